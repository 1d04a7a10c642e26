namespace Sebaya.Search.Indonesian;

/// <summary>Leads every word of a family to the same root: of a word's analyses the cheapest that the vocabulary knows.</summary>
public sealed class IndonesianStemmer(Vocabulary vocabulary)
{
    private const int RareCost = 20;

    // Affixes are no longer than this together with any root; what is longer is not a word.
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
        // What is left goes where it goes when it stands alone: else mendistorsi were under distorsi, and distorsi under storsi.
        var guess = Guess(word, analyses);
        return guess == word ? Unknown(word) : Stem(guess);
    }

    /// <summary>
    /// The common stem of all roots that the same forms may come from. memahat may come from pahat or mahat, mengukus from kukus or
    /// ukus, and
    /// only the vocabulary could tell. So all forms of an unknown root, itself among them, are filed under "|p" + ahat, where no known
    /// root stands. With ber- and ter- an r may be theirs or the root's: berumbai is rumbai or umbai. An -i after s or a may be the
    /// root's, as in
    /// donasi, or the suffix, as in melunasi: it is dropped.
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

    /// <summary>A root of three letters whose forms can be told: tes, uji.</summary>
    internal static bool IsShortRoot(string root) =>
        root.Length == 3 && root.All(char.IsAsciiLetterLower) && (Prefixes.IsVowel(root[0])
            ? root.Count(Prefixes.IsVowel) == 2
            : Prefixes.IsVowel(root[1]) && !Prefixes.IsVowel(root[2]));

    /// <summary>Whether the vocabulary decides the word, as against the rules alone.</summary>
    internal bool Decides(string word) =>
        vocabulary.Knows(word, out _) || Known(MorphologicalAnalyses.Of(word)) is not null;

    // mengukur is under kukur while nobody knows ukur, and so is ukur, that one finds the other.
    private string Unknown(string root)
    {
        foreach (var other in OfTheSameForms(root))
        {
            if (other != root && vocabulary.Knows(other, out _)) return vocabulary.Headword(other);
        }

        return Folded(root);
    }

    // The roots that Folded files with this one, but for itself.
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

    // The most affixes gone that may be taken from a word nobody knows; the likeliest sound change among equals.
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

    // teman2 and buku2nya are teman-teman and buku-bukunya as typed in haste.
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
