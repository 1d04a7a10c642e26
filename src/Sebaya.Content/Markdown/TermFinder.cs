using System.Collections.Frozen;
using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sebaya.Content.Markdown;

/// <summary>A glossary term at its first use on a page.</summary>
internal sealed class TermInline(string termId, string words) : LeafInline
{
    public string TermId { get; } = termId;

    public string Words { get; } = words;
}

/// <summary>
/// Marks the first use of each glossary term in a page's running text: in paragraphs, not in headings, links, tables, callouts or
/// quotations. Terms are looked up by their first word, so the time does not depend on the number of terms.
/// </summary>
public sealed class TermFinder
{
    private readonly FrozenDictionary<string, ImmutableArray<TermWords>> _byFirstWord;
    private readonly string? _pageKey;

    private TermFinder(FrozenDictionary<string, ImmutableArray<TermWords>> byFirstWord, string? pageKey)
    {
        _byFirstWord = byFirstWord;
        _pageKey = pageKey;
    }

    /// <summary>A finder without terms.</summary>
    public static TermFinder None { get; } = new(FrozenDictionary<string, ImmutableArray<TermWords>>.Empty, null);

    /// <summary>
    /// A finder for a glossary's linked terms in one language. Where two terms begin at the same place, the longer one is marked.
    /// </summary>
    public static TermFinder For(Glossary glossary, string language) => new(
        glossary.Terms.Where(term => term.IsLinked && term.Term[language] != "")
            .Select(term => new TermWords(term.Id, term.Term[language], term.PageKey))
            .GroupBy(term => term.Words[..PieceAt(term.Words, 0)], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(term => term.Words.Length)
                    .ThenBy(term => term.Id, StringComparer.Ordinal).ToImmutableArray(),
                StringComparer.OrdinalIgnoreCase),
        null);

    /// <summary>A finder for the same terms without those that the page itself explains.</summary>
    public TermFinder On(string pageKey) => new(_byFirstWord, pageKey);

    /// <summary>Marks the terms on a page and returns the number of comparisons made, which a test checks.</summary>
    internal int Mark(PageSyntax syntax)
    {
        if (_byFirstWord.Count == 0) return 0;
        var page = new Marking(this);
        foreach (var paragraph in syntax.All.OfType<ParagraphBlock>())
        {
            if (paragraph.Inline is null || IsSetApart(paragraph)) continue;
            for (var inline = paragraph.Inline.FirstChild; inline is not null; inline = inline.NextSibling)
            {
                if (inline is LiteralInline literal) page.MarkFirstIn(literal);
                else if (inline is EmphasisInline { DelimiterCount: 1, FirstChild: LiteralInline { NextSibling: null } only })
                    page.MarkWhole(only);
            }
        }
        return page.Steps;
    }

    private static bool IsSetApart(Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
            if (parent is QuoteBlock or Table or Markdig.Extensions.CustomContainers.CustomContainer
                or Markdig.Extensions.Footnotes.Footnote) return true;
        return false;
    }

    /// <summary>The length of the token at an index: a word, or a single other character.</summary>
    private static int PieceAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && IsWordPart(text[end])) end++;
        return end == at ? 1 : end - at;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '-';

    private sealed record TermWords(string Id, string Words, string? PageKey);

    /// <summary>The state while marking one page: which terms were marked already.</summary>
    private sealed class Marking(TermFinder finder)
    {
        private readonly HashSet<string> _marked = new(StringComparer.Ordinal);
        private readonly FrozenDictionary<string, ImmutableArray<TermWords>>.AlternateLookup<ReadOnlySpan<char>> _lookup =
            finder._byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();

        public int Steps { get; private set; }

        /// <summary>Marks the first term in a literal. The text after it becomes a literal of its own, which is searched next.</summary>
        public void MarkFirstIn(LiteralInline literal)
        {
            var text = literal.Content;
            var span = text.AsSpan();
            for (var at = 0; at < span.Length; at += PieceAt(span, at))
            {
                Steps++;
                if (TermAt(span, at) is not { } term) continue;
                var (start, length) = (text.Start + at, term.Words.Length);
                var mark = new TermInline(term.Id, span.Slice(at, length).ToString()) { Line = literal.Line, Column = literal.Column + at };
                var after = new LiteralInline
                {
                    Content = new StringSlice(text.Text!, start + length, text.End),
                    Line = literal.Line,
                    Column = literal.Column + at + length,
                };
                literal.Content = new StringSlice(text.Text!, text.Start, start - 1);
                literal.InsertAfter(mark);
                mark.InsertAfter(after);
                return;
            }
        }

        /// <summary>Marks words in italics if they are exactly one term.</summary>
        public void MarkWhole(LiteralInline literal)
        {
            var span = literal.Content.AsSpan();
            if (span.IsEmpty || TermAt(span, 0) is not { } term) return;
            if (term.Words.Length != span.Length)
            {
                _marked.Remove(term.Id);
                return;
            }
            literal.ReplaceBy(new TermInline(term.Id, span.ToString()) { Line = literal.Line, Column = literal.Column });
        }

        /// <summary>The longest term that begins at an index and was not marked before; it counts as marked afterwards.</summary>
        private TermWords? TermAt(ReadOnlySpan<char> text, int at)
        {
            if (!_lookup.TryGetValue(text.Slice(at, PieceAt(text, at)), out var terms)) return null;
            foreach (var term in terms)
            {
                Steps++;
                var end = at + term.Words.Length;
                if (end > text.Length || (end < text.Length && IsWordPart(text[end]))) continue;
                if (term.PageKey is not null && term.PageKey == finder._pageKey) continue;
                if (text[at..end].Equals(term.Words, StringComparison.OrdinalIgnoreCase) && _marked.Add(term.Id)) return term;
            }
            return null;
        }
    }
}
