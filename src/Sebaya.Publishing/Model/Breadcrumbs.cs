using Sebaya.Content;

namespace Sebaya.Publishing.Model;

/// <summary>The breadcrumbs of a page: the pages above it, from the home page down to itself, with their addresses.</summary>
public static class Breadcrumbs
{
    /// <summary>The breadcrumbs of a page.</summary>
    public static IEnumerable<(string Title, string Address)> Of(SiteModel model, Page page)
    {
        if (model.Site.Find(ReservedKeys.Home, page.Language) is { } home && page.Key != ReservedKeys.Home)
            yield return (model.StringsOf(page.Language)["home"], model.Site.AddressOf(home));
        for (var slash = page.Key.IndexOf('/'); slash > 0; slash = page.Key.IndexOf('/', slash + 1))
            if (model.Site.Find(page.Key[..slash], page.Language) is { } above)
                yield return (above.FrontMatter.Title, model.Site.AddressOf(above));
        yield return (page.FrontMatter.Title, model.Site.AddressOf(page));
    }
}
