using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Reading;

/// <summary>Determines which files of the input are pages, with their languages and keys, and which files nothing reads.</summary>
internal static class PageFiles
{
    public static ImmutableArray<(InputFile File, string Language, string Key)> Find(
        ImmutableSortedDictionary<string, InputFile> files, ImmutableArray<string> languages, DiagnosticBag diagnostics)
    {
        var pages = ImmutableArray.CreateBuilder<(InputFile, string, string)>();
        foreach (var (path, file) in files)
        {
            var parts = path.Split('/');
            if (Array.Exists(parts, part => part.StartsWith('_')) || parts[0] == "assets") continue;
            if (parts.Length < 2 || !languages.Contains(parts[0])) Misplaced(path, parts, languages, file, diagnostics);
            else if (!path.EndsWith(".md", StringComparison.Ordinal)) NotAPage(path, file, diagnostics);
            else if (Array.Find(parts, part => !Slugs.IsKebabCase(Stem(part))) is { } odd)
                diagnostics.Add(file.Shown, Position.Start, Rules.FileNameForm,
                    $"'{odd}' is not in kebab-case (a-z, 0-9, '-'). Rename it to "
                        + $"'{Slugs.ToKebabCase(Stem(odd))}{(odd.EndsWith(".md", StringComparison.Ordinal) ? ".md" : "")}'.");
            else if (Array.Find(parts, part => Stem(part).Length > Slugs.LongestName) is { } longest)
                diagnostics.Add(file.Shown, Position.Start, Rules.FileNameForm,
                    $"the name '{longest[..40]}…' has {Stem(longest).Length} characters; "
                    + $"at most {Slugs.LongestName} fit into an address. Shorten it.");
            else pages.Add((file, parts[0], path[(parts[0].Length + 1)..^3]));
        }
        return pages.ToImmutable();
    }

    private static string Stem(string name) => name.EndsWith(".md", StringComparison.Ordinal) ? name[..^3] : name;

    private static void Misplaced(string path, string[] parts, ImmutableArray<string> languages, InputFile file, DiagnosticBag diagnostics)
    {
        var list = string.Join(", ", languages.Select(code => $"'{code}/'"));
        diagnostics.Add(file.Shown, Position.Start, Rules.FileMisplaced, parts.Length < 2
            ? $"nothing reads '{path}' here. Pages lie in {list}, images in 'assets/'."
            : $"'{parts[0]}' is not a language of _site.yml, so nothing reads this file. Languages: "
                + $"{string.Join(", ", languages)}.{DidYouMean.Hint(parts[0], languages)}");
    }

    private static void NotAPage(string path, InputFile file, DiagnosticBag diagnostics)
    {
        var wrongCase = path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
        if (wrongCase)
            diagnostics.Add(file.Shown, Position.Start, Rules.FileNameForm,
                $"a page's file ends in '.md'. Rename it to '{path[(path.LastIndexOf('/') + 1)..path.LastIndexOf('.')]}.md'.");
        else
            diagnostics.Add(file.Shown, Position.Start, Rules.FileMisplaced,
                "nothing reads this file here. Pages end in '.md'; images lie in 'assets/'.");
    }
}
