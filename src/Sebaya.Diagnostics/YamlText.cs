using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Sebaya.Diagnostics;

/// <summary>
/// Reads YAML into nodes with positions. Anchors, aliases, tags and several documents in one file are refused: nothing here
/// needs them, and aliases are how a small file becomes a huge one.
/// </summary>
public static class YamlText
{
    private const int DeepestNesting = 24;

    /// <summary>Longer than any list a site needs. Some checks compare every two entries of a list, hence a limit.</summary>
    private const int LongestList = 5000;

    /// <summary>
    /// The document in <paramref name="text"/>, or null after a <see cref="Rules.YamlSyntax"/> was recorded.
    /// An empty document is an empty mapping.
    /// </summary>
    /// <param name="firstLine">The line of the file on which <paramref name="text"/> begins.</param>
    public static YamlNode? Parse(string text, string file, DiagnosticBag diagnostics, int firstLine = 1)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) return new YamlMapping([], new Position(firstLine, 1));
            parser.Consume<DocumentStart>();
            var root = Read(parser, new Source(file, firstLine - 1, diagnostics), 0);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
                throw new YamlRefusal(At(parser.Current!.Start, firstLine - 1),
                    "a second document begins here. Keep one document in the file.");
            return root is YamlScalar { IsNull: true } ? new YamlMapping([], root.Position) : root;
        }
        catch (YamlRefusal refusal)
        {
            diagnostics.Add(file, refusal.Position, Rules.YamlSyntax, refusal.Message);
        }
        catch (YamlException error)
        {
            if (YamlMistakes.Explain(text, file, firstLine, diagnostics)) return null;
            diagnostics.Add(file, At(error.Start, firstLine - 1), Rules.YamlSyntax,
                $"this is not YAML: {error.Message.TrimEnd('.')}. Quote a text that holds ': ' or begins with a special character, and "
                    + "indent with spaces.");
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // For some malformed text, such as a stray brace after a plain value, YamlDotNet's scanner throws these instead of a
            // YamlException.
            if (YamlMistakes.Explain(text, file, firstLine, diagnostics)) return null;
            diagnostics.Add(file, At(parser.Current?.End ?? Mark.Empty, firstLine - 1), Rules.YamlSyntax,
                "this is not YAML from here on. Look for a bracket, brace or quotation mark that is missing or too many.");
        }
        return null;
    }

    private static YamlNode Read(Parser parser, Source source, int depth)
    {
        var current = parser.Current!;
        var position = At(current.Start, source.LineOffset);
        if (depth > DeepestNesting) throw new YamlRefusal(position, $"this is nested more than {DeepestNesting} levels deep. Flatten it.");
        if (current is AnchorAlias) throw new YamlRefusal(position, "aliases ('*name') are not used here. Write the value out.");
        if (current is NodeEvent { Anchor.IsEmpty: false })
            throw new YamlRefusal(position, "anchors ('&name') are not used here. Write the value out where it is needed.");
        if (current is NodeEvent { Tag.IsEmpty: false }) throw new YamlRefusal(position, "tags ('!name') are not used here. Remove it.");
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlScalar(source.Refuse(scalar.Value, position), scalar.Style == ScalarStyle.Plain, position);
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                if (items.Count == LongestList)
                    throw new YamlRefusal(At(parser.Current!.Start, source.LineOffset),
                        $"this list has more than {LongestList:N0} entries, more than any here needs. Shorten it.");
                items.Add(Read(parser, source, depth + 1));
            }
            return new YamlSequence(items.ToImmutable(), position);
        }
        parser.Consume<MappingStart>();
        return ReadMapping(parser, source, depth, position);
    }

    private static YamlMapping ReadMapping(Parser parser, Source source, int depth, Position position)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Read(parser, source, depth + 1);
            if (key is not YamlScalar name) throw new YamlRefusal(key.Position, $"a key must be a word, not {key.Kind}.");
            entries.Add(new YamlEntry(name, Read(parser, source, depth + 1)));
        }
        return new YamlMapping(entries.ToImmutable(), position);
    }

    private static Position At(Mark mark, int lineOffset) =>
        new((int)Math.Max(1, mark.Line) + lineOffset, (int)Math.Max(1, mark.Column));

    /// <summary>The document's file, the number of lines before it in that file, and where to record problems.</summary>
    private readonly record struct Source(string File, int LineOffset, DiagnosticBag Diagnostics)
    {
        /// <summary>
        /// A value without forbidden characters: an escape such as <c>\x01</c> can produce one that the file itself does not contain.
        /// </summary>
        public string Refuse(string value, Position position) => ForbiddenCharacters.Refuse(value, _ => position, File, Diagnostics);
    }

    private sealed class YamlRefusal(Position position, string message) : Exception(message)
    {
        public Position Position { get; } = position;
    }
}
