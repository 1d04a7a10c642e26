using System.Buffers;
using System.Globalization;
using System.Text;

namespace Sebaya.Diagnostics;

/// <summary>
/// The characters that no text of a site holds, wherever it comes from: control characters other than tab and line feed, halves of
/// surrogate pairs, characters that Unicode leaves to private use, and those that it never gives a meaning. XML cannot hold most of them,
/// and terminals obey some.
/// </summary>
public static class ForbiddenCharacters
{
    /// <summary>
    /// The character that replaces a forbidden one, so that the rest of the text can still be read and positions stay right.
    /// </summary>
    public const char Replacement = '\uFFFD';

    /// <summary>How many are reported of one text. A file with hundreds is not a text, and the first ones show that.</summary>
    private const int MostReported = 20;

    private static readonly SearchValues<char> Harmless =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code), '\t', '\n']);

    /// <summary>The index of the first forbidden character at or after <paramref name="from"/>, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text, int from = 0)
    {
        for (var at = from; at < text.Length;)
        {
            var next = text[at..].IndexOfAnyExcept(Harmless);
            if (next < 0) return -1;
            at += next;
            if (IsForbiddenAt(text, at, out var length)) return at;
            at += length;
        }
        return -1;
    }

    /// <summary>
    /// Records each forbidden character of a text and gives the text with <see cref="Replacement"/> in their place, as long as it was.
    /// </summary>
    /// <param name="placeOf">Where a character of the text stands in its file.</param>
    public static string Refuse(string text, Func<int, Position> placeOf, string file, DiagnosticBag diagnostics)
    {
        var at = IndexIn(text);
        if (at < 0) return text;
        var clean = new StringBuilder(text);
        for (var found = 1; at >= 0; found++)
        {
            IsForbiddenAt(text, at, out var length);
            if (found <= MostReported) diagnostics.Add(file, placeOf(at), Rules.FileCharacter,
                $"{Describe(text, at)} stands here, and no text may hold one. Remove it.");
            for (var i = at; i < at + length; i++) clean[i] = Replacement;
            at = IndexIn(text, at + length);
        }
        return clean.ToString();
    }

    /// <summary>The character at an index by its number and kind: "U+000B, a control character,".</summary>
    public static string Describe(ReadOnlySpan<char> text, int at)
    {
        var code = CodeAt(text, at, out _);
        var kind = code is >= 0xD800 and <= 0xDFFF ? "half of a character"
            : code < 0xA0 ? "a control character"
            : (code & 0xFFFE) == 0xFFFE || code is >= 0xFDD0 and <= 0xFDEF ? "no character of Unicode"
            : "a character for private use";
        return string.Create(CultureInfo.InvariantCulture, $"U+{code:X4}, {kind},");
    }

    /// <summary>
    /// A text as messages quote it: control characters, and characters that reverse the direction of writing, are written as <c>\u{1B}</c>.
    /// </summary>
    public static string Quote(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Harmless) && text.AsSpan().IndexOfAny('\t', '\n') < 0) return text;
        var quoted = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length;)
        {
            var isForbidden = IsForbiddenAt(text, at, out var length);
            if (isForbidden
                || text[at] is '\t' or '\n' or '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{{{CodeAt(text, at, out _):X}}}");
            else quoted.Append(text, at, length);
            at += length;
        }
        return quoted.ToString();
    }

    private static bool IsForbiddenAt(ReadOnlySpan<char> text, int at, out int length)
    {
        var code = CodeAt(text, at, out length);
        return code switch
        {
            '\t' or '\n' => false,
            < 0x20 or (>= 0x7F and < 0xA0) => true,
            (>= 0xD800 and <= 0xF8FF) or (>= 0xFDD0 and <= 0xFDEF) or >= 0xF0000 => true,
            _ => (code & 0xFFFE) == 0xFFFE,
        };
    }

    /// <summary>The code point at an index. A lone surrogate counts as a code point of its own.</summary>
    private static int CodeAt(ReadOnlySpan<char> text, int at, out int length)
    {
        length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        return length == 2 ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
    }
}
