using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sebaya.Content.Markdown;

/// <summary>A placeholder of an email, <c>{{ recipient.name }}</c>.</summary>
internal sealed class PlaceholderInline(string name) : LeafInline
{
    public string Name { get; } = name;
}

/// <summary>Recognises placeholders. Whether one with that name exists is checked later, against the settings.</summary>
internal sealed class PlaceholderParser : InlineParser
{
    public PlaceholderParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{') return false;
        var rest = slice.AsSpan();
        var length = rest[2..].IndexOfAny('{', '}', '\n');
        if (length < 0 || !rest[(2 + length)..].StartsWith("}}")) return false;
        var name = rest.Slice(2, length).Trim().ToString();
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new PlaceholderInline(name)
        {
            Line = line, Column = column, Span = new SourceSpan(start, start + length + 3),
        };
        slice.Start += length + 4;
        return true;
    }
}
