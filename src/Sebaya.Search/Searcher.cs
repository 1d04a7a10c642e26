using Sebaya.Search.Index;
using Sebaya.Search.Queries;

namespace Sebaya.Search;

/// <summary>Answers queries as lunr does in the browser: same clauses, same scores; the order is lunr's but for <see cref="Spread"/>.</summary>
public sealed class Searcher(SearchIndex index)
{
    private const int FirstPlaces = 10;
    private const int MostOfAPage = 2;

    private readonly QueryBuilder _queries = new(index);

    /// <summary>The documents that answer a query, best first; none for a query of nothing. Never throws.</summary>
    public IReadOnlyList<SearchResult> Search(string query) =>
    [
        .. Spread(Ranked(query)).Select(match => (Document: index.Documents[match.Document], match.Score))
            .Select(match => new SearchResult(match.Document.Address, match.Document.Title, match.Document.Section, match.Score)),
    ];

    /// <summary>
    /// A page that says a word in every section would fill a short list alone. Among the first ten places it gets two; its
    /// other sections follow after them, where lunr's order goes on.
    /// </summary>
    private List<(int Document, double Score)> Spread(IReadOnlyList<(int Document, double Score)> ranked)
    {
        var (first, later) = (new List<(int, double)>(), new List<(int, double)>());
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var match in ranked)
        {
            var page = SearchFiles.PageOf(index.Documents[match.Document]);
            var before = taken.GetValueOrDefault(page);
            if (first.Count < FirstPlaces && before < MostOfAPage) first.Add(match);
            else later.Add(match);
            taken[page] = before + 1;
        }

        return [.. first, .. later];
    }

    internal IReadOnlyList<(int Document, double Score)> Ranked(string query)
    {
        var clauses = _queries.Build(query);
        var asked = new SortedDictionary<int, double>();
        foreach (var clause in clauses)
        {
            var term = index.Counts.Numbers[clause.Term];
            asked[term] = asked.GetValueOrDefault(term) + clause.Boost;
        }

        var magnitude = Math.Sqrt(asked.Values.Sum(boost => boost * boost));
        var scores = new Dictionary<int, double>();
        var order = new List<int>();
        foreach (var (document, field) in Matches(clauses))
        {
            var score = Dot(asked, index.Lunr.Vectors[field][document]) / magnitude;
            if (scores.TryAdd(document, score)) order.Add(document);
            else scores[document] += score;
        }

        // lunr's sort is stable: equals stay in the order in which they were found.
        return [.. order.Select(document => (document, scores[document])).OrderByDescending(match => match.Item2)];
    }

    private IEnumerable<(int Document, int Field)> Matches(IReadOnlyList<Clause> clauses) =>
        clauses.SelectMany(clause => Enumerable.Range(0, TermCounts.Fields.Count).SelectMany(field =>
            index.Counts.Postings[field][index.Counts.Numbers[clause.Term]].Select(posting => (posting.Document, field)))).Distinct();

    private static double Dot(SortedDictionary<int, double> asked, List<(int Term, double Weight)> vector)
    {
        var sum = 0.0;
        var i = 0;
        foreach (var (term, boost) in asked)
        {
            while (i < vector.Count && vector[i].Term < term) i++;
            if (i < vector.Count && vector[i].Term == term) sum += boost * vector[i].Weight;
        }

        return sum;
    }
}
