using Microsoft.AspNetCore.Mvc.RazorPages;
using Sebaya.Content;
using Sebaya.Content.Settings;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Routes;
using Page = Sebaya.Content.Page;

namespace Sebaya.Theme;

/// <summary>What the host passes to a view, as a request feature: the model and the requested route.</summary>
public sealed record RenderRequest(SiteModel SiteModel, Route Route);

/// <summary>The model of every Razor Page of the theme.</summary>
public class GuidePage : PageModel
{
    private RenderRequest? _request;

    private RenderRequest Asked => _request ??= HttpContext.Features.Get<RenderRequest>()
        ?? throw new InvalidOperationException("the view was asked for without a route");

    /// <summary>The model being published.</summary>
    public SiteModel SiteModel => Asked.SiteModel;

    /// <summary>The route being rendered.</summary>
    public Route Route => Asked.Route;

    /// <summary>The page's language.</summary>
    public Language Language => Route.Language;

    /// <summary>The theme's words in that language.</summary>
    public UiStrings T => SiteModel.StringsOf(Language.Code);

    /// <summary>The site's logo as inline SVG.</summary>
    public string Logo => SiteModel.Theme.Logo.Svg;

    /// <summary>The programme's own logo, or null where it has none.</summary>
    public string? OwnLogo =>
        SiteModel.Site.Settings.Program.Logo is { } logo && SiteModel.Assets.Has(logo) ? SiteModel.AssetHref(logo) : null;

    /// <summary>The language of the text, where it is not the page's: it stands in for a translation. Else null.</summary>
    public string? TextLanguage => Route.Page?.Fallback;

    /// <summary>The page's language, for words of the interface within a text in another. Else null.</summary>
    public string? OwnLanguage => TextLanguage is null ? null : Language.Code;

    /// <summary>The language of another page's title, where it is not this page's. Else null.</summary>
    public string? LanguageOf(Page page) => page.TextLanguage == Language.Code ? null : page.TextLanguage;

    /// <summary>The class of the page's <c>body</c>: the kind of page, as in <c>link-sheet</c>.</summary>
    public string BodyClass => ThemeFiles.FileNameOf(Route.Kind.Name);

    /// <summary>The page of the input. Only for views that show one.</summary>
    public Page Source => Route.Page ?? throw new InvalidOperationException($"{Route.Address} shows no page of the input");

    /// <summary>The page's place in the navigation.</summary>
    public PlaceInOrder Place => SiteModel.NavigationOf(Language.Code).PlaceOf(Route.Page?.Key ?? "");

    /// <summary>The page in every language it exists in.</summary>
    public IEnumerable<Page> Translations => Route.Page is { } page ? SiteModel.Site.InEveryLanguage(page.Key) : [];

    /// <summary>The address of a page of the input.</summary>
    public string Href(Page page) => SiteModel.Href(SiteModel.Site.AddressOf(page));
}

/// <summary>A component and the page that it is on: the model of the components' views.</summary>
public sealed record ComponentView(GuidePage Page, ComponentUse Use)
{
    /// <summary>The site.</summary>
    public SiteModel SiteModel => Page.SiteModel;

    /// <summary>The theme's words in the page's language.</summary>
    public UiStrings T => Page.T;

    /// <summary>The shortcode's first argument.</summary>
    public string Argument => Use.Argument;

    /// <summary>The page's language's code.</summary>
    public string Language => Page.Language.Code;
}
