using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sebaya.Content.Markdown;

/// <summary>Collects a page's plain text, split at every heading, for search, structured data and descriptions.</summary>
internal sealed class SectionTextWriter(StringBuilder scratch, int headings) : PlainTextWriter(scratch)
{
    /// <summary>All characters of <see cref="char.IsWhiteSpace(char)"/> but the space.</summary>
    private static readonly SearchValues<char> OtherWhiteSpace = SearchValues.Create(
        "\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000");

    private readonly ImmutableArray<SectionText>.Builder _sections = ImmutableArray.CreateBuilder<SectionText>(headings + 1);
    private Heading? _heading;
    private bool _isInHeading;

    public override void Before(MarkdownObject syntax)
    {
        if (syntax is Inline inline)
        {
            if (_isInHeading) return;
            if (inline is LineBreakInline or LinkInline { IsImage: true }) Space();
            else Add(WordsOf(inline));
            return;
        }
        Space();
        switch (syntax)
        {
            case HeadingBlock heading: Begin(heading); break;
            case ShortcodeBlock shortcode: foreach (var words in shortcode.Quoted) AddWord(words); break;
            case LeafBlock { Lines.Count: > 0 } block
                and (CodeBlock or HtmlBlock { Type: not HtmlBlockType.Comment }): AddLines(block); break;
        }
    }

    public override void After(MarkdownObject syntax)
    {
        if (syntax is HeadingBlock) _isInHeading = false;
        // Markdig writes terms of definition lists without the event that comes before other blocks.
        if (syntax is Block) Space();
    }

    /// <summary>The sections in order; the first has no heading and may be empty.</summary>
    public ImmutableArray<SectionText> End()
    {
        Close();
        return _sections.DrainToImmutable();
    }

    private void Begin(HeadingBlock block)
    {
        Close();
        _heading = HeadingReader.Of(block);
        _isInHeading = true;
    }

    private void Close()
    {
        if (Text.Length > 0 && Text[^1] == ' ') Text.Length--;
        _sections.Add(new SectionText(_heading, Encoding.UTF8.GetBytes(Text.ToString())));
        Text.Clear();
    }

    private void AddLines(LeafBlock block)
    {
        for (var i = 0; i < block.Lines.Count; i++) AddWord(block.Lines.Lines[i].Slice.AsSpan());
    }

    private void AddWord(ReadOnlySpan<char> words)
    {
        Space();
        Add(words);
        Space();
    }

    /// <summary>Adds words with one space between them, whatever white space stands there.</summary>
    private void Add(ReadOnlySpan<char> words)
    {
        while (!words.IsEmpty)
        {
            if (char.IsWhiteSpace(words[0]))
            {
                Space();
                words = words[1..];
                continue;
            }
            // Nearly all texts have single spaces only and are added whole, which is faster than word by word.
            var end = words.IndexOf("  ", StringComparison.Ordinal);
            if (end < 0) end = words.Length;
            if (words[..end].IndexOfAny(OtherWhiteSpace) is var other and >= 0) end = other;
            Text.Append(words[..end]);
            words = words[end..];
        }
    }

    private void Space()
    {
        if (Text.Length > 0 && Text[^1] != ' ') Text.Append(' ');
    }
}
