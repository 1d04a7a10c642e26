namespace Sebaya.Search.Words;

/// <summary>Two neighbouring words of a text.</summary>
/// <param name="First">A stop word as it is, another word's term.</param>
/// <param name="Second">The same of the word after it.</param>
/// <param name="Terms">Those of the two that are not stop words.</param>
internal sealed record WordPair(string First, string Second, IReadOnlyList<string> Terms)
{
    /// <summary>The pairs of a text's words.</summary>
    public static IEnumerable<WordPair> Of(IReadOnlyList<string> words, Analyser analyser)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var (first, second) = (analyser.IsStopWord(words[i]), analyser.IsStopWord(words[i + 1]));
            var (one, other) = (first ? words[i] : analyser.Stem(words[i]), second ? words[i + 1] : analyser.Stem(words[i + 1]));
            yield return new(one, other, [.. first ? Array.Empty<string>() : [one], .. second ? Array.Empty<string>() : [other]]);
        }
    }
}
