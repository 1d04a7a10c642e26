namespace Sebaya.Search.Indonesian;

/// <summary>
/// Reduces every word of a family to the same root: of a word's analyses, the one with the lowest cost whose root the vocabulary contains.
/// </summary>
public sealed class IndonesianStemmer(Vocabulary vocabulary)
{
    private const int RareCost = 20;

    // No root with all its affixes is longer than this.
    private const int LongestWord = 40;

    /// <summary>The root of a word in lower case.</summary>
    public string Stem(string word)
    {
        if (word.Length > LongestWord) return word;
        if (word.Length < 4) return IsShortRoot(word) && !vocabulary.Knows(word, out _) ? Unknown(word) : vocabulary.Headword(word);
        word = Undoubled(word);
        if (vocabulary.Knows(word, out _)) return vocabulary.Headword(word);
        var analyses = MorphologicalAnalyses.Of(word);
        if (Known(analyses) is { } known) return vocabulary.Headword(known);
        // Stem the guess again, so that derived and bare forms agree: otherwise mendistorsi would become distorsi, but distorsi would
        // become storsi.
        var guess = Guess(word, analyses);
        return guess == word ? Unknown(word) : Stem(guess);
    }

    /// <summary>
    /// The common stem of all roots that have the same derived forms. memahat may be derived from pahat or mahat, mengukus from kukus or
    /// ukus, and only the vocabulary can tell. So all forms of an unknown root, including the bare root, get the stem "|p" + ahat, which no
    /// known root has. With ber- and ter- the r may belong to the prefix or to the root: berumbai is from rumbai or umbai. A final -i after
    /// s or a may belong to the root, as in donasi, or be the suffix, as in melunasi: it is dropped.
    /// </summary>
    internal static string Folded(string root)
    {
        if (IsShortRoot(root)) return (Prefixes.IsVowel(root[0]) ? "|k" : "|ke") + root;
        if (root.Length < 4 || !root.All(char.IsAsciiLetterLower)) return root;
        if (root.Length > 4 && root[^1] == 'i' && root[^2] is ('s' or 'a')) root = root[..^1];
        var vowel = Prefixes.IsVowel(root[1]);
        return root[0] switch
        {
            'p' or 'm' when vowel => "|p" + root[1..],
            'k' or 'r' when vowel => "|k" + root[1..],
            't' or 'n' when vowel => "|t" + root[1..],
            's' when vowel => "|s" + root[1..],
            'n' when root[1] == 'y' && Prefixes.IsVowel(root[2]) => "|s" + root[2..],
            var first when Prefixes.IsVowel(first) => "|k" + root,
            _ => root,
        };
    }

    /// <summary>Whether it is a root of three letters whose derived forms can be recognised: tes, uji.</summary>
    internal static bool IsShortRoot(string root) =>
        root.Length == 3 && root.All(char.IsAsciiLetterLower) && (Prefixes.IsVowel(root[0])
            ? root.Count(Prefixes.IsVowel) == 2
            : Prefixes.IsVowel(root[1]) && !Prefixes.IsVowel(root[2]));

    /// <summary>Whether the vocabulary decides the word, as against the rules alone.</summary>
    internal bool Decides(string word) =>
        vocabulary.Knows(word, out _) || Known(MorphologicalAnalyses.Of(word)) is not null;

    // As long as ukur is unknown, mengukur has the stem of kukur; so has ukur, so that a search for one finds the other.
    private string Unknown(string root)
    {
        foreach (var other in OfTheSameForms(root))
        {
            if (other != root && vocabulary.Knows(other, out _)) return vocabulary.Headword(other);
        }

        return Folded(root);
    }

    // The other roots to which Folded gives the same stem.
    private static IEnumerable<string> OfTheSameForms(string root)
    {
        if (root.Length < 3 || !root.All(char.IsAsciiLetterLower)) return [];
        var rest = root[1..];
        return root[0] switch
        {
            'n' when root[1] == 'y' && Prefixes.IsVowel(root[2]) => ["s" + root[2..]],
            var first when Prefixes.IsVowel(first) => ["k" + root, "r" + root],
            _ when !Prefixes.IsVowel(root[1]) || root.Length < 4 => [],
            'k' or 'r' => [rest, "k" + rest, "r" + rest],
            'p' => ["m" + rest],
            'm' => ["p" + rest],
            't' => ["n" + rest],
            'n' => ["t" + rest],
            's' => ["ny" + rest],
            _ => [],
        };
    }

    private string? Known(List<Analysis> analyses)
    {
        string? best = null;
        var bestCost = int.MaxValue;
        foreach (var analysis in analyses)
        {
            if (analysis.Cost > bestCost || !vocabulary.Knows(analysis.Root, out var rare)) continue;
            var cost = analysis.Cost + (rare ? RareCost : 0);
            if (cost < bestCost || cost == bestCost && Precedes(analysis.Root, best!)) (best, bestCost) = (analysis.Root, cost);
        }

        return best;
    }

    // Of the analyses that are allowed for unknown words, the one that removes most affixes; among equals the one with the likeliest sound
    // change.
    private static string Guess(string word, List<Analysis> analyses)
    {
        var (best, bestCost) = (word, 0);
        foreach (var analysis in analyses)
        {
            if (!analysis.Guessable) continue;
            var shorter = analysis.Root.Length < best.Length;
            if (shorter || analysis.Root.Length == best.Length && analysis.Cost < bestCost)
                (best, bestCost) = (analysis.Root, analysis.Cost);
        }

        return best;
    }

    private static bool Precedes(string root, string other) =>
        root.Length != other.Length ? root.Length > other.Length : string.CompareOrdinal(root, other) < 0;

    // teman2 and buku2nya are informal spellings of teman-teman and buku-bukunya.
    private static string Undoubled(string word)
    {
        var at = word.IndexOf('2');
        if (at < 3 || at != word.LastIndexOf('2')) return word;
        for (var i = 0; i < word.Length; i++)
        {
            if (i != at && word[i] is < 'a' or > 'z') return word;
        }

        return word.Remove(at, 1);
    }
}
