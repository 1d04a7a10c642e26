using System.Collections.Immutable;
using Sebaya.Content;
using Sebaya.Content.Settings;

namespace Sebaya.Publishing.Metadata;

/// <summary>The same page in another language, for <c>hreflang</c>.</summary>
public sealed record Alternate(string Language, string Url);

/// <summary>The data of a page's <c>head</c> element, for browsers, search engines and link previews.</summary>
/// <param name="Title">The title for the browser's tab: the page's and the site's.</param>
/// <param name="Url">The canonical address; of a page that stands in for a translation, that of the page whose text it
/// shows.</param>
/// <param name="Alternates">Every language version of the page (including this one) and <c>x-default</c>; empty for a page in one language
/// only.</param>
/// <param name="Type">Its Open Graph type: <c>website</c> or <c>article</c>.</param>
/// <param name="IsIndexed">Whether search engines should list the page.</param>
/// <param name="Assets">The names of its style sheets and scripts.</param>
/// <param name="Picture">The picture that link previews show.</param>
public sealed record Head(
    string Title, string ShareTitle, string Description, string Url, ImmutableArray<Alternate> Alternates, string Type, bool IsIndexed,
    LoadedAssets Assets, PreviewPicture? Picture)
{
    /// <summary>The head of a route.</summary>
    public static Head Of(SiteModel model, Route route)
    {
        var (language, page) = (route.Language, route.Page);
        var texts = model.StringsOf(language.Code);
        var title = page?.FrontMatter.Title ?? (route.Kind.TitleKey is { } key ? texts[key] : language.Tagline);
        var isHome = page?.Key == ReservedKeys.Home || route.Kind.IsTitledLikeSite;
        var isIndexed = route.Kind.IsIndexed;
        return new Head(
            isHome ? $"{language.Title}: {language.Tagline}" : $"{title} · {language.Title}",
            isHome ? $"{language.Title}: {language.Tagline}" : title,
            page?.FrontMatter.Description ?? texts["choose"],
            model.Absolute(page is { IsFallback: true }
                ? model.Site.AddressOf(model.Site.Find(page.Key, page.TextLanguage)!) : route.Address),
            isIndexed && page is { IsFallback: false } ? AlternatesOf(model, page) : [],
            route.Kind.IsContent && page?.Key != ReservedKeys.Home ? "article" : "website",
            isIndexed,
            model.PageAssets.Of(route),
            PreviewPicture.Of(model, route));
    }

    /// <summary>All language versions of a page, and the address for readers of other languages.</summary>
    public static ImmutableArray<Alternate> AlternatesOf(SiteModel model, Page page)
    {
        var pages = model.Site.InEveryLanguage(page.Key).RemoveAll(other => other.IsFallback);
        return pages.Length < 2
            ? []
            : [.. pages.Select(other => new Alternate(other.Language, model.Absolute(model.Site.AddressOf(other)))),
               new Alternate("x-default", model.Absolute(Site.LanguageNeutralAddressOf(page.Key)))];
    }
}
