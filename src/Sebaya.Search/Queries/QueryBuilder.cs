using Sebaya.Search.Words;

namespace Sebaya.Search.Queries;

/// <summary>
/// Turns what a reader types into clauses of exact terms. Prefixes, typing mistakes and synonyms are looked up in the list of terms here,
/// not with lunr's operators, which have no special meaning in a reader's query.
/// </summary>
internal sealed class QueryBuilder(SearchIndex index)
{
    private const int Exact = 20;
    private const int Replaced = 16;
    private const int Mistaken = 10;
    private const int Synonym = 2;
    private const int Beginning = 4;
    private const int Subject = 4;
    private const int MostWords = 32;
    private const int MostBeginnings = 10;
    private const int MostVariants = 4;
    private const int LongestQuery = 400;

    /// <summary>The words of a query to search for: all except stop words, each once; if it consists only of stop words, those.</summary>
    public IReadOnlyList<QueryWord> Build(string query)
    {
        var all = AllWords(query);
        var typing = query.Length is > 0 and var length && !Characters.IsSpace(query[Math.Min(length, LongestQuery) - 1]);
        var telling = all.Where(word => !index.Analyser.IsStopWord(word)).ToList();
        var words = (telling.Count > 0 ? telling : all).Distinct().ToList();
        var stems = words.ConvertAll(index.Analyser.Stem);
        var synonyms = SynonymFinder.Find(
            index.Synonyms, all.ConvertAll(index.Analyser.Stem), stems.ToHashSet(StringComparer.Ordinal));
        var onlySubject = stems.All(index.Subject.Contains);
        var found = new List<QueryWord>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!onlySubject && index.Subject.Contains(stems[i]))
            {
                found.Add(new(words[i], [new(stems[i], Subject)]));
                continue;
            }

            var unfinished = typing && i == words.Count - 1 && all[^1] == words[i];
            found.Add(new(words[i], Clauses(words[i], stems[i], unfinished, synonyms.Of.GetValueOrDefault(stems[i]) ?? [])));
        }

        var phrase = With(synonyms.OfPhrases, Replaced).ToList();
        if (phrase.Count > 0) found.Add(new("", phrase));
        return found;
    }

    /// <summary>The pairs of neighbouring words of a query whose terms the index contains, each once.</summary>
    public IReadOnlyList<WordPair> Pairs(string query) =>
    [
        .. WordPair.Of(AllWords(query), index.Analyser).Where(pair => pair.Terms.All(IsTerm))
            .DistinctBy(pair => (pair.First, pair.Second)),
    ];

    private List<string> AllWords(string query) =>
        [.. index.Analyser.Words(query.Length > LongestQuery ? query[..LongestQuery] : query).Take(MostWords)];

    private List<Clause> Clauses(string word, string stem, bool unfinished, IReadOnlyList<IReadOnlyList<string>> synonyms)
    {
        var single = synonyms.Where(terms => terms.Count == 1).SelectMany(terms => terms);
        if (IsTerm(stem)) return [new(stem, Exact), .. With(single.Where(term => term != stem), Synonym)];
        // A word that the index lacks can only be matched by its synonyms. Of a phrase (umpan balik), each word by itself means less.
        var phrases = synonyms.Where(terms => terms.Count != 1).SelectMany(terms => terms);
        var variants = index.Analyser.Variants(word).Select(index.Analyser.Stem).Distinct().Where(IsTerm).Take(MostVariants);
        List<Clause> clauses = [.. With(single, Replaced), .. With(phrases, Mistaken), .. With(variants, Replaced)];
        if (unfinished)
        {
            var completed = index.Analyser.Beginnings(word).SelectMany(Completions).Distinct().Take(MostBeginnings);
            clauses.AddRange(With(completed, Beginning));
        }

        if (clauses.Count == 0) clauses.AddRange(With(Typos.Mend(word, index), Mistaken));
        return clauses.DistinctBy(clause => clause.Term).ToList();
    }

    private IEnumerable<Clause> With(IEnumerable<string> terms, int boost) =>
        terms.Distinct().Where(IsTerm).Select(term => new Clause(term, boost));

    private bool IsTerm(string term) => index.Counts.Numbers.ContainsKey(term);

    private IEnumerable<string> Completions(string beginning)
    {
        var terms = index.Counts.Terms;
        var (low, high) = (0, terms.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(terms[middle], beginning) < 0) low = middle + 1;
            else high = middle;
        }

        for (; low < terms.Count && terms[low].StartsWith(beginning, StringComparison.Ordinal); low++) yield return terms[low];
    }
}
