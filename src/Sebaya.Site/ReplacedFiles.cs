using System.Collections.Immutable;
using Sebaya.Content;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;
using Sebaya.Site.Output;

namespace Sebaya.Site;

/// <summary>A file of a programme that stands in the place of one of the guide's.</summary>
/// <param name="Name">Its path in the programme's folder: <c>pages/id/boundaries.md</c>.</param>
/// <param name="Guide">The guide's text now; null where the guide has no such file any more.</param>
/// <param name="Then">The guide's text when the programme's was written; null where it is not recorded yet.</param>
/// <param name="Record">Where that is recorded.</param>
public sealed record ReplacedFile(string Name, string? Guide, string? Then, string Record)
{
    /// <summary>Whether the guide's text is another one than the programme's was written for.</summary>
    public bool IsChanged => Then is not null && Then != Guide;
}

/// <summary>
/// Remembers, in the folder <c>.guide</c> of a programme, which text of the guide each of its files replaced: when the guide changes that
/// text later, the programme learns of it. The folder belongs to the programme's own files and is kept with them.
/// </summary>
public static class ReplacedFiles
{
    private const string Folder = ".guide";

    /// <summary>All of a programme's, by name; none where the text is not a programme's over a guide's.</summary>
    /// <exception cref="IOException">A folder cannot be listed, or a file not read.</exception>
    public static ImmutableArray<ReplacedFile> Of(IReadOnlyList<InputRoot> roots)
    {
        if (roots.Count < 2 || roots[^1] is not ProgramRoot program) return [];
        var guide = InputFolder.List([.. roots.SkipLast(1)], new DiagnosticBag());
        var own = InputFolder.List([program], new DiagnosticBag()).Keys
            .Where(path => path is not (ProgramRoot.SettingsPath or Permalinks.FileName) && guide.ContainsKey(path));
        var recorded = Recorded(program);
        return [.. own.Union(recorded.Keys).Select(path => new ReplacedFile(
                ProgramRoot.OwnNameOf(path), guide.TryGetValue(path, out var file) ? TextOf(file.ReadAllBytes()) : null,
                recorded.GetValueOrDefault(path), RecordOf(program, path)))
            .Where(file => File.Exists(Path.Combine(program.Folder, file.Name)))
            .OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    /// <summary>Where it is recorded which text of the guide a file of the programme took the place of.</summary>
    /// <param name="path">The file's path in the input.</param>
    public static string RecordOf(ProgramRoot program, string path) => Path.Combine(program.Folder, Folder, ProgramRoot.OwnNameOf(path));

    /// <summary>Records the guide's present text for some files; those that the guide has no more are forgotten.</summary>
    public static async Task RecordAsync(IEnumerable<ReplacedFile> files, CancellationToken cancel)
    {
        foreach (var file in files)
        {
            if (file.Guide is not null) await AtomicFiles.ReplaceAsync(file.Record, file.Guide, cancel);
            else File.Delete(file.Record);
        }
    }

    /// <summary>What is recorded, by the path in the input.</summary>
    private static Dictionary<string, string> Recorded(ProgramRoot program)
    {
        var folder = Path.Combine(program.Folder, Folder);
        if (!Directory.Exists(folder)) return [];
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Path: program.InputPathOf(Path.GetRelativePath(folder, file).Replace('\\', '/')), File: file))
            .Where(record => record.Path is not null)
            .ToDictionary(record => record.Path!, record => TextOf(File.ReadAllBytes(record.File)), StringComparer.Ordinal);
    }

    /// <summary>As text, with line ends that a version control may change on the way.</summary>
    private static string TextOf(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n");
}
