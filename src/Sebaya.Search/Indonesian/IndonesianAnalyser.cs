using Sebaya.Search.Words;

namespace Sebaya.Search.Indonesian;

/// <summary>Indonesian: text is split at everything that is not a letter, and each word is reduced to its root.</summary>
public sealed class IndonesianAnalyser(Vocabulary vocabulary) : Analyser
{
    private readonly IndonesianStemmer _stemmer = new(vocabulary);
    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public override void EachWord(string text, Action<ReadOnlySpan<char>> found) => Characters.EachWord(text, found);

    /// <inheritdoc />
    public override string Stem(string word)
    {
        lock (_stems)
        {
            if (!_stems.TryGetValue(word, out var stem)) _stems[word] = stem = _stemmer.Stem(word);
            return stem;
        }
    }

    /// <inheritdoc />
    public override IEnumerable<string> Beginnings(string word)
    {
        if (word.Length is < 4 or > 40) return [word];
        var roots = MorphologicalAnalyses.Of(word).Where(analysis => analysis.Root.Length >= 3).Select(analysis => analysis.Root).ToList();
        return roots.Concat(roots.Select(IndonesianStemmer.Folded)).Distinct();
    }

    /// <inheritdoc />
    public override IEnumerable<string> Variants(string word) =>
        word.Length is < 4 or > 40 ? [] : InformalSpelling.WrittenForms(word);

    /// <inheritdoc />
    public override bool IsStopWord(string word) => StopWords.Indonesian.Contains(word);
}
