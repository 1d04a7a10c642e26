using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Model;

/// <summary>Checks that the drawings named in the navigation exist.</summary>
internal static class NavigationFigureCheck
{
    public static void Run(SiteModel model, DiagnosticBag diagnostics)
    {
        foreach (var group in model.Site.Settings.Navigation)
        {
            if (group.Figure is not { } name || model.Site.Settings.Codes.All(language => model.FigureOf(name, language) is not null))
                continue;
            var names = model.Figures.Keys.Select(figure => figure.Split('.')[0]).Distinct();
            diagnostics.Add(model.Site.Files["_site.yml"].Shown, group.FigurePosition, Rules.SettingsValue,
                $"there is no '_figures/{name}.svg'.{DidYouMean.Hint(name, names)}");
        }
    }
}
