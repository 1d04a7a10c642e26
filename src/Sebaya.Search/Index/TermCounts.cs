using Sebaya.Search.Words;

namespace Sebaya.Search.Index;

/// <summary>How often each term occurs in each field of each document. The index is computed from these numbers only.</summary>
internal sealed class TermCounts
{
    /// <summary>The fields in lunr's order, with the weight of a match in each.</summary>
    public static readonly IReadOnlyList<(string Name, double Boost)> Fields = [("title", 4), ("section", 3), ("text", 1.2), ("asked", 5)];

    /// <summary>The indexes of <c>text</c> and <c>asked</c> among the fields; only their counts are sent to the browser.</summary>
    public const int Text = 2, Asked = 3;

    private TermCounts(string[] terms, (int, int)[][][] postings)
    {
        Terms = terms;
        Numbers = terms.Index().ToDictionary(term => term.Item, term => term.Index, StringComparer.Ordinal);
        Postings = postings;
    }

    /// <summary>Every term once, in ordinal order; its index is its number.</summary>
    public IReadOnlyList<string> Terms { get; }

    public IReadOnlyDictionary<string, int> Numbers { get; }

    /// <summary>For each field and term: the documents in ascending order, and the number of occurrences in each.</summary>
    public IReadOnlyList<(int Document, int Count)[][]> Postings { get; }

    public static TermCounts Of(WordTable table, Analyser analyser)
    {
        var stems = table.Words.Select(analyser.Stem).ToArray();
        string[] terms = [.. stems.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var numbers = terms.Index().ToDictionary(term => term.Item, term => term.Index, StringComparer.Ordinal);
        var termOf = stems.Select(stem => numbers[stem]).ToArray();
        var documents = WithoutPassing(table, analyser);
        return new(terms, [.. Fields.Select((_, field) => PostingsOf(documents, field, termOf, terms.Length))]);
    }

    // Stop words are indexed only in titles and headings; their occurrences in texts would be a third of the data sent to the browser.
    private static int[][][] WithoutPassing(WordTable table, Analyser analyser)
    {
        var passing = table.Documents.SelectMany(fields => fields[..Text].SelectMany(words => words))
            .Where(word => analyser.IsStopWord(table.Words[word])).ToHashSet();
        return [.. table.Documents.Select(fields => fields.Select(Kept).ToArray())];

        int[] Kept(int[] words, int field) => field < Text ? words : [.. words.Where(word => !passing.Contains(word))];
    }

    private static (int, int)[][] PostingsOf(int[][][] documents, int field, int[] termOf, int terms)
    {
        var postings = new List<(int Document, int Count)>?[terms];
        for (var document = 0; document < documents.Length; document++)
        {
            foreach (var word in documents[document][field])
            {
                var posting = postings[termOf[word]] ??= [];
                if (posting.Count > 0 && posting[^1].Document == document) posting[^1] = (document, posting[^1].Count + 1);
                else posting.Add((document, 1));
            }
        }

        return [.. postings.Select(posting => posting?.ToArray() ?? [])];
    }
}
