namespace Sebaya.Search;

/// <summary>A section that matches a query: its number, lunr's score, and the number of the query's words it contains.</summary>
internal readonly record struct SectionMatch(int Document, double Score, int Words);

/// <summary>
/// Ranks pages by their sections: a page's score is that of its best section, and a little more for each further section that matches. A
/// page whose title is the query comes before all others. The browser's implementation is ranking.ts.
/// </summary>
internal static class PageRanking
{
    /// <summary>
    /// The exponent of the fraction of the query's words that the best section contains; the result is a factor of the page's score.
    /// </summary>
    private const double Coverage = 0.3;

    /// <summary>Pages with less than this fraction of the best page's score are left out.</summary>
    private const double LeastShare = 0.25;

    /// <summary>What a page's second, third and fourth best sections add to its best one.</summary>
    private static readonly double[] Shares = [0.3, 0.15, 0.075];

    /// <param name="matches">Sections, best first.</param>
    /// <param name="words">How many words the query has.</param>
    /// <param name="pageOf">The number of a section's page.</param>
    /// <param name="isAskedFor">Whether the title of a section's page is the query.</param>
    public static IEnumerable<(double Score, List<SectionMatch> Sections)> Rank(
        IReadOnlyList<SectionMatch> matches, int words, Func<int, int> pageOf, Predicate<int> isAskedFor)
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

        var ranked = order.ConvertAll(sections => (Score: Score(sections, words), sections));
        var least = ranked.Select(page => page.Score).DefaultIfEmpty().Max() * LeastShare;
        return ranked.Select(page => (IsAskedFor: isAskedFor(page.sections[0].Document), Page: page))
            .Where(page => page.IsAskedFor || page.Page.Score >= least)
            .OrderByDescending(page => page.IsAskedFor).ThenByDescending(page => page.Page.Score)
            .Select(page => page.Page);
    }

    private static double Score(List<SectionMatch> sections, int words)
    {
        var sum = sections[0].Score;
        for (var i = 0; i < Shares.Length && i + 1 < sections.Count; i++) sum += Shares[i] * sections[i + 1].Score;
        // Rounded, so that floating-point differences between machines cannot change the order.
        return Math.Floor(sum * Math.Pow((double)sections[0].Words / words, Coverage) * 1e6 + 0.5) / 1e6;
    }
}
