using System.Runtime.InteropServices;

namespace Sebaya.Search.Words;

/// <summary>
/// The texts of all documents as lists of word numbers. Each text is split into words once and each distinct word is stemmed once, which
/// keeps indexing linear in the size of the site.
/// </summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    /// <summary>Each distinct word, in order of appearance; its index is its number.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>For each document and field: the words' numbers.</summary>
    public required int[][][] Documents { get; init; }

    public static WordTable Of(IReadOnlyList<SearchDocument> documents, Analyser analyser)
    {
        var table = new WordTable { Documents = new int[documents.Count][][] };
        var numbers = new List<int>();
        // The sections of a page have the same title, which is processed once.
        var (title, titleNumbers) = ("", Array.Empty<int>());
        for (var i = 0; i < documents.Count; i++)
        {
            var document = documents[i];
            if (document.Title != title) (title, titleNumbers) = (document.Title, Numbers(document.Title));
            var text = $"{document.Summary} {document.Text}";
            table.Documents[i] = [titleNumbers, Numbers(document.Section), Numbers(text), Numbers(document.Asked)];
        }

        return table;

        int[] Numbers(string text)
        {
            numbers.Clear();
            analyser.EachWord(text, word => numbers.Add(table.NumberOf(word)));
            return [.. numbers];
        }
    }

    private int NumberOf(ReadOnlySpan<char> word)
    {
        var lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, word, out var isKnown);
        if (isKnown) return number;
        number = _words.Count;
        _words.Add(word.ToString());
        return number;
    }
}
