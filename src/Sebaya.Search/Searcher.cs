using Sebaya.Search.Index;
using Sebaya.Search.Queries;
using Sebaya.Search.Snippets;
using Sebaya.Search.Words;

namespace Sebaya.Search;

/// <summary>Answers queries as the browser does: same clauses, same scores as lunr's, same order of pages.</summary>
public sealed class Searcher
{
    /// <summary>What a pair of neighbouring words adds to the score of a section that readers search for with both side by side.</summary>
    private const double SideBySide = 0.25;

    private readonly SearchIndex _index;
    private readonly QueryBuilder _queries;
    private readonly int[] _pages;

    public Searcher(SearchIndex index)
    {
        _index = index;
        _queries = new(index);
        _pages = [.. SearchFiles.Pages(index.Documents).SelectMany((page, number) => page.Select(_ => number))];
    }

    /// <summary>The pages that match a query, best first; none for an empty query. Never throws.</summary>
    public IReadOnlyList<SearchResult> Search(string query)
    {
        var words = _queries.Build(query);
        var title = _index.Analyser.Words(query);
        return
        [
            .. PageRanking.Rank(
                    Matches(words, _queries.Pairs(query)), words.Count, document => _pages[document],
                    document => _index.Analyser.Words(_index.Documents[document].Title).SequenceEqual(title))
                .Select(page => Result(page.Score, page.Sections)),
        ];
    }

    /// <summary>The words of a query that match nothing in the index.</summary>
    public IReadOnlyList<string> Unknown(string query) =>
        [.. _queries.Build(query).Where(word => word.Clauses.Count == 0).Select(word => word.Word)];

    /// <summary>The part of a section's text that contains most of the query's words.</summary>
    public string Snippet(string query, SectionResult section)
    {
        var terms = _queries.Build(query).SelectMany(word => word.Clauses.Select(clause => clause.Term)).ToHashSet(StringComparer.Ordinal);
        return SnippetCutter.Cut(section.Text, terms, _index.Analyser);
    }

    /// <summary>The sections that contain a word of the query: lunr's scores, and more for pairs of its words.</summary>
    private List<SectionMatch> Matches(IReadOnlyList<QueryWord> words, IReadOnlyList<WordPair> pairs)
    {
        var clauses = words.SelectMany(word => word.Clauses).ToList();
        var asked = new SortedDictionary<int, double>();
        foreach (var clause in clauses)
        {
            var term = _index.Counts.Numbers[clause.Term];
            asked[term] = asked.GetValueOrDefault(term) + clause.Boost;
        }

        var magnitude = Math.Sqrt(asked.Values.Sum(boost => boost * boost));
        var scores = new Dictionary<int, double>();
        var order = new List<int>();
        foreach (var (document, field) in Places(clauses))
        {
            var score = Dot(asked, _index.Lunr.Vectors[field][document]) / magnitude;
            if (scores.TryAdd(document, score)) order.Add(document);
            else scores[document] += score;
        }

        var having = words.Select(word => Places(word.Clauses).Select(place => place.Document).ToHashSet()).ToList();
        var documentsOf = pairs.SelectMany(pair => pair.Terms).Distinct()
            .ToDictionary(term => term, term => Places([new(term, 1)]).Select(place => place.Document).ToHashSet());
        // lunr's sort is stable: equal scores stay in the order in which they were found.
        return [.. order.Select(document => new SectionMatch(document, Raised(document), having.Count(word => word.Contains(document))))
            .OrderByDescending(match => match.Score)];

        double Raised(int document) => scores[document]
            * (1 + SideBySide * pairs.Count(pair => pair.Terms.All(term => documentsOf[term].Contains(document))
                && _index.Pairs.Contains(document, pair)));
    }

    private SearchResult Result(double score, List<SectionMatch> sections)
    {
        var first = _index.Documents[sections[0].Document];
        var found = sections.ConvertAll(match => Section(_index.Documents[match.Document], match.Score));
        return new(first.PageAddress, first.Title, score, found);
    }

    private static SectionResult Section(SearchDocument document, double score) =>
        new(document.Address, document.Section, document.Shown, score);

    private IEnumerable<(int Document, int Field)> Places(IReadOnlyList<Clause> clauses) =>
        clauses.SelectMany(clause => Enumerable.Range(0, TermCounts.Fields.Count).SelectMany(field =>
            _index.Counts.Postings[field][_index.Counts.Numbers[clause.Term]].Select(posting => (posting.Document, field)))).Distinct();

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
