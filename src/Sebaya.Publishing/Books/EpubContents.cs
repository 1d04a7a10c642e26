using System.Net;
using System.Text;

namespace Sebaya.Publishing.Books;

/// <summary>Writes an EPUB's table of contents, by part and page, and the place where reading begins.</summary>
internal static class EpubContents
{
    public static string Of(Book book, UiStrings t)
    {
        var addresses = new DocumentPerPage();
        var html = new StringBuilder();
        html.Append($"<nav epub:type=\"toc\" role=\"doc-toc\" aria-labelledby=\"toc\"><h1 "
            + $"id=\"toc\">{Encode(t["book-contents"])}</h1>\n<ol>\n");
        foreach (var part in book.Parts)
        {
            html.Append($"<li><span>{Encode(part.Title)}</span><ol>\n");
            foreach (var page in part.Pages)
                html.Append($"<li><a href=\"{addresses.HrefOf(page, null)}\">{Encode(page.FrontMatter.Title)}</a></li>\n");
            html.Append("</ol></li>\n");
        }
        html.Append("</ol></nav>\n");
        html.Append($"<nav epub:type=\"landmarks\" aria-labelledby=\"landmarks\" hidden=\"hidden\"><h2 "
            + $"id=\"landmarks\">{Encode(t["book-landmarks"])}</h2><ol>");
        html.Append($"<li><a epub:type=\"cover\" href=\"cover.xhtml\">{Encode(t["book-cover"])}</a></li>");
        html.Append($"<li><a epub:type=\"toc\" href=\"nav.xhtml\">{Encode(t["book-contents"])}</a></li>");
        html.Append($"<li><a epub:type=\"bodymatter\" "
            + $"href=\"{addresses.HrefOf(book.Pages.First(), null)}\">{Encode(t["book-begin"])}</a></li></ol></nav>");
        return html.ToString();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
