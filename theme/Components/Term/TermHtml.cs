using System.Net;
using Sebaya.Content;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>A glossary term at its first use on a page: a button for each of its words, and the meaning that they show.</summary>
internal static class TermHtml
{
    public static void Write(TextWriter html, TermSegment segment, Page page, SiteModel model)
    {
        var term = model.Site.Glossary.Terms.First(other => other.Id == segment.TermId);
        WriteButtons(html, term.Id, segment.Words);
        html.Write($"<span class=\"definition\" id=\"term-{term.Id}\" popover>{WebUtility.HtmlEncode(term.Definition[page.Language])}");
        if (term.PageKey is { } key && model.Site.Find(key, page.Language) is { } target)
        {
            var words = model.StringsOf(page.Language).Format("read-on", target.FrontMatter.Title);
            var href = WebUtility.HtmlEncode(model.Href(model.Site.AddressOf(target)));
            html.Write($" <a href=\"{href}\">{WebUtility.HtmlEncode(words)}</a>");
        }
        html.Write("</span>");
    }

    /// <summary>
    /// A line is never broken inside a button, in no browser. So each word of a term is one: the keyboard and screen readers meet the first
    /// alone, which bears the whole name, and a finger may press any.
    /// </summary>
    private static void WriteButtons(TextWriter html, string id, string term)
    {
        var words = term.Split(' ');
        if (words.Length > 1) html.Write("<span class=\"term-words\">");
        foreach (var (i, word) in words.Index())
        {
            if (i > 0) html.Write(' ');
            html.Write($"<button class=\"term\" data-ref=\"term\" popovertarget=\"term-{id}\"");
            if (i > 0) html.Write(" tabindex=\"-1\" aria-hidden=\"true\"");
            else if (words.Length > 1) html.Write($" aria-label=\"{WebUtility.HtmlEncode(term)}\"");
            html.Write($">{WebUtility.HtmlEncode(word)}</button>");
        }
        if (words.Length > 1) html.Write("</span>");
    }
}
