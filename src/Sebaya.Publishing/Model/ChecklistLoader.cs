using System.Collections.Immutable;
using Sebaya.Checklists;
using Sebaya.Content.Checks;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Model;

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
            foreach (var reference in reads)
                foreach (var fault in SectionReference.Faults(site, reference.Page)) diagnostics.Add(source.File, reference.Position, Rules.ChecklistReadPage, fault);
            if (checklist is not null) checklists[checklist.Id] = checklist;
        }
        ChecklistVersions.Check(site, checklists.Values, diagnostics);
        return checklists.ToImmutable();
    }
}
