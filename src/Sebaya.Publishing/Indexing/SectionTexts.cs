using System.Net;
using System.Text;
using Sebaya.Content;

namespace Sebaya.Publishing.Indexing;

/// <summary>A page's text without its tags, cut at its headings.</summary>
public sealed class SectionTexts
{
    // Tags that stand within a word or sentence; every other tag parts words as white space does.
    private static readonly HashSet<string> Inline = ["a", "abbr", "b", "code", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "del", "ins"];

    private readonly Page _page;
    private readonly List<(Heading? Heading, string Text)> _sections = [];
    private readonly StringBuilder _text = new();
    private int _headings;
    private bool _inHeading;
    private bool _inTag;

    private SectionTexts(Page page) => _page = page;

    /// <summary>The sections in order; the first has no heading and may be empty.</summary>
    public static IReadOnlyList<(Heading? Heading, string Text)> Of(Page page)
    {
        var reader = new SectionTexts(page);
        page.Body.Walk(html => reader.Read(html.Span), reader.Read);
        reader.End();
        return reader._sections;
    }

    private void Read(ReadOnlySpan<char> html)
    {
        while (html.Length > 0)
        {
            var end = html.IndexOf(_inTag ? '>' : '<');
            if (!_inTag) AddText(html[..(end < 0 ? html.Length : end)]);
            if (end < 0) return;
            if (!_inTag) Tag(html[(end + 1)..]);
            _inTag = !_inTag;
            html = html[(end + 1)..];
        }
    }

    private void Read(Slot slot)
    {
        if (_inTag) return;
        if (slot is TermSlot term) AddText(WebUtility.HtmlEncode(term.Words));
        else if (slot is ShortcodeSlot { Name: "Field" } field) _text.Append(' ').AppendJoin(' ', field.Arguments).Append(' ');
    }

    private void Tag(ReadOnlySpan<char> tag)
    {
        var isEnd = tag.Length > 0 && tag[0] == '/';
        if (isEnd) tag = tag[1..];
        var length = tag.IndexOfAny(" />\n");
        var name = length < 0 ? tag : tag[..length];
        if (name is "h2" or "h3")
        {
            _inHeading = !isEnd;
            if (!isEnd) End();
        }
        else if (!Inline.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)) _text.Append(' ');
    }

    private void AddText(ReadOnlySpan<char> text)
    {
        if (_inHeading) return;
        if (text.Contains('&')) _text.Append(WebUtility.HtmlDecode(text.ToString()));
        else _text.Append(text);
    }

    private void End()
    {
        _sections.Add((_headings == 0 ? null : _page.Headings[_headings - 1], _text.ToString().Trim()));
        _text.Clear();
        _headings++;
    }
}
