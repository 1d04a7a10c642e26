using System.Collections.Immutable;
using Sebaya.Content.Settings;
using Sebaya.Publishing.Files;

namespace Sebaya.Publishing.Routes;

/// <summary>
/// Every address that a site publishes, with what adds it: pages to render, and files. The build, the preview, the address checks, the
/// sitemap and the lists for offline reading all use this table.
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
        // In an input with problems, two pages may have the same address; the first gets it.
        _routes = ByAddress(Claims, route => route.Address);
        Routes = [.. _routes.Values];
        // Lazy, because the preview creates a table for every edit and is seldom asked for these files.
        _files = new Lazy<Dictionary<string, PublishedFile>>(() => ByAddress(SiteFiles.Of(model), file => file.Address));
        _pictures = new Lazy<Dictionary<string, PreviewPicture>>(
            () => ByAddress(Routes.Select(route => PreviewPicture.Of(model, route)).OfType<PreviewPicture>(), picture => picture.Address));
        _search = new Lazy<ImmutableArray<PublishedFile>>(() => [.. SearchFolder.Of(model)]);
    }

    /// <summary>HTML pages; no two have the same address.</summary>
    public ImmutableArray<Route> Routes { get; }

    /// <summary>Every route, including those whose address another route already has.</summary>
    public ImmutableArray<Route> Claims { get; }

    /// <summary>All files that are not pages. The first call builds the search index, which takes a while on a large site.</summary>
    public IEnumerable<PublishedFile> Files =>
        [.. _files.Value.Values.OrderBy(file => file.Address, StringComparer.Ordinal), .. _search.Value];

    /// <summary>The link preview pictures to be drawn.</summary>
    public IReadOnlyCollection<PreviewPicture> Pictures => _pictures.Value.Values;

    /// <summary>Every address with what adds it.</summary>
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

    /// <summary>The address of a language's page for "not found".</summary>
    public static string NotFoundAddressOf(Language language) => $"/{language.Code}/404.html";

    private static Dictionary<string, T> ByAddress<T>(IEnumerable<T> all, Func<T, string> addressOf)
    {
        var byAddress = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var one in all) byAddress.TryAdd(addressOf(one), one);
        return byAddress;
    }
}
