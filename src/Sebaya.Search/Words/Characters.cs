using System.Buffers;
using System.Text;

namespace Sebaya.Search.Words;

/// <summary>
/// Characters as both halves of the search see them: by number, never by a Unicode table that may differ between a browser and .NET.
/// </summary>
internal static class Characters
{
    private static readonly SearchValues<char> Parting = SearchValues.Create("*/\\|<>=\u2013\u2014\u2026\u00b7\0\u2018\u2019");

    /// <summary>What JavaScript's \s matches.</summary>
    public static bool IsSpace(char c) =>
        c is ' ' or (>= '\t' and <= '\r') or '\u00a0' or '\u1680' or (>= '\u2000' and <= '\u200a')
            or '\u2028' or '\u2029' or '\u202f' or '\u205f' or '\u3000' or '\ufeff';

    /// <summary>JavaScript's \w.</summary>
    public static bool IsAsciiWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>Letters and digits of every script; no punctuation, symbols or halves of emoji.</summary>
    public static bool IsLetter(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || c >= '\u00c0' && c is not ('\u00d7' or '\u00f7') && c < '\ud800'
            && c is not ((>= '\u2000' and <= '\u2bff') or (>= '\u2e00' and <= '\u303f'));

    /// <summary>
    /// A text made ready for lunr's tokenizer, which only knows spaces and hyphens: dashes, slashes and dots within
    /// words part them, the typographic apostrophe is the plain one, and lunr's wildcard is plain text no more.
    /// </summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(Parting)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            clean.Append(c switch
            {
                '*' or '/' or '\\' or '|' or '<' or '>' or '=' or '\u2013' or '\u2014' or '\u2026' or '\u00b7' or '\0' => ' ',
                '\u2019' or '\u2018' => '\'',
                _ => c,
            });
        }

        return clean.ToString();
    }

    /// <summary>JavaScript's toLowerCase, which lets İ become two characters and a final Σ become ς.</summary>
    public static string Lower(string text)
    {
        var lower = text.ToLowerInvariant();
        if (!text.Contains('\u03a3') && !text.Contains('\u0130')) return lower;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\u0130') result.Append("i\u0307");
            else if (text[i] == '\u03a3' && i > 0 && char.IsLetter(text[i - 1]) && (i + 1 == text.Length || !char.IsLetter(text[i + 1])))
                result.Append('\u03c2');
            else result.Append(lower[i]);
        }

        return result.ToString();
    }
}
