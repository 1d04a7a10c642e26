namespace Sebaya.Diagnostics;

/// <summary>Finds what a writer probably meant, for the "Did you mean …?" at the end of a message.</summary>
public static class DidYouMean
{
    /// <summary>
    /// The candidate nearest to <paramref name="word"/> by Damerau-Levenshtein distance without regard to case, or null
    /// when none is near enough (a third of the word's length, at least one change). Ties go to the first in ordinal order.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > 100) return null;
        var lower = word.ToLowerInvariant();
        var limit = Math.Max(1, word.Length / 3);
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > 100 || Math.Abs(candidate.Length - word.Length) > limit) continue;
            var distance = Distance(lower, candidate.ToLowerInvariant());
            if (distance > limit) continue;
            if (distance > bestDistance) continue;
            if (distance == bestDistance && string.CompareOrdinal(candidate, best) >= 0) continue;
            (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    /// <summary><c> Did you mean 'x'?</c> with its leading space, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> candidates) =>
        To(word, candidates) is { } near ? $" Did you mean '{near}'?" : "";

    /// <summary>The same; where no candidate is near, <c> There are: a, b, c.</c> in the given order.</summary>
    public static string HintOrList(string word, IReadOnlyCollection<string> candidates) =>
        Hint(word, candidates) is { Length: > 0 } hint ? hint
            : candidates.Count == 0 ? "" : $" There are: {string.Join(", ", candidates)}.";

    /// <summary>Optimal string alignment: insertions, deletions, changes and swaps of neighbours each cost one.</summary>
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var above = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, above[j] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, above, row) = (above, row, before);
        }
        return above[b.Length];
    }
}
