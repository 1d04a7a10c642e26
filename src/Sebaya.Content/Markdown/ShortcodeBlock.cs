using System.Collections.Immutable;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Sebaya.Content.Markdown;

/// <summary>A line <c>&lt;?# Name argument "an argument" /?&gt;</c>: a shortcode, written as in Statiq.</summary>
public sealed class ShortcodeBlock(BlockParser parser) : LeafBlock(parser)
{
    /// <summary>The component's name; null where the line is not well formed.</summary>
    public string? Name { get; init; }

    /// <summary>What follows the name.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>The arguments in double quotes. Readers see these, so the search indexes them.</summary>
    public ImmutableArray<string> Quoted { get; init; } = [];
}

/// <summary>Recognises shortcodes, before Markdig's HTML parser treats them as processing instructions.</summary>
internal sealed class ShortcodeParser : BlockParser
{
    public ShortcodeParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !processor.Line.Match("<?#")) return BlockState.None;
        var line = processor.Line.ToString().Trim();
        var quoted = ImmutableArray.CreateBuilder<string>();
        var words = line.EndsWith("/?>", StringComparison.Ordinal) ? Split(line[3..^3], quoted) : null;
        processor.NewBlocks.Push(new ShortcodeBlock(this)
        {
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
            Name = words is { Length: > 0 } ? words.Value[0] : null,
            Arguments = words is { Length: > 1 } ? words.Value[1..] : [],
            Quoted = quoted.ToImmutable(),
        });
        return BlockState.BreakDiscard;
    }

    /// <summary>Splits at spaces; double quotes keep words with spaces together. Null where a quote is not closed.</summary>
    private static ImmutableArray<string>? Split(string text, ImmutableArray<string>.Builder quoted)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var rest = text.AsSpan().Trim();
        while (!rest.IsEmpty)
        {
            var end = rest[0] == '"' ? rest[1..].IndexOf('"') + 1 : rest.IndexOf(' ');
            if (rest[0] == '"')
            {
                if (end == 0) return null;
                words.Add(rest[1..end].ToString());
                quoted.Add(words[^1]);
                rest = rest[(end + 1)..].TrimStart();
                continue;
            }
            words.Add((end < 0 ? rest : rest[..end]).ToString());
            rest = end < 0 ? [] : rest[end..].TrimStart();
        }
        return words.ToImmutable();
    }
}
