using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sebaya.Search.Index;

namespace Sebaya.Search;

/// <summary>
/// Writes the files that the browser loads. <c>LANGUAGE.json</c> holds addresses, titles, headings, terms, synonyms and the counts of the
/// <c>asked</c> field: enough for a first answer. <c>texts/LANGUAGE-HASH/words.txt</c> holds the counts of the texts; the browser computes
/// weights, and everything about titles and headings, itself. <c>texts/LANGUAGE-HASH/N.txt</c> holds the texts of the N-th page, a section
/// a line, for snippets. The index keeps its name, so that correcting a word on one page changes no other page. It contains the name of the
/// folder of texts, which may be cached for ever.
/// </summary>
public static class SearchFiles
{
    private const int HashCharacters = 10;

    // Characters that JSON strings contain without escapes: '#' to '~' without the backslash. A digit of the lower half ends a number, one
    // of the upper half continues it.
    private const string Digits = "#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
    private const int Half = 45;

    /// <summary>Builds the files of one language. The same documents give the same bytes.</summary>
    public static IReadOnlyList<SearchFile> Build(
        string language, IReadOnlyList<SearchDocument> documents, IReadOnlyList<SynonymGroup> synonyms,
        IReadOnlyList<string>? subject = null) =>
        Of(SearchIndex.Build(language, documents, synonyms, subject));

    /// <summary>The files of an index that is built already; the first is the index, the second the counts of the texts.</summary>
    public static IReadOnlyList<SearchFile> Of(SearchIndex index)
    {
        var pages = Pages(index.Documents);
        var counts = Encoding.UTF8.GetBytes(Counts(index.Counts.Postings[TermCounts.Text]));
        var texts = pages.ConvertAll(page => Encoding.UTF8.GetBytes(string.Join('\n', page.Select(document => OneLine(document.Shown)))));
        var folder = $"texts/{index.Language}-{Hash([counts, .. texts])}";
        return
        [
            new($"{index.Language}.json", Dense(index, pages, folder)),
            new($"{folder}/words.txt", counts),
            .. texts.Select((text, i) => new SearchFile($"{folder}/{i}.txt", text)),
        ];
    }

    /// <summary>The documents, grouped by page.</summary>
    internal static List<List<SearchDocument>> Pages(IReadOnlyList<SearchDocument> documents)
    {
        var pages = new List<List<SearchDocument>>();
        foreach (var document in documents)
        {
            var before = pages.Count > 0 ? pages[^1][0] : null;
            if (before?.PageAddress == document.PageAddress && before.Title == document.Title) pages[^1].Add(document);
            else pages.Add([document]);
        }

        return pages;
    }

    private static string Hash(IEnumerable<byte[]> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            hash.AppendData(BitConverter.GetBytes(text.Length));
            hash.AppendData(text);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HashCharacters];
    }

    private static byte[] Dense(SearchIndex index, List<List<SearchDocument>> pages, string folder) =>
        JsonSerializer.SerializeToUtf8Bytes(new object[]
        {
            index.Language,
            folder,
            pages.Select(page => new object[]
            {
                page[0].PageAddress,
                page[0].Title,
                page.SelectMany(document => new[] { document.Section, Anchor(document) }),
            }),
            Front(index.Counts.Terms),
            Front(index.Extra),
            string.Join('\n', index.Synonyms.Select(group => string.Join('\t', group.Select(word => string.Join(' ', word))))),
            Counts(index.Counts.Postings[TermCounts.Asked]),
            string.Join(' ', index.Subject.Order(StringComparer.Ordinal)),
            Hashes(index.Pairs.Hashes),
        }, new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    // Written in columns, because they compress better: the number of documents of each term, the differences between their numbers, and
    // the counts above one.
    private static string Counts((int Document, int Count)[][] postings)
    {
        var text = new StringBuilder();
        foreach (var posting in postings) AddNumber(text, posting.Length);
        foreach (var posting in postings)
        {
            var before = -1;
            foreach (var (document, count) in posting)
            {
                AddNumber(text, (document - before - 1) * 2 + (count > 1 ? 1 : 0));
                before = document;
            }
        }

        foreach (var (_, count) in postings.SelectMany(posting => posting))
        {
            if (count > 1) AddNumber(text, count - 2);
        }

        return text.ToString();
    }

    // Their number, and the differences between them.
    private static string Hashes(IReadOnlyList<int> ascending)
    {
        var text = new StringBuilder();
        AddNumber(text, ascending.Count);
        for (var i = 0; i < ascending.Count; i++) AddNumber(text, ascending[i] - (i == 0 ? 0 : ascending[i - 1]));
        return text.ToString();
    }

    private static void AddNumber(StringBuilder text, int number)
    {
        for (; number >= Half; number /= Half) text.Append(Digits[Half + number % Half]);
        text.Append(Digits[number]);
    }

    // Front coding: each word as the length of the prefix that it shares with the word before (as a capital letter from A on), and the
    // rest.
    private static string Front(IReadOnlyList<string> words)
    {
        var text = new StringBuilder();
        var before = "";
        foreach (var word in words)
        {
            var shared = 0;
            while (shared < 25 && shared < word.Length && shared < before.Length && word[shared] == before[shared]) shared++;
            text.Append((char)('A' + shared)).Append(word, shared, word.Length - shared);
            before = word;
        }

        return text.ToString();
    }

    private static string Anchor(SearchDocument document) =>
        document.Address.IndexOf('#') is >= 0 and var at ? document.Address[(at + 1)..] : "";

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
