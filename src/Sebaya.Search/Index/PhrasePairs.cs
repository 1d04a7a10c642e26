using Sebaya.Search.Words;

namespace Sebaya.Search.Index;

/// <summary>
/// The pairs of neighbouring words in the phrases that readers search for (<see cref="SearchDocument.Phrases"/>), each with its document: a
/// query that has both words side by side means that document more than one that has them in different phrases. It is a set of hashes, so
/// that it is small; one pair in <see cref="Spread"/> that is not in it seems to be. The browser's implementation is pairs.ts.
/// </summary>
internal sealed class PhrasePairs
{
    private const int Spread = 32;

    /// <summary>
    /// A pair with a word that fewer titles, headings and lists of keywords contain is left out: that word alone means the document.
    /// </summary>
    private const int LeastFrequent = 5;

    private readonly HashSet<int> _set;

    private PhrasePairs(int[] hashes) => (Hashes, _set) = (hashes, [.. hashes]);

    /// <summary>In ascending order; equal ones are repeated.</summary>
    public IReadOnlyList<int> Hashes { get; }

    public static PhrasePairs Of(IReadOnlyList<SearchDocument> documents, Analyser analyser, TermCounts counts)
    {
        var pairs = documents.SelectMany((document, number) => document.Phrases
            .SelectMany(phrase => WordPair.Of(analyser.Words(phrase), analyser))
            .Where(pair => pair.Terms.All(term => Frequency(term, counts) >= LeastFrequent))
            .Select(pair => (number, pair.First, pair.Second)).Distinct()).ToList();
        return new([.. pairs.Select(pair => Hash(pair.number, pair.First, pair.Second, pairs.Count)).Order()]);
    }

    public bool Contains(int document, WordPair pair) => _set.Contains(Hash(document, pair.First, pair.Second, Hashes.Count));

    private static int Frequency(string term, TermCounts counts) => !counts.Numbers.TryGetValue(term, out var number) ? 0
        : counts.Postings.Where((_, field) => field != TermCounts.Text).Sum(postings => postings[number].Length);

    // FNV-1a.
    private static int Hash(int document, string first, string second, int pairs)
    {
        var hash = 2166136261;
        foreach (var c in $"{document} {first} {second}") hash = unchecked((hash ^ c) * 16777619);
        return (int)(hash % (uint)Math.Max(1, pairs * Spread));
    }
}
