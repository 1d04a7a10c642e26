using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sebaya.Content.Markdown;

/// <summary>Collects a page's plain text, split at every heading, for search, structured data and descriptions.</summary>
internal sealed class SectionTextWriter(StringBuilder scratch, int headings) : PlainTextWriter(scratch)
{
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
        _sections.Add(new SectionText(_heading, Text.ToString()));
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

    private void Add(ReadOnlySpan<char> words)
    {
        while (!words.IsEmpty)
        {
            var end = 0;
            while (end < words.Length && !char.IsWhiteSpace(words[end])) end++;
            Text.Append(words[..end]);
            if (end == words.Length) return;
            Space();
            words = words[(end + 1)..];
        }
    }

    private void Space()
    {
        if (Text.Length > 0 && Text[^1] != ' ') Text.Append(' ');
    }
}
