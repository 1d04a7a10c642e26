using Sebaya.Search.Index;
using Sebaya.Search.Indonesian;
using Sebaya.Search.Words;

namespace Sebaya.Search;

/// <summary>The index of one language: its documents, terms and weights, and the words needed to analyse queries.</summary>
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
        // Lazy, because the browser computes the weights itself and a build never needs them.
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

        Pairs = PhrasePairs.Of(documents, Analyser, Counts);
        // Groups without any term of the index are useless and left out.
        Synonyms =
        [
            .. synonyms.Select(group => group.Words.Select(Analyser.Terms).Where(terms => terms.Count > 0).ToArray())
                .Where(group => group.Length > 1 && group.Any(terms => terms.All(Counts.Numbers.ContainsKey))),
        ];
        Subject = subject.SelectMany(Analyser.Terms).Where(Counts.Numbers.ContainsKey).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The language's code.</summary>
    public string Language { get; }

    /// <summary>The documents in the order given; a document's index is its reference in lunr.</summary>
    public IReadOnlyList<SearchDocument> Documents { get; }

    /// <summary>The index in lunr's form.</summary>
    public LunrIndex Lunr => _lunr.Value;

    internal TermCounts Counts { get; }

    internal PhrasePairs Pairs { get; }

    /// <summary>What the browser's analyser needs besides the terms, in <see cref="Vocabulary"/>'s notation.</summary>
    internal IReadOnlyList<string> Extra { get; }

    /// <summary>The analyser of queries; it knows exactly what the browser's knows.</summary>
    internal Analyser Analyser { get; }

    /// <summary>For each group, the terms of each of its words.</summary>
    internal IReadOnlyList<IReadOnlyList<string>[]> Synonyms { get; }

    /// <summary>The terms for the subject of the whole site.</summary>
    internal IReadOnlySet<string> Subject { get; }

    /// <summary>Indexes the documents of one language.</summary>
    /// <param name="subject">Words for the subject of the whole site. Beside other words they say little about what a reader is looking
    /// for.</param>
    public static SearchIndex Build(
        string language, IReadOnlyList<SearchDocument> documents, IReadOnlyList<SynonymGroup> synonyms,
        IReadOnlyList<string>? subject = null) =>
        new(language, documents, synonyms, subject ?? []);
}
