using System.Net;
using Sebaya.Content;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>A glossary term at its first use on a page: a button, and its meaning that the button shows.</summary>
internal static class TermHtml
{
    public static void Write(TextWriter html, TermSegment segment, Page page, SiteModel model)
    {
        var term = model.Site.Glossary.Terms.First(other => other.Id == segment.TermId);
        html.Write($"<button type=\"button\" class=\"term\" data-ref=\"term\" "
            + $"popovertarget=\"term-{term.Id}\">{WebUtility.HtmlEncode(segment.Words)}</button>");
        html.Write($"<span class=\"definition\" id=\"term-{term.Id}\" popover>{WebUtility.HtmlEncode(term.Definition[page.Language])}");
        if (term.PageKey is { } key && model.Site.Find(key, page.Language) is { } target)
        {
            var words = model.StringsOf(page.Language).Format("read-on", target.FrontMatter.Title);
            var href = WebUtility.HtmlEncode(model.Href(model.Site.AddressOf(target)));
            html.Write($" <a href=\"{href}\">{WebUtility.HtmlEncode(words)}</a>");
        }
        html.Write("</span>");
    }
}
