using System.Buffers;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sebaya.Content.Prose;

/// <summary>
/// The running text of one paragraph, heading or cell, with the position of each character and whether it is in italics, quotation marks or
/// code.
/// </summary>
internal sealed class TextSpanMap
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("“”\"");

    private readonly List<(int Start, int Line, int Column)> _pieces = [];
    private readonly List<(int Start, int End)> _apart = [];
    private readonly List<(int Start, int End)> _links = [];

    /// <param name="scratch">A buffer to reuse; its content is overwritten.</param>
    public TextSpanMap(LeafBlock block, StringBuilder scratch)
    {
        Block = block;
        scratch.Clear();
        if (block.Inline is not null) Append(block.Inline, scratch);
        Text = scratch.ToString();
        QuotationMarks();
    }

    /// <summary>The paragraph, heading or cell.</summary>
    public LeafBlock Block { get; }

    /// <summary>Whether the character at an index is part of a link.</summary>
    public bool IsLink(int index) => _links.Exists(range => index >= range.Start && index < range.End);

    /// <summary>Whether it is a heading.</summary>
    public bool IsHeading => Block is HeadingBlock;

    /// <summary>Whether it is inside a quotation or a callout.</summary>
    public bool IsDialogue
    {
        get
        {
            for (Block? at = Block; at is not null; at = at.Parent)
                if (at is QuoteBlock) return true;
            return false;
        }
    }

    /// <summary>The text; line breaks are spaces.</summary>
    public string Text { get; }

    /// <summary>Whether the character at an index is in italics, quotation marks or code.</summary>
    public bool IsQuotedOrCode(int index) => _apart.Exists(range => index >= range.Start && index < range.End);

    /// <summary>Line and column of a character, counted from 0 as Markdig does.</summary>
    public (int Line, int Column) PlaceOf(int index)
    {
        var (start, line, column) = _pieces.FindLast(piece => piece.Start <= index);
        return (line, column + index - start);
    }

    private void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            var start = text.Length;
            switch (inline)
            {
                case LiteralInline literal: Piece(literal, literal.Content.AsSpan(), text); break;
                case LineBreakInline: Piece(inline, " ", text); break;
                case CodeInline code: Piece(code, code.Content, text); _apart.Add((start, text.Length)); break;
                case HtmlEntityInline entity: Piece(entity, entity.Transcoded.AsSpan(), text); break;
                case EmphasisInline { DelimiterCount: 1 } emphasis: Append(emphasis, text); _apart.Add((start, text.Length)); break;
                case LinkInline { IsImage: true }: break;
                case LinkInline link: Append(link, text); _links.Add((start, text.Length)); break;
                case ContainerInline nested: Append(nested, text); break;
            }
        }
    }

    private void Piece(Inline inline, ReadOnlySpan<char> piece, StringBuilder text)
    {
        // Markdig sets no position on brackets that turned out to be text; they follow the text before them.
        if (inline.Line > Block.Line || inline.Column > 0 || text.Length == 0)
            _pieces.Add((text.Length, Math.Max(inline.Line, Block.Line), inline.Line < Block.Line ? Block.Column : inline.Column));
        text.Append(piece);
    }

    private void QuotationMarks()
    {
        var open = -1;
        for (var i = Text.AsSpan().IndexOfAny(Quotes); i >= 0;)
        {
            if (Text[i] == '“' || (Text[i] == '"' && open < 0)) open = i;
            else if (Text[i] is '”' or '"' && open >= 0)
            {
                _apart.Add((open, i + 1));
                open = -1;
            }
            var next = Text.AsSpan(i + 1).IndexOfAny(Quotes);
            i = next < 0 ? -1 : i + 1 + next;
        }
    }
}
