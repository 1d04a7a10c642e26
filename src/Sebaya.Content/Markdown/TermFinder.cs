using System.Collections.Immutable;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sebaya.Content.Markdown;

/// <summary>A glossary term where it is first used on a page.</summary>
internal sealed class TermInline(string termId, string words) : LeafInline
{
    public string TermId { get; } = termId;

    public string Words { get; } = words;
}

/// <summary>Marks the first use of each glossary term in a page's running text: in paragraphs, never in headings, links, tables, callouts or quotations.</summary>
public sealed class TermFinder
{
    private readonly ImmutableArray<(string Id, string Words, string? PageKey)> _terms;
    private readonly string? _pageKey;

    private TermFinder(ImmutableArray<(string Id, string Words, string? PageKey)> terms, string? pageKey)
    {
        _terms = terms;
        _pageKey = pageKey;
    }

    /// <summary>Marks nothing.</summary>
    public static TermFinder None { get; } = new([], null);

    /// <summary>Marks a glossary's linked terms in one language; longer terms are found before the shorter ones within them.</summary>
    public static TermFinder For(Glossary glossary, string language) => new(
        [.. glossary.Terms.Where(term => term.IsLinked && term.Term[language] != "")
            .Select(term => (term.Id, term.Term[language], term.PageKey))
            .OrderByDescending(term => term.Item2.Length).ThenBy(term => term.Id, StringComparer.Ordinal)],
        null);

    /// <summary>The same terms, but for those that the page itself explains.</summary>
    public TermFinder On(string pageKey) => new(_terms, pageKey);

    internal void Mark(PageSyntax syntax)
    {
        if (_terms.IsEmpty) return;
        var open = _terms.Where(term => term.PageKey is null || term.PageKey != _pageKey).ToList();
        foreach (var paragraph in syntax.All.OfType<ParagraphBlock>())
        {
            if (open.Count == 0) return;
            if (paragraph.Inline is null || IsSetApart(paragraph)) continue;
            for (var inline = paragraph.Inline.FirstChild; inline is not null; inline = inline.NextSibling)
            {
                if (inline is LiteralInline literal) MarkIn(literal, open);
                else if (inline is EmphasisInline { DelimiterCount: 1, FirstChild: LiteralInline only } && only.NextSibling is null) MarkWhole(only, open);
            }
        }
    }

    private static bool IsSetApart(Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
            if (parent is QuoteBlock or Table or Markdig.Extensions.CustomContainers.CustomContainer or Markdig.Extensions.Footnotes.Footnote) return true;
        return false;
    }

    private static void MarkIn(LiteralInline literal, List<(string Id, string Words, string? PageKey)> open)
    {
        var text = literal.Content.ToString();
        for (var i = 0; i < open.Count; i++)
        {
            var at = WholeWord(text, open[i].Words);
            if (at < 0) continue;
            var term = open[i];
            open.RemoveAt(i);
            var words = text.Substring(at, term.Words.Length);
            var after = new LiteralInline { Content = new StringSlice(text, at + words.Length, text.Length - 1), Line = literal.Line, Column = literal.Column + at + words.Length };
            literal.Content = new StringSlice(text, 0, at - 1);
            var mark = new TermInline(term.Id, words) { Line = literal.Line, Column = literal.Column + at };
            literal.InsertAfter(mark);
            mark.InsertAfter(after);
            MarkIn(literal, open);
            return;
        }
    }

    private static void MarkWhole(LiteralInline literal, List<(string Id, string Words, string? PageKey)> open)
    {
        var text = literal.Content.ToString();
        var index = open.FindIndex(term => string.Equals(term.Words, text, StringComparison.OrdinalIgnoreCase));
        if (index < 0) return;
        var mark = new TermInline(open[index].Id, text) { Line = literal.Line, Column = literal.Column };
        open.RemoveAt(index);
        literal.ReplaceBy(mark);
    }

    private static int WholeWord(string text, string words)
    {
        for (var from = 0; ;)
        {
            var at = text.IndexOf(words, from, StringComparison.OrdinalIgnoreCase);
            if (at < 0) return -1;
            var end = at + words.Length;
            if ((at == 0 || !IsWordPart(text[at - 1])) && (end == text.Length || !IsWordPart(text[end]))) return at;
            from = at + 1;
        }
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '-';
}
