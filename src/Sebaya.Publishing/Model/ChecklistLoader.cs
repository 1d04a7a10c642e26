using System.Collections.Immutable;
using Sebaya.Checklists;
using Sebaya.Content.Checks;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Model;

/// <summary>Reads every checklist's file of the input and checks that the pages it links to exist.</summary>
public static class ChecklistLoader
{
    /// <summary>The files, in the order of their paths.</summary>
    public static ImmutableArray<ChecklistFile> Load(Content.Site site, DiagnosticBag diagnostics)
    {
        var files = ChecklistFiles.Read(site.Files, site.Settings.TextLanguages, diagnostics);
        foreach (var file in files)
            foreach (var reference in file.Reads)
                foreach (var fault in SectionReference.Faults(site, reference.Key, file.File.IsOwn))
                    diagnostics.Add(file.File.Shown, reference.Position, Rules.ChecklistReadPage, fault);
        ChecklistVersions.Check(site, files.Select(file => file.Checklist).OfType<Checklist>(), diagnostics);
        return files;
    }

    /// <summary>The checklists without errors, by id.</summary>
    public static ImmutableSortedDictionary<string, Checklist> ById(ImmutableArray<ChecklistFile> files) =>
        files.Select(file => file.Checklist).OfType<Checklist>().ToImmutableSortedDictionary(
            checklist => checklist.Id, checklist => checklist, StringComparer.Ordinal);
}
