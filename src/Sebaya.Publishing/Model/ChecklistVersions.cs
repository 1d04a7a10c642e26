using System.Globalization;
using Sebaya.Checklists;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Model;

/// <summary>
/// Records in <c>_checklists/_versions.txt</c> the hash of each version of each checklist (a line "id version hash"), so that answers saved
/// or shared under a version never silently change their meaning. <c>permalinks --accept</c> writes the file when the site is published.
/// </summary>
public static class ChecklistVersions
{
    /// <summary>The file's path below the input folder.</summary>
    public const string Path = "_checklists/_versions.txt";

    /// <summary>Reports each checklist whose hash differs from the recorded one of its version.</summary>
    public static void Check(Content.Site site, IEnumerable<Checklist> checklists, DiagnosticBag diagnostics)
    {
        if (SiteReader.ReadText(site.Files, Path, diagnostics) is not { } source) return;
        var recorded = Read(source.Text);
        foreach (var checklist in checklists)
            if (recorded.TryGetValue((checklist.Id, checklist.Version), out var hash) && hash != checklist.CompatibilityHash)
                diagnostics.Add(site.Files[$"_checklists/{checklist.Id}.yml"].Shown, checklist.VersionPosition, Rules.ChecklistVersion,
                    $"items, options, values or gates changed since version {checklist.Version} was published. Write 'version: "
                        + $"{recorded.Keys.Where(key => key.Id == checklist.Id).Max(key => key.Version) + 1}', and name in 'accepts' the "
                        + "versions whose answers still mean the same.");
    }

    /// <summary>The file's text with new versions added; recorded ones are kept.</summary>
    public static string Write(string? before, IEnumerable<Checklist> checklists)
    {
        var recorded = Read(before ?? "");
        foreach (var checklist in checklists) recorded.TryAdd((checklist.Id, checklist.Version), checklist.CompatibilityHash);
        return "# What each published version of each checklist meant. Kept by 'sebaya permalinks --accept'; do not change a line by "
            + "hand.\n"
            + string.Concat(recorded.OrderBy(pair => pair.Key.Id, StringComparer.Ordinal).ThenBy(pair => pair.Key.Version)
                .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key.Id} {pair.Key.Version} {pair.Value}\n")));
    }

    private static Dictionary<(string Id, int Version), string> Read(string text)
    {
        var recorded = new Dictionary<(string, int), string>();
        foreach (var line in text.Split('\n'))
            if (!line.StartsWith('#') && line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var id, var number, var meaning]
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
                recorded[(id, version)] = meaning.Trim();
        return recorded;
    }
}
