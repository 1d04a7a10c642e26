using Sebaya.Content.Settings;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Model;

/// <summary>The program's own colours can be read on the theme's paper.</summary>
internal static class ColourCheck
{
    public static void Run(SiteModel model, DiagnosticBag diagnostics)
    {
        var paper = model.Theme.Tokens["paper"];
        foreach (var colour in model.Site.Settings.Program.Colours.Values)
        {
            Check(model, colour.Light, paper.Light, "darker", colour.LightPosition, diagnostics);
            Check(model, colour.Dark, paper.Dark, "lighter", colour.DarkPosition, diagnostics);
        }
    }

    private static void Check(SiteModel model, string colour, string paper, string remedy, Position position, DiagnosticBag diagnostics)
    {
        var ratio = Contrast.Between(colour, paper);
        if (ratio >= Contrast.LeastForText) return;
        diagnostics.Add(model.Site.Files["_site.yml"].Shown, position, Rules.SettingsContrast,
            $"'{colour}' on the page's '{paper}' has a contrast of {ratio:0.00}; text needs {Contrast.LeastForText:0.0} (WCAG 2.2 AA). Choose a {remedy} colour.");
    }
}
