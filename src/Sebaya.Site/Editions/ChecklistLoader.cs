using System.Collections.Immutable;
using Sebaya.Checklists;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Site.Editions;

/// <summary>Reads every checklist of the input and checks what it says of the site: the pages it sends readers to.</summary>
public static class ChecklistLoader
{
    private const string Folder = "_checklists/";

    /// <summary>The checklists that are whole, by id.</summary>
    public static ImmutableSortedDictionary<string, Checklist> Load(Content.Site site, DiagnosticBag diagnostics)
    {
        var checklists = ImmutableSortedDictionary.CreateBuilder<string, Checklist>(StringComparer.Ordinal);
        foreach (var (path, file) in site.Files)
        {
            if (!path.StartsWith(Folder, StringComparison.Ordinal) || !path.EndsWith(".yml", StringComparison.Ordinal)) continue;
            if (SiteReader.ReadText(file, diagnostics) is not { } source) continue;
            var checklist = ChecklistReader.Read(source.Text, source.File, site.Settings.Codes, diagnostics, out var reads);
            foreach (var reference in reads) CheckPage(site, source.File, reference, diagnostics);
            if (checklist is not null) checklists[checklist.Id] = checklist;
        }
        ChecklistVersions.Check(site, checklists.Values, diagnostics);
        return checklists.ToImmutable();
    }

    private static void CheckPage(Content.Site site, string file, PageReference reference, DiagnosticBag diagnostics)
    {
        var parts = reference.Page.Split('#', 2);
        var pages = site.InEveryLanguage(parts[0]);
        if (pages.IsEmpty)
            diagnostics.Add(file, reference.Position, Rules.ChecklistReadPage, $"no page '{parts[0]}'.{Nearest.Hint(parts[0], site.Keys)}");
        foreach (var page in pages)
            if (parts.Length == 2 && !site.HasAnchor(page, parts[1]))
                diagnostics.Add(file, reference.Position, Rules.ChecklistReadPage,
                    $"'{page.Language}/{page.Key}.md' has no section '{parts[1]}'.{Nearest.Hint(parts[1], page.Headings.Select(heading => heading.Id))}");
    }
}
