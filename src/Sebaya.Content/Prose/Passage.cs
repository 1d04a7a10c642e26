using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sebaya.Content.Prose;

/// <summary>One paragraph's running text with the place of each character, and which of it is set apart (italics, quotation marks, code).</summary>
internal sealed class Passage
{
    private readonly LeafBlock _block;
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int Line, int Column)> _pieces = [];
    private readonly List<(int Start, int End)> _apart = [];

    public Passage(LeafBlock block)
    {
        _block = block;
        if (block.Inline is not null) Append(block.Inline);
        Text = _text.ToString();
        QuotationMarks();
    }

    /// <summary>The text; line breaks are spaces.</summary>
    public string Text { get; }

    /// <summary>Whether a character stands in italics, quotation marks or code.</summary>
    public bool IsApart(int index) => _apart.Exists(range => index >= range.Start && index < range.End);

    /// <summary>Line and column of a character, as Markdig counts.</summary>
    public (int Line, int Column) PlaceOf(int index)
    {
        var (start, line, column) = _pieces.FindLast(piece => piece.Start <= index);
        return (line, column + index - start);
    }

    private void Append(ContainerInline container)
    {
        foreach (var inline in container)
        {
            var start = _text.Length;
            switch (inline)
            {
                case LiteralInline literal: Piece(literal, literal.Content.ToString()); break;
                case LineBreakInline: Piece(inline, " "); break;
                case CodeInline code: Piece(code, code.Content); _apart.Add((start, _text.Length)); break;
                case HtmlEntityInline entity: Piece(entity, entity.Transcoded.ToString()); break;
                case EmphasisInline { DelimiterCount: 1 } emphasis: Append(emphasis); _apart.Add((start, _text.Length)); break;
                case LinkInline { IsImage: true }: break;
                case ContainerInline nested: Append(nested); break;
            }
        }
    }

    private void Piece(Inline inline, string text)
    {
        // Markdig leaves brackets that turned out to be text without a place; they follow what stands before them.
        if (inline.Line > _block.Line || inline.Column > 0 || _text.Length == 0)
            _pieces.Add((_text.Length, Math.Max(inline.Line, _block.Line), inline.Line < _block.Line ? _block.Column : inline.Column));
        _text.Append(text);
    }

    private void QuotationMarks()
    {
        var open = -1;
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '“' || (Text[i] == '"' && open < 0)) open = i;
            else if (Text[i] is '”' or '"' && open >= 0)
            {
                _apart.Add((open, i + 1));
                open = -1;
            }
        }
    }
}
