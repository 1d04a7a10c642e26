using Sebaya.Content.Settings;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Model;

/// <summary>
/// Checks a programme's own colours: each name must be one of the theme's colours, and every text colour must have enough contrast on every
/// background it is used on, also where only one of the two is the programme's.
/// </summary>
internal static class ColourCheck
{
    public static void Run(SiteModel model, DiagnosticBag diagnostics)
    {
        var (own, tokens) = (model.Site.Settings.Program.Colours, model.Theme.Tokens);
        foreach (var (name, colour) in own)
            if (!tokens.Names.Contains(name))
                diagnostics.Add(model.Site.ProgramFile, colour.Position, Rules.SettingsUnknownKey,
                    $"there is no colour '{name}'.{DidYouMean.HintOrList(name, [.. tokens.Names.Order(StringComparer.Ordinal)])}");
        foreach (var text in tokens.Texts)
            foreach (var ground in tokens.Grounds)
            {
                var (ink, paper) = (own.GetValueOrDefault(text), own.GetValueOrDefault(ground));
                if (ink is null && paper is null) continue;
                Check(model, text, ground, (ink ?? tokens[text]).Light, (paper ?? tokens[ground]).Light, "darker",
                    (ink ?? paper)!.LightPosition, diagnostics);
                Check(model, text, ground, (ink ?? tokens[text]).Dark, (paper ?? tokens[ground]).Dark, "lighter",
                    (ink ?? paper)!.DarkPosition, diagnostics);
            }
    }

    private static void Check(
        SiteModel model, string text, string ground, string ink, string paper, string remedy, Position position, DiagnosticBag diagnostics)
    {
        var ratio = Contrast.Between(ink, paper);
        if (ratio >= Contrast.LeastForText) return;
        diagnostics.Add(model.Site.ProgramFile, position, Rules.SettingsContrast,
            $"'{text}' ({ink}) on '{ground}' ({paper}) has a contrast of {ratio:0.00}; text needs {Contrast.LeastForText:0.0} (WCAG 2.2 "
                + $"AA). Choose a {remedy} colour for '{text}', or another for '{ground}'.");
    }
}
