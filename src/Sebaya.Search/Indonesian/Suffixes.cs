namespace Sebaya.Search.Indonesian;

/// <summary>Takes particles, possessives and derivational suffixes off the end of a word.</summary>
internal static class Suffixes
{
    /// <summary>A word without some of its suffixes.</summary>
    /// <param name="Derivation">"an", "i", "kan", or empty when only particles and possessives are gone.</param>
    /// <param name="IsSure">Whether what is gone may be taken from a word nobody knows: rekah is no re + kah.</param>
    public readonly record struct Stripped(string Rest, int Cost, string Derivation, bool IsSure);

    private static readonly string[] Particles = ["lah", "kah", "tah", "pun"];
    private static readonly string[] Possessives = ["nya", "ku", "mu"];
    private static readonly string[] Derivations = ["kan", "an", "i"];

    // A root has three letters at least: what is shorter is a particle, not the root of a family.
    private const int ShortestRoot = 3;

    public static List<Stripped> Of(string word)
    {
        var readings = new List<Stripped> { new(word, 0, "", true) };
        AddWithout(readings, Particles, 6);
        AddWithout(readings, Possessives, 6);
        var outer = readings.Count;
        for (var i = 0; i < outer; i++)
        {
            foreach (var suffix in Derivations)
            {
                if (Without(readings[i].Rest, suffix) is { } rest)
                    readings.Add(new(rest, readings[i].Cost + 8, suffix, readings[i].IsSure));
            }
        }

        return readings;
    }

    private static void AddWithout(List<Stripped> readings, string[] suffixes, int cost)
    {
        var before = readings.Count;
        for (var i = 0; i < before; i++)
        {
            foreach (var suffix in suffixes)
            {
                if (Without(readings[i].Rest, suffix) is { } rest)
                    readings.Add(new(rest, readings[i].Cost + cost, "", readings[i].IsSure && suffix is ("nya" or "lah")));
            }
        }
    }

    private static string? Without(string word, string suffix) =>
        word.Length >= ShortestRoot + suffix.Length && word.EndsWith(suffix, StringComparison.Ordinal)
            ? word[..^suffix.Length]
            : null;
}
