using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sebaya.Content.Markdown;

/// <summary>
/// Writes an email as plain text: an empty line between paragraphs, signs before list items, and each link's address in brackets after its
/// words.
/// </summary>
internal sealed class MailTextWriter(StringBuilder scratch, MarkdownDiagnostics report) : PlainTextWriter(scratch)
{
    private readonly ImmutableArray<BodySegment>.Builder _segments = ImmutableArray.CreateBuilder<BodySegment>();
    private readonly Stack<int> _numbers = new();

    public override void Before(MarkdownObject syntax)
    {
        switch (syntax)
        {
            case ListBlock list:
                NewLine();
                _numbers.Push(!list.IsOrdered ? -1 : int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var start) ? start
                    : 1);
                break;
            case ListItemBlock: Item(); break;
            case LineBreakInline lineBreak: Text.Append(lineBreak.IsHard ? '\n' : ' '); break;
            case PlaceholderInline placeholder: Place(new PlaceholderSegment(placeholder.Name, report.At(placeholder))); break;
            case Inline inline: Text.Append(WordsOf(inline)); break;
        }
    }

    public override void After(MarkdownObject syntax)
    {
        switch (syntax)
        {
            case LinkInline { IsImage: false } link:
                // The space and brackets around the address belong to the link segment, so that they disappear with it.
                Place(new LinkSegment(link.Url ?? "", "", report.At(link)));
                break;
            case ListItemBlock: NewLine(); break;
            case ListBlock:
                _numbers.Pop();
                if (_numbers.Count == 0) Text.Append('\n');
                break;
            case ParagraphBlock when _numbers.Count == 0: Text.Append("\n\n"); break;
            case LeafBlock when _numbers.Count > 0: NewLine(); break;
        }
    }

    /// <summary>The finished text, with its links and placeholders as segments.</summary>
    public ImmutableArray<BodySegment> End()
    {
        while (Text.Length > 0 && char.IsWhiteSpace(Text[^1])) Text.Length--;
        Flush();
        return _segments.DrainToImmutable();
    }

    private void Item()
    {
        var number = _numbers.Pop();
        Text.Append(' ', 2 * _numbers.Count);
        if (number < 0) Text.Append("- ");
        else Text.Append(CultureInfo.InvariantCulture, $"{number}. ");
        _numbers.Push(number < 0 ? number : number + 1);
    }

    private void NewLine()
    {
        // After a link or placeholder the text buffer is empty, although the line is not finished.
        if (Text.Length > 0 ? Text[^1] != '\n' : _segments.Count > 0) Text.Append('\n');
    }

    private void Place(BodySegment segment)
    {
        Flush();
        _segments.Add(segment);
    }

    private void Flush()
    {
        if (Text.Length > 0) _segments.Add(new TextSegment(Text.ToString()));
        Text.Clear();
    }
}
