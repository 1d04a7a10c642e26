using Sebaya.Content.Settings;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Model;

/// <summary>
/// Checks that what <c>program.yml</c> refers to exists: the style sheet, the tools whose checklist it replaces, and a picture of the logo.
/// </summary>
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
        Logo(model, changes.File, diagnostics);
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

    /// <summary>Warns where icons and preview pictures show the guide's logo because the programme's is only a drawing.</summary>
    private static void Logo(SiteModel model, string file, DiagnosticBag diagnostics)
    {
        var program = model.Site.Settings.Program;
        if (program.Logo is not { } logo || model.OwnLogo is not null || !model.Site.Files.ContainsKey("assets/" + logo)) return;
        var picture = Path.ChangeExtension(logo, ".png");
        diagnostics.Add(file, program.LogoPosition, Rules.LogoPicture,
            $"phones' home screens and the preview pictures of chats cannot show a drawing and show the guide's logo. Save 'assets/{logo}' "
                + $"as a picture too, 512 pixels wide or more, as 'assets/{picture}'.");
    }
}
