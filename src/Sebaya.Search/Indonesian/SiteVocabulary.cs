using Sebaya.Search.Words;

namespace Sebaya.Search.Indonesian;

/// <summary>
/// Builds the vocabulary of one site: the built-in roots and those learnt from its own words, and the part of both that a browser needs.
/// </summary>
internal static class SiteVocabulary
{
    private static readonly (string, string)[] SoundChanges =
        [("k", ""), ("", "k"), ("t", "n"), ("n", "t"), ("p", "m"), ("m", "p"), ("s", "ny"), ("ny", "s"), ("r", ""), ("", "r")];

    /// <summary>The built-in roots, with those that several unknown words of the site have in common.</summary>
    public static Vocabulary Learn(IEnumerable<string> words)
    {
        var stemmer = new IndonesianStemmer(Vocabulary.Roots);
        var unknown = words.Distinct()
            .Where(word => word.Length is >= 4 and <= 40 && word.All(char.IsAsciiLetterLower) && !stemmer.Decides(word))
            .Order(StringComparer.Ordinal).ToList();
        var support = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var root in unknown.SelectMany(Roots)) support[root] = support.GetValueOrDefault(root) + 1;
        foreach (var word in unknown) support[word]++;

        var learnt = new List<string>();
        foreach (var word in unknown)
        {
            var best = Roots(word).MaxBy(root => (support[root], root.Length))!;
            if (support[best] >= 3) learnt.Add(best);
        }

        return Close(Vocabulary.Roots.With(learnt), words);
    }

    /// <summary>
    /// The smallest part of a vocabulary with which every word of the site gets the same stem as with the whole, and other words do not get
    /// one of the site's terms: the terms, the words reduced to them, and the roots that compete with them for a form.
    /// </summary>
    public static IReadOnlyList<string> Needed(Vocabulary vocabulary, IReadOnlySet<string> terms) =>
    [
        .. vocabulary.Entries.Where(entry =>
            terms.Contains(Vocabulary.Word(entry)) ? entry.EndsWith('~')
            : entry.Contains('=') ? terms.Contains(entry[(entry.IndexOf('=') + 1)..])
            : Competes(Vocabulary.Word(entry), terms)),
    ];

    // A guessed stem becomes a root, which may change the stems of other words; repeated until nothing changes.
    private static Vocabulary Close(Vocabulary vocabulary, IEnumerable<string> words)
    {
        var distinct = words.Distinct().ToList();
        for (; ; )
        {
            var stemmer = new IndonesianStemmer(vocabulary);
            var wider = vocabulary.With(distinct.Select(stemmer.Stem).Where(stem => stem.Length >= 3));
            if (wider.Entries.Count == vocabulary.Entries.Count) return vocabulary;
            vocabulary = wider;
        }
    }

    private static bool Competes(string root, IReadOnlySet<string> terms)
    {
        foreach (var (from, to) in SoundChanges)
        {
            if (root.StartsWith(from, StringComparison.Ordinal) && terms.Contains(to + root[from.Length..])) return true;
        }

        return terms.Contains(root + "k")
            || MorphologicalAnalyses.Of(root).Any(analysis => analysis.Root != root && terms.Contains(analysis.Root));
    }

    private static IEnumerable<string> Roots(string word) =>
        MorphologicalAnalyses.Of(word).Where(analysis => analysis.Guessable || analysis.Root == word)
            .Select(analysis => analysis.Root).Distinct();
}
