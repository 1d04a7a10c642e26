using Sebaya.Search.Words;

namespace Sebaya.Search.Index;

/// <summary>How often each term stands in each field of each document: all that an index is computed from.</summary>
internal sealed class TermCounts
{
    /// <summary>The fields, and what a match in each weighs, in lunr's order.</summary>
    public static readonly IReadOnlyList<(string Name, int Boost)> Fields = [("title", 6), ("section", 4), ("text", 1)];

    private TermCounts(string[] terms, Dictionary<string, int>[] postings, int[][] lengths)
    {
        Terms = terms;
        Lengths = lengths;
        Numbers = terms.Index().ToDictionary(term => term.Item, term => term.Index, StringComparer.Ordinal);
        Postings = [.. Fields.Select((_, field) => Invert(terms, postings, field))];
    }

    /// <summary>Every term once, in ordinal order; its place is its number.</summary>
    public IReadOnlyList<string> Terms { get; }

    public IReadOnlyDictionary<string, int> Numbers { get; }

    /// <summary>Of each field, of each term: the documents in ascending order and how often it stands there.</summary>
    public IReadOnlyList<(int Document, int Count)[][]> Postings { get; }

    /// <summary>Of each field, of each document: how many terms it holds.</summary>
    public IReadOnlyList<int[]> Lengths { get; }

    public static TermCounts Of(IReadOnlyList<SearchDocument> documents, Analyser analyser)
    {
        var counts = new Dictionary<string, int>[documents.Count * Fields.Count];
        var lengths = Fields.Select(_ => new int[documents.Count]).ToArray();
        for (var i = 0; i < documents.Count; i++)
        {
            string[] texts = [documents[i].Title, documents[i].Section, documents[i].Text];
            for (var field = 0; field < Fields.Count; field++)
            {
                var terms = analyser.Terms(texts[field]);
                lengths[field][i] = terms.Count;
                counts[i * Fields.Count + field] = terms.CountBy(term => term).ToDictionary(StringComparer.Ordinal);
            }
        }

        return new([.. counts.SelectMany(count => count.Keys).Distinct().Order(StringComparer.Ordinal)], counts, lengths);
    }

    private static (int, int)[][] Invert(string[] terms, Dictionary<string, int>[] counts, int field)
    {
        var postings = terms.ToDictionary(term => term, _ => new List<(int, int)>(), StringComparer.Ordinal);
        for (var document = 0; document * Fields.Count < counts.Length; document++)
        {
            foreach (var (term, count) in counts[document * Fields.Count + field]) postings[term].Add((document, count));
        }

        return [.. terms.Select(term => postings[term].ToArray())];
    }
}
