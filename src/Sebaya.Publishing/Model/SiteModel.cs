using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Sebaya.Checklists;
using Sebaya.Content;
using Sebaya.Content.Emails;
using Sebaya.Content.Settings;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Kit;
using Sebaya.Publishing.Routes;

namespace Sebaya.Publishing.Model;

/// <summary>A site about to be published at one place: what every view needs beside its own page. Never changed once made.</summary>
public sealed class SiteModel
{
    private const string AssetFolder = $"/{ReservedFolders.Assets}/";
    private readonly string _basePath;
    private readonly FrozenDictionary<string, NavigationTree> _orders;
    private readonly FrozenDictionary<string, UiStrings> _texts;
    private readonly Lazy<RouteTable> _routes;

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
        _basePath = baseUrl.AbsolutePath.TrimEnd('/');
        _texts = words;
        _routes = new Lazy<RouteTable>(() => new RouteTable(this));
        _orders = site.Settings.Codes.ToFrozenDictionary(code => code, code => new NavigationTree(site, code));
    }

    /// <summary>The site.</summary>
    public Site Site { get; }

    /// <summary>How it looks and what its pages are made of.</summary>
    public SiteTheme Theme { get; }

    /// <summary>Where the site is published.</summary>
    public Uri BaseUrl { get; }

    /// <summary>Styles, scripts, images.</summary>
    public AssetMap Assets { get; }

    /// <summary>Checklists by id.</summary>
    public ImmutableSortedDictionary<string, Checklist> Checklists { get; }

    /// <summary>The input's drawings as inline SVG: by <c>name.language</c>, or by <c>name</c> alone where they hold no words.</summary>
    public ImmutableDictionary<string, string> Figures { get; }

    /// <summary>A drawing for a page in a language: the input's, else the theme's own of that name, else null.</summary>
    public string? FigureOf(string name, string language) =>
        Figures.GetValueOrDefault($"{name}.{language}") ?? Figures.GetValueOrDefault(name) ?? Theme.DrawingOf(name);

    /// <summary>Whether pages have preview pictures; a build may go without.</summary>
    public bool HasPictures { get; init; } = true;

    /// <summary>The program lead's emails, by language, then order.</summary>
    public ImmutableArray<Email> Emails { get; init; } = [];

    /// <summary>The registration form, calendar and workbooks of a programme.</summary>
    public ProgrammeKit Kit { get; init; } = ProgrammeKit.Empty;

    /// <summary>Every address that is published.</summary>
    public RouteTable Routes => _routes.Value;

    /// <summary>Resolves the links of pages.</summary>
    public LinkResolver Links { get; }

    /// <summary>The components on a page, in order, without those that are written wrongly.</summary>
    public IEnumerable<ComponentUse> UsesOn(Page page)
    {
        foreach (var segment in page.Body)
            if (segment is ComponentSegment shortcode && UseOf(page, shortcode) is { } use) yield return use;
    }

    /// <summary>A component where a shortcode puts it, or null where the shortcode is wrong.</summary>
    public ComponentUse? UseOf(Page page, ComponentSegment shortcode)
    {
        if (Theme.FindShortcode(shortcode.Name) is not { Shortcode: { } form } component) return null;
        if (form.Problem(component.Name, shortcode.Arguments.Length) is not null) return null;
        var use = new ComponentUse(component, page, ArgumentsOf(component, shortcode), shortcode.Position);
        return component.CanShow(use, this) && !component.Problems(use, this).Any() ? use : null;
    }

    /// <summary>A shortcode's arguments, with the checklist that the programme chose for the tool.</summary>
    internal ImmutableArray<string> ArgumentsOf(Component component, ComponentSegment shortcode) =>
        component.TakesChecklist && shortcode.Arguments.Length > 0
            && Site.Settings.Changes?.Checklists.GetValueOrDefault(component.Name.ToLowerInvariant()) is { } own
            ? shortcode.Arguments.SetItem(0, own.Value)
            : shortcode.Arguments;

    /// <summary>The checklists that a reader can fill in on a page.</summary>
    public IEnumerable<Checklist> ChecklistsOn(Page page) => UsesOn(page).SelectMany(use => use.Component.ChecklistsIn(use, this));

    /// <summary>Whether a page has the bar to leave it at once: what it asks for in one language it has in all.</summary>
    public bool HasQuickExit(Page page) =>
        Site.InEveryLanguage(page.Key).Any(each => each.FrontMatter.QuickExit)
            || ChecklistsOn(page).Any(checklist => checklist.IsSensitive);

    /// <summary>The pages that a component stands on.</summary>
    public IEnumerable<Page> PagesWith(Component component) =>
        Site.Pages.Where(page => UsesOn(page).Any(use => use.Component == component));

    /// <summary>The theme's words in a language.</summary>
    public UiStrings StringsOf(string language) => _texts[language];

    /// <summary>The reading order in a language.</summary>
    public NavigationTree NavigationOf(string language) => _orders[language];

    /// <summary>An address as a page links to it, with the base path before it.</summary>
    public string Href(string address) => address.StartsWith('#') ? address : _basePath + address;

    /// <summary>An address with its host, for search engines and chats.</summary>
    public string Absolute(string address) => BaseUrl.GetLeftPart(UriPartial.Authority) + _basePath + address;

    /// <summary>The address of a page by key in a language, or null where there is none.</summary>
    public string? HrefOf(string key, string language) => Site.Find(key, language) is { } page ? Href(Site.AddressOf(page)) : null;

    /// <summary>The HTML rendered so far of what is the same on every page of a language: by view and language.</summary>
    public ConcurrentDictionary<(string View, string Language), string> SharedParts { get; } = new();

    /// <summary>The address of an asset.</summary>
    public string AssetHref(string name) => Href(UrlPath.Encode(Assets[name]));

    /// <summary>Where a link leads, without the base path; a file among the assets is called by the name it is published under.</summary>
    public string AddressOf(LinkResult link) =>
        !link.IsExternal && link.Address.StartsWith(AssetFolder, StringComparison.Ordinal)
            ? UrlPath.Encode(Assets[link.Address[AssetFolder.Length..]]) : link.Address;
}
