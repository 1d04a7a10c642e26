using System.Text;
using System.Text.Json;
using Sebaya.Search.Index;

namespace Sebaya.Search;

/// <summary>
/// What travels to the browser. <c>LANGUAGE.bin</c> holds addresses, titles, terms and counts; the weights, and all of titles and
/// headings, the browser computes again. <c>LANGUAGE-N.txt</c> holds the texts of the N-th page, a section a line, for snippets.
/// </summary>
public static class SearchFiles
{
    /// <summary>The files of one language; the same bytes for the same documents.</summary>
    public static IReadOnlyList<SearchFile> Build(string language, IReadOnlyList<SearchDocument> documents, IReadOnlyList<SynonymGroup> synonyms) =>
        Of(SearchIndex.Build(language, documents, synonyms));

    /// <summary>The files of an index that is built already.</summary>
    public static IReadOnlyList<SearchFile> Of(SearchIndex index)
    {
        var pages = Pages(index.Documents);
        return
        [
            new($"{index.Language}.bin", Dense(index, pages)),
            .. pages.Select((page, i) => new SearchFile($"{index.Language}-{i}.txt",
                Encoding.UTF8.GetBytes(string.Join('\n', page.Select(document => OneLine(document.Text)))))),
        ];
    }

    private static List<List<SearchDocument>> Pages(IReadOnlyList<SearchDocument> documents)
    {
        var pages = new List<List<SearchDocument>>();
        foreach (var document in documents)
        {
            if (pages.Count > 0 && Path(pages[^1][0]) == Path(document) && pages[^1][0].Title == document.Title) pages[^1].Add(document);
            else pages.Add([document]);
        }

        return pages;
    }

    private static byte[] Dense(SearchIndex index, List<List<SearchDocument>> pages)
    {
        var header = JsonSerializer.SerializeToUtf8Bytes(new object[]
        {
            index.Language,
            pages.Select(page => new object[] { Path(page[0]), page[0].Title, page.SelectMany(document => new[] { document.Section, Anchor(document) }) }),
            Front(index.Counts.Terms),
            Front(index.Extra),
            index.Synonyms,
        }, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        using var file = new MemoryStream();
        file.Write(BitConverter.GetBytes(header.Length));
        file.Write(header);
        WriteCounts(file, index.Counts.Postings[^1]);
        return file.ToArray();
    }

    // Like beside like packs best: first how many documents each term has, then the steps from one to the next, then counts above one.
    private static void WriteCounts(Stream file, (int Document, int Count)[][] postings)
    {
        foreach (var posting in postings) WriteNumber(file, posting.Length);
        foreach (var posting in postings)
        {
            var before = -1;
            foreach (var (document, count) in posting)
            {
                WriteNumber(file, (document - before - 1) * 2 + (count > 1 ? 1 : 0));
                before = document;
            }
        }

        foreach (var (_, count) in postings.SelectMany(posting => posting))
        {
            if (count > 1) WriteNumber(file, count - 2);
        }
    }

    private static void WriteNumber(Stream file, int number)
    {
        for (; number >= 0x80; number >>= 7) file.WriteByte((byte)(number | 0x80));
        file.WriteByte((byte)number);
    }

    // Each word as the length it shares with the one before (a capital for each letter from A on) and its rest.
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

    private static string Path(SearchDocument document) => document.Address.Split('#')[0];

    private static string Anchor(SearchDocument document) =>
        document.Address.IndexOf('#') is >= 0 and var at ? document.Address[(at + 1)..] : "";

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
