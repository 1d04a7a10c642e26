using System.Collections.Immutable;
using Sebaya.Content.Settings;
using Sebaya.Publishing.Files;

namespace Sebaya.Publishing.Routes;

/// <summary>
/// Every address that a site publishes, with who adds it: pages to render and files as they are. What the build writes and what the preview
/// answers comes from here, and so do the checks of addresses, the sitemap and the lists for reading without a connection.
/// </summary>
public sealed class RouteTable
{
    private readonly Dictionary<string, Route> _routes;
    private readonly Lazy<Dictionary<string, PublishedFile>> _files;
    private readonly Lazy<Dictionary<string, PreviewPicture>> _pictures;
    private readonly Lazy<ImmutableArray<PublishedFile>> _search;
    private readonly SiteModel _model;

    internal RouteTable(SiteModel model)
    {
        _model = model;
        Claims = [.. Pages(model), .. model.Theme.Components.SelectMany(component => component.Routes(model)), .. Redirects(model)];
        // In an input with problems two pages may claim one address; the first has it.
        _routes = ByAddress(Claims, route => route.Address);
        Routes = [.. _routes.Values];
        // The preview makes a table for every edit, and is seldom asked for a feed or searched.
        _files = new Lazy<Dictionary<string, PublishedFile>>(() => ByAddress(SiteFiles.Of(model), file => file.Address));
        _pictures = new Lazy<Dictionary<string, PreviewPicture>>(
            () => ByAddress(Routes.Select(route => PreviewPicture.Of(model, route)).OfType<PreviewPicture>(), picture => picture.Address));
        _search = new Lazy<ImmutableArray<PublishedFile>>(() => [.. SearchFolder.Of(model)]);
    }

    /// <summary>HTML pages; no two have the same address.</summary>
    public ImmutableArray<Route> Routes { get; }

    /// <summary>Every page that asks for an address, also where another had it before.</summary>
    public ImmutableArray<Route> Claims { get; }

    /// <summary>All other files. The first call makes the search index, which takes a while on a large site.</summary>
    public IEnumerable<PublishedFile> Files =>
        [.. _files.Value.Values.OrderBy(file => file.Address, StringComparer.Ordinal), .. _search.Value];

    /// <summary>The pictures that chats show beside links to pages, to be drawn.</summary>
    public IReadOnlyCollection<PreviewPicture> Pictures => _pictures.Value.Values;

    /// <summary>Every address with who adds it.</summary>
    public IEnumerable<(string Address, string AddedBy)> Addresses =>
    [
        .. Routes.Select(route => (route.Address, route.AddedBy)),
        .. Files.Select(file => (file.Address, file.AddedBy)),
        .. Pictures.Select(picture => (picture.Address, "the preview pictures")),
        .. _model.Site.Settings.Languages.Select(language => (OfflineFiles.AddressOf(language), "the lists for reading offline")),
    ];

    /// <summary>The page at an address, or null.</summary>
    public Route? RouteAt(string address) => _routes.GetValueOrDefault(address);

    /// <summary>The file at an address, or null.</summary>
    public PublishedFile? FileAt(string address) =>
        _files.Value.GetValueOrDefault(address)
        ?? (address.StartsWith(SearchFolder.Address, StringComparison.Ordinal)
            ? _search.Value.FirstOrDefault(file => file.Address == address) : null);

    /// <summary>The picture at an address, or null.</summary>
    public PreviewPicture? PictureAt(string address) => _pictures.Value.GetValueOrDefault(address);

    private static IEnumerable<Route> Pages(SiteModel model)
    {
        var settings = model.Site.Settings;
        foreach (var page in model.Site.Pages)
            yield return new Route(model.Site.AddressOf(page), model.Theme[page.Layout.ToString()], $"the page '{page.Key}'",
                settings.LanguageOf(page.Language), page)
            {
                Position = page.FrontMatter.PositionOf("Slug"),
            };
        yield return new Route("/404.html", model.Theme[PageKind.NotFound], "the theme", settings.FirstLanguage,
            null) { IsForEveryLanguage = true };
        foreach (var language in settings.Languages)
            yield return new Route(NotFoundAddressOf(language), model.Theme[PageKind.NotFound], "the theme", language, null);
    }

    private static IEnumerable<Route> Redirects(SiteModel model) =>
        from page in model.Site.Pages
        from former in page.FrontMatter.RedirectFrom
        select new Route(former, model.Theme[PageKind.Redirect], $"the page '{page.Key}'", model.Site.Settings.LanguageOf(page.Language),
            page)
        {
            Position = page.FrontMatter.PositionOf("RedirectFrom"),
        };

    /// <summary>Where readers of a language learn that a page does not exist.</summary>
    public static string NotFoundAddressOf(Language language) => $"/{language.Code}/404.html";

    private static Dictionary<string, T> ByAddress<T>(IEnumerable<T> all, Func<T, string> addressOf)
    {
        var byAddress = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var one in all) byAddress.TryAdd(addressOf(one), one);
        return byAddress;
    }
}
