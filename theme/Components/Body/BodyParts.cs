using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Sebaya.Content;
using Sebaya.Content.Markdown;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>A piece of a page's text: HTML, or a component whose view is to be rendered.</summary>
public sealed record BodyPart(IHtmlContent? Html, ComponentUse? Use);

/// <summary>A page's text as a view shows it.</summary>
public static class BodyParts
{
    /// <summary>The pieces of the text in order, without components whose shortcode has a mistake.</summary>
    public static IEnumerable<BodyPart> Of(Page page, SiteModel model)
    {
        var from = 0;
        for (var i = 0; i < page.Body.Length; i++)
        {
            if (page.Body[i] is not ComponentSegment component) continue;
            if (i > from) yield return new BodyPart(new Stretch(page, model, from..i), null);
            if (model.UseOf(page, component) is { } use) yield return new BodyPart(null, use);
            from = i + 1;
        }
        if (page.Body.Length > from) yield return new BodyPart(new Stretch(page, model, from..), null);
    }

    /// <summary>Writes one segment that is no component.</summary>
    internal static void Write(TextWriter html, BodySegment segment, Page page, SiteModel model)
    {
        switch (segment)
        {
            case HtmlSegment text: text.WriteTo(html); break;
            case LinkSegment link when model.Links.Resolve(page, link.Target) is { IsRemoved: false } target:
                html.Write($"<a href=\"{WebUtility.HtmlEncode(AddressOf(target, model))}\">");
                break;
            case LinkEndSegment end when !model.Links.IsLeftOut(page, end.Link): html.Write("</a>"); break;
            case ImageSegment image: WriteImage(html, AssetName(page, image), model); break;
            case ThemeWordSegment word: html.Write(HtmlEncoder.Default.Encode(model.StringsOf(page.Language)[word.Key])); break;
            case TermSegment term: TermHtml.Write(html, term, page, model); break;
            case HeadingSegment { IsEnd: false, Heading: var heading }: html.Write($"<h{heading.Level} id=\"{heading.Id}\">"); break;
            case HeadingSegment { Heading: var heading }: EndHeading(html, heading, page, model); break;
        }
    }

    /// <summary>
    /// An image's address, which stands in a quoted attribute, and with it the image's size, so that nothing on the page moves when it
    /// arrives.
    /// </summary>
    private static void WriteImage(TextWriter html, string name, SiteModel model)
    {
        html.Write(WebUtility.HtmlEncode(model.AssetHref(name)));
        if (model.Assets.Assets[name].Size is var (width, height)) html.Write($"\" width=\"{width}\" height=\"{height}");
    }

    private static string AddressOf(LinkResult link, SiteModel model) => link.IsExternal ? link.Address : model.Href(model.AddressOf(link));

    /// <summary>An image's name among the assets: its path below <c>assets/</c>.</summary>
    private static string AssetName(Page page, ImageSegment image) =>
        LinkResolver.ToPath($"{page.Language}/{page.Key}.md", image.Target)!["assets/".Length..];

    /// <summary>
    /// Writes the link to a section after its heading, for readers to copy. The link has no text, so that screen readers read nothing
    /// extra; the style sheet shows its sign.
    /// </summary>
    private static void EndHeading(TextWriter html, Heading heading, Page page, SiteModel model)
    {
        html.Write($"</h{heading.Level}><a class=\"permalink\" data-action=\"copy-section\" href=\"#{heading.Id}\" aria-label=\"");
        html.Write(HtmlEncoder.Default.Encode(model.StringsOf(page.Language)["permalink"]));
        html.Write($" {PlainText.ToHtml(heading.Text)}\"></a>");
    }

    /// <summary>A run of segments without components, written directly to the page rather than joined to a string first.</summary>
    private sealed class Stretch(Page page, SiteModel model, Range range) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            foreach (var segment in page.Body.AsSpan()[range]) Write(writer, segment, page, model);
        }
    }
}
