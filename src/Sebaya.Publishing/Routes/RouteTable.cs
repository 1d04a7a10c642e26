using System.Collections.Immutable;

namespace Sebaya.Publishing.Routes;

/// <summary>Every HTML page that an model has, with the view that renders it.</summary>
public static class RouteTable
{
    /// <summary>All routes, in ordinal order of their addresses.</summary>
    public static ImmutableArray<Route> Of(SiteModel model)
    {
        var site = model.Site;
        var first = site.Settings.FirstLanguage;
        var routes = ImmutableArray.CreateBuilder<Route>();
        foreach (var page in site.Pages)
        {
            var language = site.Settings.LanguageOf(page.Language);
            routes.Add(new Route(site.AddressOf(page), ViewOf(page.Layout), language, page));
            foreach (var former in page.FrontMatter.RedirectFrom) routes.Add(new Route(former, "/Redirect", language, page));
        }
        foreach (var key in site.Keys)
            if (key != "index") routes.Add(new Route(Content.Site.LanguageNeutralAddressOf(key), "/LanguageNeutral", first, site.InEveryLanguage(key)[0]));
        routes.Add(new Route("/", "/LanguagePicker", first, site.Find("index", first.Code)));
        routes.Add(new Route("/404.html", "/NotFound", first, null, "all"));
        foreach (var language in site.Settings.Languages) routes.Add(new Route($"/{language.Code}/404.html", "/NotFound", language, null));
        routes.AddRange(GeneratedRoutes.Of(model));
        routes.Sort((a, b) => string.CompareOrdinal(a.Address, b.Address));
        return routes.ToImmutable();
    }

    private static string ViewOf(string layout) => "/" + char.ToUpperInvariant(layout[0]) + layout[1..];
}
