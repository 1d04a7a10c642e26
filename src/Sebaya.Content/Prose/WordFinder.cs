using System.Buffers;

namespace Sebaya.Content.Prose;

/// <summary>
/// Finds whole words or phrases of a list in a text, ignoring case. It searches for all of them in one pass, because most texts contain
/// none.
/// </summary>
internal sealed class WordFinder
{
    private readonly string[] _words;
    private readonly SearchValues<string> _any;

    /// <param name="words">None of them empty.</param>
    public WordFinder(IEnumerable<string> words)
    {
        _words = [.. words];
        _any = SearchValues.Create(_words, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Every occurrence of a word of the list as a whole word, in order: its index in the text and the word's index in the list.
    /// </summary>
    public IEnumerable<(int Index, int Word)> FindIn(string text)
    {
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
            for (var word = 0; word < _words.Length; word++)
                if (StandsAt(text, at, _words[word])) yield return (at, word);
    }

    /// <summary>Whether the word at an index is part of one of the phrases.</summary>
    public static bool StandsInAny(IEnumerable<string> phrases, string text, int at, int length)
    {
        foreach (var phrase in phrases)
            for (var start = Math.Max(0, at + length - phrase.Length); start <= at && start + phrase.Length <= text.Length; start++)
                if (text.AsSpan(start, phrase.Length).Equals(phrase, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private int Next(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAny(_any);
        return at < 0 ? -1 : from + at;
    }

    private static bool StandsAt(string text, int at, string word)
    {
        var end = at + word.Length;
        return end <= text.Length && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            && (end == text.Length || !char.IsLetterOrDigit(text[end]))
            && text.AsSpan(at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);
    }
}
