using Sebaya.Search.English;
using Sebaya.Search.Indonesian;

namespace Sebaya.Search.Words;

/// <summary>Turns a text into the terms under which it is found. One of each language; the browser has the same.</summary>
public abstract class Analyser
{
    /// <summary>Calls back for each word of a text in lower case, as it stands, in order.</summary>
    public abstract void EachWord(string text, Action<ReadOnlySpan<char>> found);

    /// <summary>The words of <see cref="EachWord"/> as a list.</summary>
    public IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        EachWord(text, word => words.Add(word.ToString()));
        return words;
    }

    /// <summary>The term that a word of <see cref="Words"/> is filed under.</summary>
    public abstract string Stem(string word);

    /// <summary>What a word that is still being typed may be the beginning of.</summary>
    public abstract IEnumerable<string> Beginnings(string word);

    /// <summary>Other words that one which the index does not have may stand for, the likeliest first.</summary>
    public abstract IEnumerable<string> Variants(string word);

    /// <summary>Words too frequent to say anything; they count only in a query made of nothing else.</summary>
    public abstract bool IsStopWord(string word);

    /// <summary>The terms of a text, one for each of its words.</summary>
    public IReadOnlyList<string> Terms(string text) => [.. Words(text).Select(Stem)];

    /// <summary>The analyser of a language of the site: "id" or "en".</summary>
    /// <param name="vocabulary">Roots the Indonesian analyser decides by; English needs none.</param>
    public static Analyser For(string language, Vocabulary? vocabulary = null) => language switch
    {
        "id" => new IndonesianAnalyser(vocabulary ?? Vocabulary.Roots),
        "en" => new EnglishAnalyser(),
        _ => throw new ArgumentException($"No analyser for the language '{language}'.", nameof(language)),
    };
}
