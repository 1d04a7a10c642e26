using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Markdown;

/// <summary>
/// Renders a page to segments and, in the same pass, to plain text. The object is reused for the next page, because setting up Markdig's
/// renderers takes longer than rendering a page. Not thread-safe; discard it after an exception.
/// </summary>
internal sealed class GuideHtmlRenderer : HtmlRenderer
{
    private readonly List<(int At, BodySegment Segment)> _placed = [];
    private readonly StringBuilder _scratch = new();
    private MarkdownDiagnostics? _report;
    private PlainTextWriter? _text;

    public GuideHtmlRenderer(MarkdownPipeline pipeline) : base(new StringWriter())
    {
        pipeline.Setup(this);
        GuideHtmlRenderers.Install(this);
        ObjectWriteBefore += (_, syntax) => _text!.Before(syntax);
        ObjectWriteAfter += (_, syntax) => _text!.After(syntax);
    }

    /// <summary>What is known about the page being rendered, besides its text.</summary>
    public MarkdownContext Context { get; private set; } = MarkdownContext.None;

    /// <summary>Renders a page (with plain text by section) or an email (with plain text for mail programs).</summary>
    public MarkdownText Write(
        MarkdownDocument document, MarkdownContext context, ImmutableArray<Heading> headings, int words, MarkdownDiagnostics report)
    {
        Reset();
        _placed.Clear();
        (Context, _report) = (context, report);
        if (context.IsMail)
        {
            var mail = new MailTextWriter(_scratch, report);
            return new MarkdownText(Segments(document, mail), headings, [], mail.End(), words);
        }
        var sections = new SectionTextWriter(_scratch, headings.Length);
        return new MarkdownText(Segments(document, sections), headings, sections.End(), [], words);
    }

    /// <summary>The position in the file at which a piece of syntax begins.</summary>
    public Position At(IMarkdownObject syntax) => _report!.At(syntax);

    /// <summary>Adds a segment at the current place.</summary>
    public void Place(BodySegment segment)
    {
        _placed.Add((((StringWriter)Writer).GetStringBuilder().Length, segment));
        // Makes Markdig treat the line as not empty, although nothing was written to it yet.
        Write("");
    }

    /// <summary>Writes the content of a list item and tells the plain text writer about it, which Markdig does not do for items.</summary>
    public void WriteItem(ListItemBlock item)
    {
        _text!.Before(item);
        WriteChildren(item);
        _text!.After(item);
    }

    private ImmutableArray<BodySegment> Segments(MarkdownDocument document, PlainTextWriter text)
    {
        _text = text;
        Render(document);
        var written = ((StringWriter)Writer).GetStringBuilder();
        var letters = ArrayPool<char>.Shared.Rent(written.Length);
        written.CopyTo(0, letters, written.Length);
        var utf8 = new Utf8Pieces(letters.AsSpan(0, written.Length));
        var segments = ImmutableArray.CreateBuilder<BodySegment>(2 * _placed.Count + 1);
        foreach (var (at, segment) in _placed)
        {
            if (utf8.Next(at) is { IsEmpty: false } html) segments.Add(new HtmlSegment(html));
            segments.Add(segment);
        }
        if (utf8.Next(written.Length) is { IsEmpty: false } rest) segments.Add(new HtmlSegment(rest));
        ArrayPool<char>.Shared.Return(letters);
        return segments.DrainToImmutable();
    }

    /// <summary>A text in UTF-8, in one array of which each piece is a part.</summary>
    private ref struct Utf8Pieces(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private readonly byte[] _bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        private int _from;
        private int _written;

        /// <summary>What stands between the end of the piece before and an index of the text.</summary>
        public ReadOnlyMemory<byte> Next(int to)
        {
            var start = _written;
            _written += Encoding.UTF8.GetBytes(_text[_from..to], _bytes.AsSpan(start));
            _from = to;
            return _bytes.AsMemory(start.._written);
        }
    }
}
