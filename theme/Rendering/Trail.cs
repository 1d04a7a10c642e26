using Sebaya.Content;

namespace Sebaya.Theme.Rendering;

/// <summary>Where a page is: the pages above it, from the home page down to itself, with their addresses.</summary>
public static class Trail
{
    /// <summary>The trail of a page.</summary>
    public static IEnumerable<(string Title, string Address)> Of(Edition edition, Page page)
    {
        if (edition.Site.Find("index", page.Language) is { } home && page.Key != "index")
            yield return (edition.TextsOf(page.Language)["home"], edition.Site.AddressOf(home));
        for (var slash = page.Key.IndexOf('/'); slash > 0; slash = page.Key.IndexOf('/', slash + 1))
            if (edition.Site.Find(page.Key[..slash], page.Language) is { } above)
                yield return (above.FrontMatter.Title, edition.Site.AddressOf(above));
        yield return (page.FrontMatter.Title, edition.Site.AddressOf(page));
    }
}
