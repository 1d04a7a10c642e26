using Sebaya.Content.Prose;
using Sebaya.Content.Settings;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>Checks that the pages named in the settings and in the glossary exist.</summary>
internal static class ReferenceCheck
{
    public static void Run(Site site, DiagnosticBag diagnostics)
    {
        var settingsFile = site.Files[SettingsReader.FileName].Shown;
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in site.Settings.Navigation.SelectMany(group => group.Pages)
            .Concat(site.Settings.Header.Select(link => link.Page)).Concat(site.Settings.Footer))
            Page(reference);
        foreach (var reference in site.Settings.Navigation.SelectMany(group => group.Pages))
            if (!listed.Add(reference.Key))
                diagnostics.Add(reference.File ?? settingsFile, reference.Position, Rules.SettingsPage,
                    $"'{reference.Key}' stands twice in the navigation. Keep one.");
        if (site.Settings.Program.Logo is { } logo && !site.Files.ContainsKey("assets/" + logo))
            diagnostics.Add(site.ProgramFile, site.Settings.Program.LogoPosition, Rules.SettingsValue,
                $"the logo 'assets/{logo}' does not exist. Copy it there.");
        foreach (var term in site.Glossary.Terms)
            if (term.PageKey is { } key && site.InEveryLanguage(key).IsEmpty && !site.Removed.HasPage(key))
                diagnostics.Add(site.Files[Glossary.FileName].Shown, term.PagePosition, Rules.GlossaryEntry,
                    $"the term '{term.Id}' names no page: '{key}'.{DidYouMean.Hint(key, site.Keys)}");

        if (site.Files.TryGetValue(StyleReader.FileName, out var styleFile)) Style(site, styleFile.Shown, diagnostics);

        void Page(PageReference reference)
        {
            if (!site.InEveryLanguage(reference.Key).IsEmpty || site.Removed.HasPage(reference.Key)) return;
            diagnostics.Add(reference.File ?? settingsFile, reference.Position, Rules.SettingsPage,
                $"no page '{reference.Key}'.{DidYouMean.Hint(reference.Key, site.Keys)}");
        }
    }

    /// <summary>
    /// Checks the pages and folders named in the style guide, and that the form of address chosen in the settings is one of the style
    /// guide's.
    /// </summary>
    private static void Style(Site site, string file, DiagnosticBag diagnostics)
    {
        foreach (var language in site.Style.Languages.Values)
        {
            Patterns(language.Address.All.Select(rule => (rule.Pattern, rule.Position)));
            Patterns(language.Words.All.Select(rule => (rule.Pattern, rule.Position)));
            Patterns(language.Columns.All.Select(rule => (rule.Pattern, rule.Position)));
        }
        if (site.Style.Safety is { } safety)
            foreach (var reference in safety.Exempt.Append(safety.Page).Concat(safety.Limits is { } limits ? [limits] : []))
                foreach (var fault in SectionReference.Faults(site, reference.Key))
                    diagnostics.Add(file, reference.Position, Rules.SettingsPage, fault);
        var forms = site.Style.Languages.Values.SelectMany(language => language.Forms.Select(form => form.Name)).ToList();
        if (site.Settings.Program.Address is { } address && !forms.Contains(address.Value))
            diagnostics.Add(site.ProgramFile, address.Position, Rules.SettingsValue,
                $"there is no form of address '{address.Value}'.{DidYouMean.HintOrList(address.Value, forms)}");

        void Patterns(IEnumerable<(string Pattern, Position Position)> patterns)
        {
            foreach (var (pattern, position) in patterns)
                if (!IsUsed(site, pattern))
                    diagnostics.Add(file, position, Rules.SettingsPage,
                        $"no page fits '{pattern}'.{DidYouMean.Hint(pattern, Known(site))}");
        }
    }

    private static bool IsUsed(Site site, string pattern) =>
        pattern.StartsWith('_') || new PageRule<bool>(pattern, true, false, Position.Start) is var rule
            && (rule.IsDefault || site.Keys.Concat(site.Removed.Pages).Any(rule.Fits));

    private static IEnumerable<string> Known(Site site) =>
        site.Keys.Concat(site.Keys.Where(key => key.Contains('/')).Select(key => key[..(key.LastIndexOf('/') + 1)])).Append("default")
            .Distinct();
}
