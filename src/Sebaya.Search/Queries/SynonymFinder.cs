namespace Sebaya.Search.Queries;

/// <summary>What the groups of synonyms add to a query.</summary>
/// <param name="Of">For each stem of the query: the other words of its groups, each as a list of terms.</param>
/// <param name="OfPhrases">Terms for phrases that consist of stop words alone: "get out of it".</param>
internal sealed record SynonymFinder(IReadOnlyDictionary<string, List<IReadOnlyList<string>>> Of, IReadOnlyList<string> OfPhrases)
{
    /// <param name="groups">For each group, the terms of each of its words or phrases.</param>
    /// <param name="stems">The stems of all words of the query, in order.</param>
    /// <param name="telling">The stems that are searched for, without stop words.</param>
    public static SynonymFinder Find(
        IReadOnlyList<IReadOnlyList<string>[]> groups, IReadOnlyList<string> stems, IReadOnlySet<string> telling)
    {
        var of = new Dictionary<string, List<IReadOnlyList<string>>>(StringComparer.Ordinal);
        var ofPhrases = new List<string>();
        foreach (var group in groups)
        {
            foreach (var word in group.Where(word => Occurs(word, stems, telling)))
            {
                var others = group.Where(other => other != word && !other.All(telling.Contains)).ToList();
                var sought = word.Where(telling.Contains).ToList();
                if (sought.Count == 0) ofPhrases.AddRange(others.Where(other => other.Count == 1).SelectMany(other => other));
                foreach (var term in sought)
                {
                    if (!of.TryGetValue(term, out var known)) of[term] = known = [];
                    known.AddRange(others);
                }
            }
        }

        return new(of, ofPhrases);
    }

    /// <summary>
    /// Whether a word or phrase occurs in the query. A word does if it is searched for. A phrase does if the query contains it as it is, or
    /// if two of its words are searched for and the others are present.
    /// </summary>
    private static bool Occurs(IReadOnlyList<string> word, IReadOnlyList<string> stems, IReadOnlySet<string> telling)
    {
        if (word.Count == 1) return telling.Contains(word[0]);
        if (word.Count(telling.Contains) > 1 && word.All(stems.Contains)) return true;
        return Enumerable.Range(0, stems.Count).Any(at =>
            at + word.Count <= stems.Count && word.Index().All(part => stems[at + part.Index] == part.Item));
    }
}
