using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Sebaya.Publishing.Emails;

/// <summary>An email's HTML as plain text: paragraphs apart by an empty line, lists with signs, each link's address in brackets behind its words.</summary>
internal static partial class PlainEmail
{
    /// <summary>The text of HTML as the Markdown reader writes it.</summary>
    public static string Of(string html)
    {
        var text = new StringBuilder();
        var lists = new Stack<int>();
        var address = "";
        var from = 0;
        foreach (Match tag in Tags().Matches(html))
        {
            text.Append(Words(html, from, tag.Index, lists.Count > 0));
            from = tag.Index + tag.Length;
            switch (tag.Groups["name"].Value)
            {
                case "ul": lists.Push(-1); break;
                case "ol": lists.Push(0); break;
                case "/ul" or "/ol":
                    lists.Pop();
                    text.Append('\n');
                    break;
                case "li":
                    var number = lists.Pop();
                    lists.Push(number < 0 ? number : number + 1);
                    text.Append(number < 0 ? "- " : string.Create(CultureInfo.InvariantCulture, $"{number + 1}. "));
                    break;
                case "/li" or "br" or "br/": text.Append('\n'); break;
                case "/p": text.Append(lists.Count > 0 ? "" : "\n\n"); break;
                case "a": address = WebUtility.HtmlDecode(tag.Groups["href"].Value); break;
                case "/a": text.Append(CultureInfo.InvariantCulture, $" ({address})"); break;
            }
        }
        return text.Append(Words(html, from, html.Length, false)).ToString().Trim();
    }

    /// <summary>Line ends between tags are the writer's, not the reader's.</summary>
    private static string Words(string html, int from, int to, bool inList)
    {
        var words = WebUtility.HtmlDecode(html[from..to]).Replace('\n', ' ');
        return string.IsNullOrWhiteSpace(words) && (inList || words.Length > 0 && html[from] == '\n') ? "" : words;
    }

    [GeneratedRegex("""<(?<name>/?[a-z0-9]+)(?:[^>]*?href="(?<href>[^"]*)")?[^>]*>""")]
    private static partial Regex Tags();
}
