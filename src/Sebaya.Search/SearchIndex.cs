using Sebaya.Search.Index;
using Sebaya.Search.Indonesian;
using Sebaya.Search.Words;

namespace Sebaya.Search;

/// <summary>The index of one language: its documents, terms and weights, and the words that decide a query.</summary>
public sealed class SearchIndex
{
    private readonly Lazy<LunrIndex> _lunr;

    private SearchIndex(
        string language, IReadOnlyList<SearchDocument> documents, IReadOnlyList<SynonymGroup> synonyms, IReadOnlyList<string> subject)
    {
        Language = language;
        Documents = documents;
        var table = WordTable.Of(documents, Analyser.For(language));
        var whole = Analyser.For(language, language == "id" ? SiteVocabulary.Learn(table.Words) : null);
        Counts = TermCounts.Of(table, whole);
        // The browser computes the weights itself: a build never asks for them.
        _lunr = new(() => new(Counts, documents));
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

        // A group without a term of the index finds nothing, whatever is sought.
        Synonyms =
        [
            .. synonyms.Select(group => group.Words.Select(Analyser.Terms).Where(terms => terms.Count > 0).ToArray())
                .Where(group => group.Length > 1 && group.Any(terms => terms.All(Counts.Numbers.ContainsKey))),
        ];
        Subject = subject.SelectMany(Analyser.Terms).Where(Counts.Numbers.ContainsKey).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>"id" or "en".</summary>
    public string Language { get; }

    /// <summary>In the order given; a document's place is its reference in lunr.</summary>
    public IReadOnlyList<SearchDocument> Documents { get; }

    /// <summary>The index as lunr has it.</summary>
    public LunrIndex Lunr => _lunr.Value;

    internal TermCounts Counts { get; }

    /// <summary>What the browser's analyser must know besides the terms, in <see cref="Vocabulary"/>'s notation.</summary>
    internal IReadOnlyList<string> Extra { get; }

    /// <summary>The analyser of queries, which knows what the browser's knows and no more.</summary>
    internal Analyser Analyser { get; }

    /// <summary>Of each group, of each of its words: the terms.</summary>
    internal IReadOnlyList<IReadOnlyList<string>[]> Synonyms { get; }

    /// <summary>The terms of what the whole site is about.</summary>
    internal IReadOnlySet<string> Subject { get; }

    /// <summary>Indexes the documents of one language.</summary>
    /// <exception cref="ArgumentException">The language is neither "id" nor "en".</exception>
    /// <param name="subject">Words for what the whole site is about: beside others they say little of what a reader seeks.</param>
    public static SearchIndex Build(
        string language, IReadOnlyList<SearchDocument> documents, IReadOnlyList<SynonymGroup> synonyms,
        IReadOnlyList<string>? subject = null) =>
        new(language, documents, synonyms, subject ?? []);
}
