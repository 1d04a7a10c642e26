using Sebaya.Search.English;
using Sebaya.Search.Indonesian;

namespace Sebaya.Search.Words;

/// <summary>
/// Turns text into terms of the index. There is one class for each language, and an equal one in TypeScript for the browser.
/// </summary>
public abstract class Analyser
{
    /// <summary>Calls back for each word of a text, in lower case and in order.</summary>
    public abstract void EachWord(string text, Action<ReadOnlySpan<char>> found);

    /// <summary>The words of <see cref="EachWord"/> as a list.</summary>
    public IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        EachWord(text, word => words.Add(word.ToString()));
        return words;
    }

    /// <summary>The term of a word of <see cref="Words"/>.</summary>
    public abstract string Stem(string word);

    /// <summary>The prefixes of terms that a word that is still being typed may have.</summary>
    public abstract IEnumerable<string> Beginnings(string word);

    /// <summary>Other words that a word missing from the index may stand for, the likeliest first.</summary>
    public abstract IEnumerable<string> Variants(string word);

    /// <summary>Whether a word is too frequent to mean anything. Stop words count only in a query that contains nothing else.</summary>
    public abstract bool IsStopWord(string word);

    /// <summary>The terms of a text, one for each of its words.</summary>
    public IReadOnlyList<string> Terms(string text) => [.. Words(text).Select(Stem)];

    /// <summary>The analyser of a language of the site; one that is neither "id" nor "en" has its words found as they stand.</summary>
    /// <param name="vocabulary">Roots the Indonesian analyser decides by; the others need none.</param>
    public static Analyser For(string language, Vocabulary? vocabulary = null) => language switch
    {
        "id" => new IndonesianAnalyser(vocabulary ?? Vocabulary.Roots),
        "en" => new EnglishAnalyser(),
        _ => new PlainAnalyser(),
    };
}
