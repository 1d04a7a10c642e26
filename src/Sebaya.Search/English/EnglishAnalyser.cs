using System.Text.RegularExpressions;
using Sebaya.Search.Words;

namespace Sebaya.Search.English;

/// <summary>lunr 2.3.9's own English: its tokenizer, trimmer and Porter stemmer; British spellings are first made American, irregular
/// forms plain.</summary>
public sealed partial class EnglishAnalyser : Analyser
{
    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public override void EachWord(string text, Action<ReadOnlySpan<char>> found)
    {
        var lower = Characters.Lower(Characters.Clean(text));
        var start = 0;
        for (var end = 0; end <= lower.Length; end++)
        {
            if (end < lower.Length && lower[end] != '-' && !Characters.IsSpace(lower[end])) continue;
            // The trimmer leaves nothing of "—" or "!"; lunr would index an empty term.
            if (end > start && Trim(lower.AsSpan(start, end - start)) is { Length: > 0 } word) found(word);
            start = end + 1;
        }
    }

    /// <inheritdoc />
    public override string Stem(string word)
    {
        lock (_stems)
        {
            if (!_stems.TryGetValue(word, out var stem))
                _stems[word] = stem = PorterStemmer.Stem(Spelling.American(IrregularForms.Of(word)));
            return stem;
        }
    }

    /// <inheritdoc />
    public override IEnumerable<string> Beginnings(string word) => [word];

    /// <inheritdoc />
    public override IEnumerable<string> Variants(string word) =>
        Prefixed().Match(word) is { Success: true } match ? [match.Groups[1].Value] : [];

    /// <inheritdoc />
    public override bool IsStopWord(string word) => StopWords.English.Contains(word);

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> word)
    {
        var (start, end) = (0, word.Length);
        while (start < end && !Characters.IsAsciiWord(word[start])) start++;
        while (end > start && !Characters.IsAsciiWord(word[end - 1])) end--;
        return word[start..end];
    }

    /// <summary>Matches a word with a prefix that reverses or repeats its meaning.</summary>
    [GeneratedRegex("^(?:un|dis|non|mis|re|de|in|im)(.{4,})\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Prefixed();
}
