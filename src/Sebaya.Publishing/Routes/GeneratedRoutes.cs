namespace Sebaya.Publishing.Routes;

/// <summary>The pages that exist because a page of the input calls for them: frames for other sites, and printable sheets of QR codes.</summary>
internal static class GeneratedRoutes
{
    public static IEnumerable<Route> Of(SiteModel model)
    {
        var site = model.Site;
        foreach (var page in site.Pages)
        {
            var language = site.Settings.LanguageOf(page.Language);
            if (PermanentLinks.IsEmbeddable(page)) yield return new Route(PermanentLinks.EmbedAddressOf(page), "/Embed", language, page);
            if (page.HasShortcode("LinkTable")) yield return new Route(PermanentLinks.SheetAddressOf(model, page), "/LinkSheet", language, page);
        }
    }
}
