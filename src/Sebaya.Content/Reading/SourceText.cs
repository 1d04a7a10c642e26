using System.Collections.Frozen;
using System.Text;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Reading;

/// <summary>The decoded content of a text file.</summary>
/// <param name="File">The path to show in messages, with forward slashes.</param>
/// <param name="Text">Without byte order mark; lines end in a line feed.</param>
public sealed record SourceText(string File, string Text)
{
    /// <summary>
    /// Most bytes in a page. Some Markdown takes quadratic time to parse, hence this limit; a page of this length would be a book.
    /// </summary>
    public const int LargestPageBytes = 250_000;

    /// <summary>
    /// Most bytes in any other text file. The largest is the list of published addresses, which has a line for every page.
    /// </summary>
    public const int LargestBytes = 4_000_000;

    /// <summary>
    /// The index of each line's first character, computed on first use, so that a file with many problems is searched only once.
    /// </summary>
    private int[]? _lineStarts;

    /// <summary>Whether a quotation mark stands at a place.</summary>
    public bool IsQuoteAt(Position position)
    {
        _lineStarts ??= [0, .. Enumerable.Range(0, Text.Length).Where(index => Text[index] == '\n').Select(index => index + 1)];
        if (position.Line > _lineStarts.Length) return false;
        var at = _lineStarts[position.Line - 1] + position.Column - 1;
        return at < Text.Length && Text[at] is '"' or '\'';
    }

    /// <summary>Extensions of published files that browsers and other programs read as text.</summary>
    private static readonly FrozenSet<string> TextEndings =
        new[] { ".txt", ".csv", ".json", ".svg", ".xml", ".html", ".htm", ".css", ".js", ".mjs", ".vtt", ".md", ".ics", ".vcf" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly UTF8Encoding Utf8 = new(false, true);

    /// <summary>Whether a file of this size may be read; recorded if not (<see cref="Rules.FileTooLarge"/>).</summary>
    public static bool Fits(string file, long bytes, DiagnosticBag diagnostics)
    {
        var largest = file.EndsWith(".md", StringComparison.Ordinal) ? LargestPageBytes : LargestBytes;
        if (bytes <= largest) return true;
        diagnostics.Add(file, Position.Start, Rules.FileTooLarge,
            $"the file has {bytes:N0} bytes; at most {largest:N0} are read. Split it.");
        return false;
    }

    /// <summary>
    /// Decodes a file's bytes. Returns null after recording why it is not text (<see cref="Rules.FileTooLarge"/>, <see
    /// cref="Rules.FileBinary"/>, <see cref="Rules.FileNotUtf8"/>). Forbidden characters are recorded and replaced.
    /// </summary>
    public static SourceText? Decode(string file, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        return Fits(file, bytes.Length, diagnostics) ? DecodeWhole(file, bytes, diagnostics) : null;
    }

    private static SourceText? DecodeWhole(string file, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            diagnostics.Add(file, PlaceOf(bytes, nul), Rules.FileBinary,
                "this is binary data (or UTF-16), not UTF-8 text. Save the file as UTF-8, or move it to assets/.");
            return null;
        }
        try
        {
            var text = Normalise(Utf8.GetString(bytes));
            return new SourceText(file, ForbiddenCharacters.Refuse(text, index => PlaceOf(text, index), file, diagnostics));
        }
        catch (DecoderFallbackException error)
        {
            diagnostics.Add(file, PlaceOf(bytes, Math.Max(0, error.Index)), Rules.FileNotUtf8,
                "this byte is not UTF-8. Save the file as UTF-8.");
            return null;
        }
    }

    /// <summary>
    /// The bytes of a file that is published unchanged; empty where it cannot be read. Text files (by extension) must contain no forbidden
    /// characters.
    /// </summary>
    public static byte[] ReadPublished(InputFile file, DiagnosticBag diagnostics)
    {
        try
        {
            var bytes = file.ReadAllBytes();
            if (TextEndings.Contains(Path.GetExtension(file.Path))) DecodeWhole(file.Shown, bytes, diagnostics);
            return bytes;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(file.Shown, Position.Start, Rules.FileUnreadable,
                $"the file cannot be read: {error.Message} Check that it exists and may be read.");
            return [];
        }
    }

    private static string Normalise(string text)
    {
        if (text.Contains('\r')) text = text.Replace("\r\n", "\n").Replace('\r', '\n');
        return text;
    }

    private static Position PlaceOf(string text, int index)
    {
        var before = text.AsSpan(0, index);
        return new Position(before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }

    private static Position PlaceOf(ReadOnlySpan<byte> bytes, int index)
    {
        var before = bytes[..Math.Min(index, bytes.Length)];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new Position(before.Count((byte)'\n') + 1, before.Length - lineStart + 1);
    }
}
