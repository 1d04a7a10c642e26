using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Sebaya.Checklists;
using Sebaya.Content;
using Sebaya.Content.Emails;
using Sebaya.Content.Settings;

namespace Sebaya.Publishing.Model;

/// <summary>A site about to be published at one place: what every view needs beside its own page. Never changed once made.</summary>
public sealed class SiteModel
{
    private readonly string _basePath;
    private readonly FrozenDictionary<string, NavigationTree> _orders;
    private readonly FrozenDictionary<string, UiStrings> _texts;

    /// <param name="baseUrl">Where the site is published; ends with a slash.</param>
    public SiteModel(Site site, ThemeFiles theme, Uri baseUrl, AssetMap assets, ImmutableSortedDictionary<string, Checklist> checklists, ImmutableDictionary<string, string> figures)
    {
        Site = site;
        Theme = theme;
        BaseUrl = baseUrl;
        Assets = assets;
        Checklists = checklists;
        Figures = figures;
        Links = new LinkResolver(site);
        _basePath = baseUrl.AbsolutePath.TrimEnd('/');
        _texts = site.Settings.Codes.ToFrozenDictionary(code => code, code => UiStrings.Load(theme, UiStrings.Exist(theme, code) ? code : "en"));
        _orders = site.Settings.Codes.ToFrozenDictionary(code => code, code => new NavigationTree(site, code));
    }

    /// <summary>The site.</summary>
    public Site Site { get; }

    /// <summary>The theme's files.</summary>
    public ThemeFiles Theme { get; }

    /// <summary>Where the site is published.</summary>
    public Uri BaseUrl { get; }

    /// <summary>Styles, scripts, images.</summary>
    public AssetMap Assets { get; }

    /// <summary>Checklists by id.</summary>
    public ImmutableSortedDictionary<string, Checklist> Checklists { get; }

    /// <summary>Drawings as inline SVG, by <c>name.language</c>.</summary>
    public ImmutableDictionary<string, string> Figures { get; }

    /// <summary>Whether pages have preview pictures; a build may go without.</summary>
    public bool HasPictures { get; init; } = true;

    /// <summary>The program lead's emails, by language, then order.</summary>
    public ImmutableArray<Email> Emails { get; init; } = [];

    /// <summary>Resolves the links of pages.</summary>
    public LinkResolver Links { get; }

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
    public string AssetHref(string name) => Href(Assets[name]);
}
