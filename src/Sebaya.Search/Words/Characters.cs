using System.Buffers;
using System.Text;

namespace Sebaya.Search.Words;

/// <summary>
/// Classifies characters, identically in .NET and in the browser: by code point ranges, never by Unicode tables, which may differ between
/// the two.
/// </summary>
internal static class Characters
{
    private static readonly SearchValues<char> Parting = SearchValues.Create("*/\\|<>=\u2013\u2014\u2026\u00b7\0\u2018\u2019");

    /// <summary>Whether JavaScript's \s matches a character.</summary>
    public static bool IsSpace(char c) =>
        c is ' ' or (>= '\t' and <= '\r') or '\u00a0' or '\u1680' or (>= '\u2000' and <= '\u200a')
            or '\u2028' or '\u2029' or '\u202f' or '\u205f' or '\u3000' or '\ufeff';

    /// <summary>Whether JavaScript's \w matches a character.</summary>
    public static bool IsAsciiWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>Whether it is a letter or digit of any script, rather than punctuation, a symbol or half of an emoji.</summary>
    public static bool IsLetter(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || c >= '\u00c0' && c is not ('\u00d7' or '\u00f7') && c < '\ud800'
            && c is not ((>= '\u2000' and <= '\u2bff') or (>= '\u2e00' and <= '\u303f'));

    /// <summary>
    /// Prepares text for lunr's tokenizer, which only splits at spaces and hyphens: dashes, slashes and dots within words become spaces,
    /// typographic apostrophes become plain ones, and lunr's wildcard loses its meaning.
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

    /// <summary>
    /// Calls back for each run of letters of a text, in lower case and in order. An apostrophe is dropped, so Jum'at and Qur'an are one
    /// word each.
    /// </summary>
    public static void EachWord(string text, Action<ReadOnlySpan<char>> found)
    {
        var lower = Lower(Clean(text)).Replace("'", "", StringComparison.Ordinal);
        var start = 0;
        for (var end = 0; end <= lower.Length; end++)
        {
            if (end < lower.Length && IsLetter(lower[end])) continue;
            if (end > start) found(lower.AsSpan(start, end - start));
            start = end + 1;
        }
    }

    /// <summary>Converts to lower case as JavaScript's toLowerCase does: İ becomes two characters and a final Σ becomes ς.</summary>
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
