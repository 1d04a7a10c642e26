namespace Sebaya.Search.Queries;

/// <summary>
/// Corrects one wrong letter. The mistake is in the word as typed, so that word is corrected and then stemmed; comparing stems would miss
/// pertmuan and confidentialty.
/// </summary>
internal static class Typos
{
    private const int ShortestWord = 4;
    private const int LongestWord = 24;
    private const int MostTerms = 5;

    /// <summary>Terms of the index that are stems of a word with one edit, the likeliest first.</summary>
    public static IEnumerable<string> Mend(string word, SearchIndex index)
    {
        if (word.Length is < ShortestWord or > LongestWord) return [];
        return Edits(word)
            .Select(index.Analyser.Stem)
            .Where(term => term.Length >= ShortestWord - 1 && index.Counts.Numbers.ContainsKey(term))
            .Distinct()
            .OrderBy(term => term[0] == word[0] ? 0 : 1)
            .ThenBy(term => -term.Length)
            .ThenBy(term => term, StringComparer.Ordinal)
            .Take(MostTerms);
    }

    private static IEnumerable<string> Edits(string word)
    {
        for (var i = 0; i <= word.Length; i++)
        {
            var (before, after) = (word[..i], word[i..]);
            if (after.Length > 0) yield return before + after[1..];
            if (after.Length > 1) yield return before + after[1] + after[0] + after[2..];
            for (var letter = 'a'; letter <= 'z'; letter++)
            {
                if (after.Length > 0) yield return before + letter + after[1..];
                yield return before + letter + after;
            }
        }
    }
}
