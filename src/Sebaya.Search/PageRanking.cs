namespace Sebaya.Search;

/// <summary>A section that answers a query: its number, lunr's score, and how many of the query's words it has.</summary>
internal readonly record struct SectionMatch(int Document, double Score, int Words);

/// <summary>
/// Pages instead of sections: a page is worth its best section, and somewhat more for every other that answers. The browser's half is
/// ranking.ts.
/// </summary>
internal static class PageRanking
{
    /// <summary>The share of the query's words that the best section has, to this power, is a factor of the page's score.</summary>
    private const double Coverage = 0.3;

    /// <summary>Pages below this share of the best page's score are left out of the list.</summary>
    private const double LeastShare = 0.25;

    /// <summary>What a page's second, third and fourth best sections add to its best one.</summary>
    private static readonly double[] Shares = [0.3, 0.15, 0.075];

    /// <param name="matches">Sections, best first.</param>
    /// <param name="words">How many words the query has.</param>
    /// <param name="pageOf">The number of a section's page.</param>
    public static IEnumerable<(double Score, List<SectionMatch> Sections)> Rank(
        IReadOnlyList<SectionMatch> matches, int words, Func<int, int> pageOf)
    {
        var pages = new Dictionary<int, List<SectionMatch>>();
        var order = new List<List<SectionMatch>>();
        foreach (var match in matches)
        {
            if (!pages.TryGetValue(pageOf(match.Document), out var sections))
            {
                pages[pageOf(match.Document)] = sections = [];
                order.Add(sections);
            }

            sections.Add(match);
        }

        var ranked = order.Select(sections => (Score: Score(sections, words), sections)).OrderByDescending(page => page.Score).ToList();
        return ranked.Count == 0 ? [] : ranked.Where(page => page.Score >= ranked[0].Score * LeastShare);
    }

    private static double Score(List<SectionMatch> sections, int words)
    {
        var sum = sections[0].Score;
        for (var i = 0; i < Shares.Length && i + 1 < sections.Count; i++) sum += Shares[i] * sections[i + 1].Score;
        // Rounded, so that a last digit that differs between machines decides nothing.
        return Math.Floor(sum * Math.Pow((double)sections[0].Words / words, Coverage) * 1e6 + 0.5) / 1e6;
    }
}
