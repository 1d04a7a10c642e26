using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Scriban;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>
/// Reads the components of a programme: each a folder <c>components/RoomList/</c> with a template <c>room-list.sbn</c>, and where it has
/// them a style <c>room-list.css</c> and words <c>room-list.LANGUAGE.yml</c>.
/// </summary>
internal static partial class OwnComponents
{
    private const string Folder = "_components/";

    /// <summary>All that could be read; what is wrong with the others is recorded.</summary>
    public static ImmutableArray<Component> Read(Content.Site site, SiteTheme theme, DiagnosticBag diagnostics) =>
    [
        .. site.Files.Values.Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal))
            .GroupBy(file => file.Path[Folder.Length..].Split('/')[0])
            .Select(files => Read(site, theme, files.Key, [.. files], diagnostics)).OfType<Component>(),
    ];

    private static OwnComponent? Read(
        Content.Site site, SiteTheme theme, string name, ImmutableArray<InputFile> files, DiagnosticBag diagnostics)
    {
        var (stem, folder) = (ThemeFiles.FileNameOf(name), $"{Folder}{name}/");
        foreach (var file in files.Where(file => !IsKnown(file.Path[folder.Length..], stem)))
            diagnostics.Add(file.Shown, Position.Start, Rules.FileMisplaced,
                $"nothing reads this file here. A component has '{stem}.sbn', '{stem}.css' and '{stem}.LANGUAGE.yml'.");
        if (Fault(theme, name, files, folder + stem + ".sbn") is { } fault)
            diagnostics.Add(files[0].Shown, Position.Start, Rules.OwnComponent, fault);
        else if (SiteReader.ReadText(site.Files, folder + stem + ".sbn", diagnostics) is { } source)
        {
            var template = Template.Parse(source.Text, source.File);
            foreach (var message in template.Messages)
                diagnostics.Add(source.File, new Position(message.Span.Start.Line + 1, message.Span.Start.Column + 1), Rules.OwnComponent,
                    $"the template cannot be read: {message.Message.TrimEnd('.')}. Mend it.");
            if (!template.HasErrors) return new OwnComponent(name, template, Words(site, folder + stem, diagnostics));
        }
        return null;
    }

    private static bool IsKnown(string file, string stem) => file == stem + ".sbn" || file == stem + ".css"
        || (file.StartsWith(stem + ".", StringComparison.Ordinal) && file.EndsWith(".yml", StringComparison.Ordinal));

    private static string? Fault(SiteTheme theme, string name, ImmutableArray<InputFile> files, string template) =>
        !Form().IsMatch(name) ? $"'{name}' cannot be the name of a shortcode. Name the folder with capitals, such as 'RoomList'."
        : theme.FindShortcode(name) is not null ? $"there is a shortcode '{name}' already. Give the folder another name."
        : files.All(file => file.Path != template) ? $"the component has no template '{template.Split('/')[^1]}'. Write it."
        : null;

    /// <summary>The words by language; one that is still being translated into has those of another where it lacks them.</summary>
    private static ImmutableDictionary<string, ImmutableDictionary<string, string>> Words(
        Content.Site site, string path, DiagnosticBag diagnostics)
    {
        var words = ImmutableDictionary.CreateBuilder<string, ImmutableDictionary<string, string>>();
        foreach (var language in site.Settings.Codes)
            if (SiteReader.ReadText(site.Files, $"{path}.{language}.yml", diagnostics) is { } source
                && YamlText.Parse(source.Text, source.File, diagnostics) is YamlMapping mapping)
                words[language] = mapping.Entries.Where(entry => entry.Value is YamlScalar).DistinctBy(entry => entry.Key.Value)
                    .ToImmutableDictionary(entry => entry.Key.Value, entry => ((YamlScalar)entry.Value).Value);
        site.Settings.TextLanguages.Complete(words);
        return words.ToImmutable();
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]{1,39}$")]
    private static partial Regex Form();
}
