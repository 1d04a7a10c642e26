using Sebaya.Search.Index;
using Sebaya.Search.Indonesian;
using Sebaya.Search.Words;

namespace Sebaya.Search;

/// <summary>The index of one language: its documents, terms and weights, and the words that decide a query.</summary>
public sealed class SearchIndex
{
    private SearchIndex(string language, IReadOnlyList<SearchDocument> documents, IReadOnlyList<SynonymGroup> synonyms)
    {
        Language = language;
        Documents = documents;
        var whole = Analyser.For(language, language == "id" ? SiteVocabulary.Learn(WordsOf(documents)) : null);
        Counts = TermCounts.Of(documents, whole);
        Lunr = new(Counts, documents.Count);
        if (language == "id")
        {
            var terms = Counts.Terms.ToHashSet(StringComparer.Ordinal);
            Extra = SiteVocabulary.Needed(Vocabulary.Roots, terms);
            var extra = Extra.Select(Vocabulary.Word).ToHashSet(StringComparer.Ordinal);
            Analyser = Analyser.For(language, new(Counts.Terms.Where(term => !extra.Contains(term)).Concat(Extra)));
        }
        else
        {
            Extra = [];
            Analyser = whole;
        }

        Synonyms = [.. synonyms.Select(group => group.Words.Select(word => Analyser.Terms(word)).Where(terms => terms.Count > 0).ToArray())];
    }

    /// <summary>"id" or "en".</summary>
    public string Language { get; }

    /// <summary>In the order given; a document's place is its reference in lunr.</summary>
    public IReadOnlyList<SearchDocument> Documents { get; }

    /// <summary>The index as lunr has it.</summary>
    public LunrIndex Lunr { get; }

    internal TermCounts Counts { get; }

    /// <summary>What the browser's analyser must know besides the terms, in <see cref="Vocabulary"/>'s notation.</summary>
    internal IReadOnlyList<string> Extra { get; }

    /// <summary>The analyser of queries, which knows what the browser's knows and no more.</summary>
    internal Analyser Analyser { get; }

    /// <summary>Of each group, of each of its words: the terms.</summary>
    internal IReadOnlyList<IReadOnlyList<string>[]> Synonyms { get; }

    /// <summary>Indexes the documents of one language.</summary>
    /// <exception cref="ArgumentException">The language is neither "id" nor "en".</exception>
    public static SearchIndex Build(string language, IReadOnlyList<SearchDocument> documents, IReadOnlyList<SynonymGroup> synonyms) =>
        new(language, documents, synonyms);

    private static List<string> WordsOf(IReadOnlyList<SearchDocument> documents)
    {
        var analyser = Analyser.For("id");
        return [.. documents.SelectMany(document => new[] { document.Title, document.Section, document.Text }).Distinct().SelectMany(analyser.Words).Distinct()];
    }
}
