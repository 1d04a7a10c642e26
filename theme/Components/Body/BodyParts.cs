using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Sebaya.Content;
using Sebaya.Content.Settings;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>A stretch of a page's text: finished HTML, or a shortcode for a partial to render.</summary>
public sealed record BodyPart(IHtmlContent? Html, ShortcodeSlot? Shortcode);

/// <summary>Fills the slots of a page's text.</summary>
public static class BodyParts
{
    /// <summary>The text's parts in order.</summary>
    public static List<BodyPart> Of(Page page, SiteModel model)
    {
        var parts = new List<BodyPart>();
        var html = new StringBuilder(page.Body.Html.Length + 512);
        var texts = model.StringsOf(page.Language);
        page.Body.Walk(
            stretch => html.Append(stretch.Span),
            slot =>
            {
                switch (slot)
                {
                    case LinkSlot link: Link(html, model, page, link); break;
                    case ImageSlot image: html.Append(model.AssetHref(AssetName(page, image))); break;
                    case TextSlot text: html.Append(HtmlEncoder.Default.Encode(texts[text.Key])); break;
                    case TermSlot term: Term(html, model, page, term); break;
                    case ShortcodeSlot shortcode:
                        parts.Add(new BodyPart(new HtmlString(html.ToString()), null));
                        html.Clear();
                        parts.Add(new BodyPart(null, shortcode));
                        break;
                }
            });
        parts.Add(new BodyPart(new HtmlString(html.ToString()), null));
        return parts;
    }

    private static void Link(StringBuilder html, SiteModel model, Page page, LinkSlot link)
    {
        var result = model.Links.Resolve(page, link.Target);
        var address = result.IsExternal ? result.Address
            : result.Address.StartsWith("/assets/", StringComparison.Ordinal) ? model.AssetHref(result.Address["/assets/".Length..])
            : model.Href(result.Address);
        html.Append(WebUtility.HtmlEncode(address));
    }

    /// <summary>An image's name among the assets: its path below <c>assets/</c>.</summary>
    private static string AssetName(Page page, ImageSlot image) =>
        LinkResolver.Combine($"{page.Language}/{page.Key}.md", image.Target)!["assets/".Length..];

    private static void Term(StringBuilder html, SiteModel model, Page page, TermSlot slot)
    {
        var term = model.Site.Glossary.Terms.First(other => other.Id == slot.TermId);
        var words = WebUtility.HtmlEncode(slot.Words);
        html.Append(CultureInfo.InvariantCulture, $"<button type=\"button\" class=\"term\" popovertarget=\"term-{term.Id}\">{words}</button>")
            .Append(CultureInfo.InvariantCulture, $"<span class=\"definition\" id=\"term-{term.Id}\" popover>{WebUtility.HtmlEncode(term.Definition[page.Language])}");
        if (term.PageKey is { } key && model.Site.Find(key, page.Language) is { } target)
            html.Append(CultureInfo.InvariantCulture,
                $" <a href=\"{WebUtility.HtmlEncode(model.Href(model.Site.AddressOf(target)))}\">{WebUtility.HtmlEncode(model.StringsOf(page.Language).Format("read-on", target.FrontMatter.Title))}</a>");
        html.Append("</span>");
    }
}
