using System.Text;
using static System.Net.WebUtility;

namespace Sebaya.Publishing.Books;

/// <summary>Writes an EPUB's table of contents, by part and page, and the place where reading begins.</summary>
internal static class EpubContents
{
    public static string Of(Book book, UiStrings t)
    {
        var addresses = new DocumentPerPage();
        var html = new StringBuilder();
        html.Append($"<nav epub:type=\"toc\" role=\"doc-toc\" aria-labelledby=\"toc\"><h1 "
            + $"id=\"toc\">{HtmlEncode(t["book-contents"])}</h1>\n<ol>\n");
        foreach (var part in book.Parts)
        {
            html.Append($"<li><span>{HtmlEncode(part.Title)}</span><ol>\n");
            foreach (var page in part.Pages)
                html.Append($"<li><a href=\"{addresses.HrefOf(page, null)}\"{BookText.ForeignOf(page)}>"
                    + $"{HtmlEncode(page.FrontMatter.Title)}</a></li>\n");
            html.Append("</ol></li>\n");
        }
        html.Append("</ol></nav>\n");
        html.Append($"<nav epub:type=\"landmarks\" aria-labelledby=\"landmarks\" hidden=\"hidden\"><h2 "
            + $"id=\"landmarks\">{HtmlEncode(t["book-landmarks"])}</h2><ol>");
        html.Append($"<li><a epub:type=\"cover\" href=\"cover.xhtml\">{HtmlEncode(t["book-cover"])}</a></li>");
        html.Append($"<li><a epub:type=\"toc\" href=\"nav.xhtml\">{HtmlEncode(t["book-contents"])}</a></li>");
        html.Append($"<li><a epub:type=\"bodymatter\" "
            + $"href=\"{addresses.HrefOf(book.Pages.First(), null)}\">{HtmlEncode(t["book-begin"])}</a></li></ol></nav>");
        return html.ToString();
    }
}
