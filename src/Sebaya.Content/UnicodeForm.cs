using System.Text;
using HarfBuzzSharp;

namespace Sebaya.Content;

/// <summary>
/// Converts between the two Unicode forms of accented letters: composed (NFC), which most keyboards and this site use, and decomposed
/// (NFD), which some file systems use. .NET cannot convert them here because the program runs without ICU, so the tables of HarfBuzz, which
/// draws the pictures, are used.
/// </summary>
internal static class UnicodeForm
{
    private static readonly UnicodeFunctions Tables = UnicodeFunctions.Default;

    /// <summary>The text with every letter and its accents as one character, where Unicode has one (NFC).</summary>
    public static string Compose(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var letters = Parts(text);
        var composed = new StringBuilder(text.Length);
        for (var from = 0; from < letters.Count;)
        {
            var starter = letters[from];
            var marks = new List<Rune>();
            var next = from + 1;
            for (var before = 0; next < letters.Count; next++)
            {
                var mark = letters[next];
                var rank = RankOf(mark);
                var isBlocked = rank == 0 ? marks.Count > 0 : before >= rank;
                if (!isBlocked && Tables.TryCompose(starter.Value, mark.Value, out var whole)) starter = new Rune(whole);
                else if (rank == 0) break;
                else
                {
                    marks.Add(mark);
                    before = rank;
                }
            }
            composed.Append(starter.ToString());
            foreach (var mark in marks) composed.Append(mark.ToString());
            from = next;
        }
        return composed.ToString();
    }

    /// <summary>The text without accents.</summary>
    public static string WithoutAccents(string text) =>
        Ascii.IsValid(text) ? text : string.Concat(Parts(text).Where(part =>
            Rune.GetUnicodeCategory(part) != System.Globalization.UnicodeCategory.NonSpacingMark));

    /// <summary>The text with every letter followed by its accents, in canonical order (NFD).</summary>
    private static List<Rune> Parts(string text)
    {
        var parts = new List<Rune>(text.Length);
        foreach (var rune in text.EnumerateRunes()) Decompose(rune, parts);
        for (var from = 0; from < parts.Count;)
        {
            var end = from + 1;
            while (end < parts.Count && RankOf(parts[end]) != 0) end++;
            var marks = parts[(from + 1)..end];
            if (marks.Count > 1)
            {
                var ordered = marks.OrderBy(RankOf).ToList();
                for (var i = 0; i < ordered.Count; i++) parts[from + 1 + i] = ordered[i];
            }
            from = end;
        }
        return parts;
    }

    private static void Decompose(Rune rune, List<Rune> into)
    {
        if (!Tables.TryDecompose(rune.Value, out var letter, out var mark))
        {
            into.Add(rune);
            return;
        }
        Decompose(new Rune(letter), into);
        if (mark != 0) Decompose(new Rune(mark), into);
    }

    private static int RankOf(Rune rune) => (int)Tables.GetCombiningClass(rune.Value);
}
