using Sebaya.Search.Words;

namespace Sebaya.Search.Queries;

/// <summary>
/// Turns what a reader types into clauses of exact terms. Beginnings, typing mistakes and synonyms are sought in the
/// list of terms here, not by lunr's operators: none of those a reader types means anything.
/// </summary>
internal sealed class QueryBuilder(SearchIndex index)
{
    private const int Exact = 10;
    private const int Synonym = 3;
    private const int Beginning = 2;
    private const int Mistaken = 1;
    private const int MostWords = 32;
    private const int MostBeginnings = 10;
    private const int LongestQuery = 400;

    /// <summary>The clauses of a query; none if nothing in the index answers to it.</summary>
    public IReadOnlyList<Clause> Build(string query)
    {
        if (query.Length > LongestQuery) query = query[..LongestQuery];
        var typing = query.Length > 0 && !Characters.IsSpace(query[^1]);
        var all = index.Analyser.Words(query).Take(MostWords).ToList();
        var words = all.Where(word => !index.Analyser.IsStopWord(word)).ToList();
        if (words.Count == 0) words = all;

        var clauses = new List<Clause>();
        var stems = words.Select(index.Analyser.Stem).ToHashSet(StringComparer.Ordinal);
        AddSynonyms(clauses, stems);
        for (var i = 0; i < words.Count; i++)
        {
            var last = typing && i == words.Count - 1 && all[^1] == words[i];
            AddWord(clauses, words[i], last);
        }

        return clauses;
    }

    private void AddWord(List<Clause> clauses, string word, bool unfinished)
    {
        var stem = index.Analyser.Stem(word);
        var exact = index.Counts.Numbers.ContainsKey(stem);
        if (exact) clauses.Add(new(stem, Exact));
        var found = exact || clauses.Any(clause => clause.Boost == Synonym);
        if (unfinished && !exact)
        {
            var completed = index.Analyser.Beginnings(word).SelectMany(Completions).Distinct().Take(MostBeginnings).ToList();
            clauses.AddRange(completed.Select(term => new Clause(term, Beginning)));
            found |= completed.Count > 0;
        }

        if (!found) clauses.AddRange(Typos.Mend(word, index).Select(term => new Clause(term, Mistaken)));
    }

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

    private void AddSynonyms(List<Clause> clauses, HashSet<string> stems)
    {
        foreach (var group in index.Synonyms)
        {
            if (!group.Any(word => word.All(stems.Contains))) continue;
            // Of a phrase (jarak jauh) each word by itself means something else: phrases are understood, not sought.
            foreach (var term in group.Where(word => word.Count == 1).Select(word => word[0]).Distinct())
            {
                if (!stems.Contains(term) && index.Counts.Numbers.ContainsKey(term)) clauses.Add(new(term, Synonym));
            }
        }
    }
}
