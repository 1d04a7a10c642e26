using Sebaya.Content.Settings;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>The pages that settings and glossary name exist.</summary>
internal static class ReferenceCheck
{
    public static void Run(Site site, DiagnosticBag diagnostics)
    {
        var settingsFile = site.Files["_site.yml"].Shown;
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in site.Settings.Navigation.SelectMany(group => group.Pages).Concat(site.Settings.Footer))
            Page(reference);
        foreach (var reference in site.Settings.Navigation.SelectMany(group => group.Pages))
            if (!listed.Add(reference.Key))
                diagnostics.Add(settingsFile, reference.Position, Rules.SettingsPage, $"'{reference.Key}' stands twice in the navigation. Keep one.");
        if (site.Settings.Program.Logo is { } logo && !site.Files.ContainsKey("assets/" + logo))
            diagnostics.Add(settingsFile, Position.Start, Rules.SettingsValue, $"the logo 'assets/{logo}' does not exist. Copy it there.");
        foreach (var term in site.Glossary.Terms)
            if (term.PageKey is { } key && site.InEveryLanguage(key).IsEmpty)
                diagnostics.Add(site.Files["_glossary.yml"].Shown, term.PagePosition, Rules.GlossaryEntry, $"the term '{term.Id}' names no page: '{key}'.{DidYouMean.Hint(key, site.Keys)}");

        void Page(PageReference reference)
        {
            if (!site.InEveryLanguage(reference.Key).IsEmpty) return;
            diagnostics.Add(settingsFile, reference.Position, Rules.SettingsPage, $"no page '{reference.Key}'.{DidYouMean.Hint(reference.Key, site.Keys)}");
        }
    }
}
