using Sebaya.Content.Settings;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Model;

/// <summary>Checks that what <c>program.yml</c> refers to exists: the style sheet, and the tools whose checklist it replaces.</summary>
internal static class ProgramCheck
{
    public static void Run(SiteModel model, DiagnosticBag diagnostics)
    {
        if (model.Site.Settings.Changes is not { } changes) return;
        if (changes.Style is { } style && !model.Assets.Has(style.Value))
            diagnostics.Add(changes.File, style.Position, Rules.SettingsValue,
                $"the style sheet 'assets/{style.Value}' does not exist. Copy it there.");
        else if (changes.Style is { } sheet && !sheet.Value.EndsWith(".css", StringComparison.Ordinal))
            diagnostics.Add(changes.File, sheet.Position, Rules.SettingsValue,
                $"'{sheet.Value}' is no style sheet. Name a file that ends in '.css'.");
        var tools = model.Theme.Components.Where(component => component.TakesChecklist)
            .Select(component => component.Name.ToLowerInvariant()).ToList();
        foreach (var (tool, checklist) in changes.Checklists)
        {
            if (!tools.Contains(tool))
                diagnostics.Add(changes.File, checklist.Position, Rules.SettingsUnknownKey,
                    $"there is no tool '{tool}' that works with a checklist.{DidYouMean.HintOrList(tool, tools)}");
            else if (!model.Site.Files.ContainsKey($"_checklists/{checklist.Value}.yml"))
                diagnostics.Add(changes.File, checklist.Position, Rules.SettingsValue,
                    $"there is no checklist '{checklist.Value}'.{DidYouMean.Hint(checklist.Value, model.Checklists.Keys)}");
        }
        if (PlaceholderCheck.IsPlaceholder(model.BaseUrl.Host))
            diagnostics.Add(changes.File, changes.BaseUrlPosition, Rules.PlaceholderAddress,
                $"'base-url' is '{model.BaseUrl}', which is nobody's address. Write where the site will be; links in emails and pictures "
                    + "in chats lead there.");
    }
}
