using System.Text;

namespace Sebaya.Content;

/// <summary>
/// Marks where long Indonesian words may be divided: on a small phone with large text they are wider than the screen, and browsers do not
/// know the rules. Those of other languages they do know.
/// </summary>
public static class SoftHyphens
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>Words of no more letters fit.</summary>
    private const int Fitting = 13;

    /// <summary>Fewest letters before a hyphen, and between two: more hyphens would only make the page heavier.</summary>
    private const int Before = 5;

    /// <summary>Fewest letters behind a hyphen.</summary>
    private const int Behind = 4;

    /// <summary>The text with a soft hyphen at each place where a long word may be divided; in another language than Indonesian, the text.</summary>
    public static string In(string text, string language)
    {
        if (language != "id") return text;
        StringBuilder? divided = null;
        var copied = 0;
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            var isLong = end - start > Fitting && !IsInAddress(text, start, end);
            for (var at = start + Before; isLong && at <= end - Behind; at++)
            {
                if (!IsBetweenSyllables(text, start, at)) continue;
                divided ??= new StringBuilder(text.Length + 8);
                divided.Append(text, copied, at - copied).Append(SoftHyphen);
                copied = at;
                at += Before - 1;
            }
            start = end;
        }
        return divided is null ? text : divided.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>
    /// A syllable begins with the last consonant before a vowel: kan-nya, bud-ris-tek. Not with an ng between vowels, which belongs to the
    /// syllable after it in some words (te-ngah) and to the one before it in others (meng-akhiri).
    /// </summary>
    private static bool IsBetweenSyllables(string text, int start, int at)
    {
        if (IsVowel(text[at])) return false;
        var next = at + (IsDigraph(text, at) ? 2 : 1);
        if (next >= text.Length || !IsVowel(text[next])) return false;
        if (IsDigraph(text, at - 1)) return false;
        var isNg = next == at + 2 && char.ToLowerInvariant(text[at + 1]) == 'g';
        return !(isNg && IsVowel(text[at - 1])) && text[start..at].Any(IsVowel);
    }

    private static bool IsInAddress(string text, int start, int end)
    {
        var after = text.IndexOf(' ', end);
        return text.AsSpan((text.LastIndexOf(' ', start) + 1)..(after < 0 ? text.Length : after)).IndexOfAny('/', '@') >= 0;
    }

    private static bool IsVowel(char letter) => char.ToLowerInvariant(letter) is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>Whether two letters that are one consonant begin here.</summary>
    private static bool IsDigraph(string text, int at) =>
        at + 1 < text.Length && (char.ToLowerInvariant(text[at]), char.ToLowerInvariant(text[at + 1])) is
            ('n', 'g') or ('n', 'y') or ('s', 'y') or ('k', 'h');
}
