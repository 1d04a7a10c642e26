namespace Sebaya.Search.Indonesian;

/// <summary>Removes particles, possessives and derivational suffixes from the end of a word.</summary>
internal static class Suffixes
{
    /// <summary>A word without some of its suffixes.</summary>
    /// <param name="Derivation">"an", "i", "kan", or empty when only particles and possessives were removed.</param>
    /// <param name="IsSure">Whether the suffix may be removed from an unknown word: rekah is not re + kah.</param>
    public readonly record struct Stripped(string Rest, int Cost, string Derivation, bool IsSure)
    {
        /// <summary>Whether a particle or possessive was removed.</summary>
        public bool HasEnding => Cost > (Derivation.Length > 0 ? DerivationCost : 0);
    }

    private const int DerivationCost = 8;

    private static readonly string[] Particles = ["lah", "kah", "tah", "pun"];
    private static readonly string[] Possessives = ["nya", "ku", "mu"];
    private static readonly string[] Derivations = ["kan", "an", "i"];

    // A root has at least three letters; anything shorter is a particle.
    private const int ShortestRoot = 3;

    public static List<Stripped> Of(string word)
    {
        var analyses = new List<Stripped> { new(word, 0, "", true) };
        AddWithout(analyses, Particles, 6);
        AddWithout(analyses, Possessives, 6);
        var outer = analyses.Count;
        for (var i = 0; i < outer; i++)
        {
            foreach (var suffix in Derivations)
            {
                if (Without(analyses[i].Rest, suffix) is { } rest)
                    analyses.Add(new(rest, analyses[i].Cost + 8, suffix, analyses[i].IsSure));
            }
        }

        return analyses;
    }

    private static void AddWithout(List<Stripped> analyses, string[] suffixes, int cost)
    {
        var before = analyses.Count;
        for (var i = 0; i < before; i++)
        {
            foreach (var suffix in suffixes)
            {
                if (Without(analyses[i].Rest, suffix) is { } rest)
                {
                    var isSure = suffix is "nya" || suffix is "lah" && !HasPrefix(rest);
                    analyses.Add(new(rest, analyses[i].Cost + cost, "", analyses[i].IsSure && isSure));
                }
            }
        }
    }

    // berjumlah is ber + jumlah: before the particle of an unknown word, its prefix is removed.
    private static bool HasPrefix(string rest) =>
        rest.StartsWith("ber", StringComparison.Ordinal) || rest.StartsWith("ter", StringComparison.Ordinal)
        || rest.StartsWith("se", StringComparison.Ordinal);

    private static string? Without(string word, string suffix) =>
        word.Length >= ShortestRoot + suffix.Length && word.EndsWith(suffix, StringComparison.Ordinal)
            ? word[..^suffix.Length]
            : null;
}
