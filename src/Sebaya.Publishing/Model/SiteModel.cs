using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Sebaya.Checklists;
using Sebaya.Content;
using Sebaya.Content.Emails;
using Sebaya.Content.Reading;
using Sebaya.Content.Settings;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Kit;
using Sebaya.Publishing.Pictures;
using Sebaya.Publishing.Routes;

namespace Sebaya.Publishing.Model;

/// <summary>A site about to be published at one address: everything that views and files need, besides their own page. Immutable.</summary>
public sealed class SiteModel
{
    private const string AssetFolder = $"/{ReservedFolders.Assets}/";
    private readonly string _basePath;
    private readonly string _origin;
    private readonly FrozenDictionary<string, NavigationTree> _orders;
    private readonly FrozenDictionary<string, UiStrings> _texts;
    private readonly Lazy<RouteTable> _routes;
    private readonly Lazy<ILookup<Component, Page>> _pagesWith;
    private readonly ConcurrentDictionary<Page, Dictionary<ComponentSegment, ComponentUse?>> _uses =
        new(ReferenceEqualityComparer.Instance);

    /// <param name="baseUrl">Where the site is published; ends with a slash.</param>
    public SiteModel(Site site, SiteTheme theme, Uri baseUrl, AssetMap assets, ImmutableSortedDictionary<string, Checklist> checklists,
        ImmutableDictionary<string, string> figures,
        FrozenDictionary<string, UiStrings> words)
    {
        Site = site;
        Theme = theme;
        BaseUrl = baseUrl;
        Assets = assets;
        Checklists = checklists;
        Figures = figures;
        Links = new LinkResolver(site);
        _pagesWith = new Lazy<ILookup<Component, Page>>(() =>
            site.Pages.SelectMany(page => UsesOn(page).Select(use => use.Component).Distinct(), (page, component) => (page, component))
                .ToLookup(pair => pair.component, pair => pair.page));
        _basePath = baseUrl.AbsolutePath.TrimEnd('/');
        _origin = baseUrl.GetLeftPart(UriPartial.Authority);
        PageAssets = new PageAssets(this);
        _texts = words;
        _routes = new Lazy<RouteTable>(() => new RouteTable(this));
        _orders = site.Settings.Codes.ToFrozenDictionary(code => code, code => new NavigationTree(site, code));
    }

    /// <summary>The site.</summary>
    public Site Site { get; }

    /// <summary>The theme: components, kinds of page, and files.</summary>
    public SiteTheme Theme { get; }

    /// <summary>Where the site is published.</summary>
    public Uri BaseUrl { get; }

    /// <summary>Styles, scripts, images.</summary>
    public AssetMap Assets { get; }

    /// <summary>Which of the styles and scripts each page loads.</summary>
    public PageAssets PageAssets { get; }

    /// <summary>Checklists by id.</summary>
    public ImmutableSortedDictionary<string, Checklist> Checklists { get; }

    /// <summary>Every checklist's file, also of those that have errors.</summary>
    public ImmutableArray<ChecklistFile> ChecklistFiles { get; init; } = [];

    /// <summary>The input's drawings as inline SVG, by <c>name.language</c>, or by <c>name</c> alone where they contain no words.</summary>
    public ImmutableDictionary<string, string> Figures { get; }

    /// <summary>A drawing for a page in a language: the input's, otherwise the theme's with that name, otherwise null.</summary>
    public string? FigureOf(string name, string language) =>
        Figures.GetValueOrDefault($"{name}.{language}") ?? Figures.GetValueOrDefault(name) ?? Theme.DrawingOf(name);

    /// <summary>Whether pages have preview pictures; a build may go without.</summary>
    public bool HasPictures { get; init; } = true;

    /// <summary>The program lead's emails, by language, then order.</summary>
    public ImmutableArray<Email> Emails { get; init; } = [];

    /// <summary>The registration form, calendar and workbooks of a programme.</summary>
    public ProgrammeKit Kit { get; init; } = ProgrammeKit.Empty;

    /// <summary>The programme's logo for icons and preview pictures; null where the site shows its own mark there.</summary>
    public OwnLogo? OwnLogo { get; init; }

    /// <summary>The components of the programme's own folder.</summary>
    public ImmutableArray<Component> OwnComponents { get; init; } = [];

    /// <summary>The component with a shortcode of that name, the theme's or the programme's own; or null.</summary>
    public Component? FindShortcode(string name) =>
        Theme.FindShortcode(name) ?? OwnComponents.FirstOrDefault(component => component.Name == name);

    /// <summary>Every address that is published.</summary>
    public RouteTable Routes => _routes.Value;

    /// <summary>Resolves the links of pages.</summary>
    public LinkResolver Links { get; }

    /// <summary>The components on a page, in order, without those whose shortcode has a mistake.</summary>
    public IEnumerable<ComponentUse> UsesOn(Page page) =>
        page.Shortcodes.Select(shortcode => UseOf(page, shortcode)).OfType<ComponentUse>();

    /// <summary>The component that a shortcode puts on a page; null where the shortcode has a mistake.</summary>
    public ComponentUse? UseOf(Page page, ComponentSegment shortcode) =>
        CheckedUses(page).TryGetValue(shortcode, out var use) ? use : CheckedUse(page, shortcode);

    /// <summary>
    /// The shortcodes in a page's text with what they put there, checked once: the page, its search entries, books and documents all ask.
    /// </summary>
    private Dictionary<ComponentSegment, ComponentUse?> CheckedUses(Page page) => _uses.GetOrAdd(page, _ =>
        page.Shortcodes.ToDictionary(shortcode => shortcode, shortcode => CheckedUse(page, shortcode),
            (IEqualityComparer<ComponentSegment>)ReferenceEqualityComparer.Instance));

    private ComponentUse? CheckedUse(Page page, ComponentSegment shortcode)
    {
        if (FindShortcode(shortcode.Name) is not { Shortcode: { } form } component) return null;
        if (form.Problem(component.Name, shortcode.Arguments.Length) is not null) return null;
        var use = new ComponentUse(component, page, ArgumentsOf(component, shortcode), shortcode.Position);
        return component.CanShow(use, this) && !component.Problems(use, this).Any() ? use : null;
    }

    /// <summary>A shortcode's arguments, in which the checklist is replaced where the programme's settings name another.</summary>
    internal ImmutableArray<string> ArgumentsOf(Component component, ComponentSegment shortcode) =>
        component.TakesChecklist && shortcode.Arguments.Length > 0
            && Site.Settings.Changes?.Checklists.GetValueOrDefault(component.Name.ToLowerInvariant()) is { } own
            ? shortcode.Arguments.SetItem(0, own.Value)
            : shortcode.Arguments;

    /// <summary>The checklists that a reader can fill in on a page.</summary>
    public IEnumerable<Checklist> ChecklistsOn(Page page) => UsesOn(page).SelectMany(use => use.Component.ChecklistsIn(use, this));

    /// <summary>
    /// Whether a page has the bar for leaving it quickly. If its front matter asks for it in one language, the page has it in all.
    /// </summary>
    public bool HasQuickExit(Page page) =>
        Site.InEveryLanguage(page.Key).Any(each => each.FrontMatter.QuickExit)
            || ChecklistsOn(page).Any(checklist => checklist.IsSensitive);

    /// <summary>The pages that contain a component.</summary>
    public IEnumerable<Page> PagesWith(Component component) => _pagesWith.Value[component];

    /// <summary>The words of the interface in a language.</summary>
    public UiStrings StringsOf(string language) => _texts[language];

    /// <summary>The navigation in a language.</summary>
    public NavigationTree NavigationOf(string language) => _orders[language];

    /// <summary>An address as pages link to it: with the base path before it.</summary>
    public string Href(string address) => address.StartsWith('#') ? address : _basePath + address;

    /// <summary>The absolute URL of an address, for search engines and link previews.</summary>
    public string Absolute(string address) => _origin + _basePath + address;

    /// <summary>The address of a page by key in a language, or null where there is none.</summary>
    public string? HrefOf(string key, string language) => Site.Find(key, language) is { } page ? Href(Site.AddressOf(page)) : null;

    /// <summary>Where a page's file can be edited, or null where nobody is asked to.</summary>
    public string? EditAddressOf(Page page) => Site.IsOwn(page)
        ? Site.Settings.Changes?.EditAddress is { } own ? own + ProgramRoot.OwnNameOf(page.Path) : null
        : Site.Settings.EditAddress is { } guide ? guide + page.Path : null;

    /// <summary>Rendered HTML of views that are the same on every page of a language, by view and language.</summary>
    public ConcurrentDictionary<(string View, string Language), string> SharedParts { get; } = new();

    /// <summary>The address of an asset.</summary>
    public string AssetHref(string name) => Href(UrlPath.Encode(Assets[name]));

    /// <summary>
    /// The address that a resolved link leads to, without the base path; for a file among the assets, its published address.
    /// </summary>
    public string AddressOf(LinkResult link) =>
        !link.IsExternal && link.Address.StartsWith(AssetFolder, StringComparison.Ordinal)
            ? UrlPath.Encode(Assets[link.Address[AssetFolder.Length..]]) : link.Address;
}
