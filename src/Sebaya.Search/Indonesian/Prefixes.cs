namespace Sebaya.Search.Indonesian;

/// <summary>Removes one prefix from a word, reversing the sound changes of me- and pe-.</summary>
internal static class Prefixes
{
    /// <summary>A word without its first prefix.</summary>
    /// <param name="Kind">The prefix in its plain form: "me", "pe", "ber", "ter", "per", "di", "ke", "se", "ku".</param>
    public readonly record struct Stripped(string Rest, int Cost, string Kind);

    private const int Plain = 10;

    public static List<Stripped> Of(string word)
    {
        var found = new List<Stripped>();
        if (word.Length < 5) return found;
        AddNasal(found, word);
        AddWithR(found, word, "be", "ber");
        AddWithR(found, word, "te", "ter");
        AddWithR(found, word, "pe", "per");
        AddSimple(found, word, "di", "di", Plain);
        AddSimple(found, word, "ke", "ke", Plain);
        AddSimple(found, word, "se", "se", Plain);
        // ku- before three letters is more likely part of a root: kuras, kubis.
        if (word.Length >= 6) AddSimple(found, word, "ku", "ku", Plain + 8);
        AddSimple(found, word, "kau", "ku", Plain + 8);
        AddSimple(found, word, "ketidak", "ke", Plain + 4);
        // The one word before which ber- and per- take an l.
        if (Starts(word, "belajar")) Add(found, word[3..], Plain, "ber");
        if (Starts(word, "pelajar")) Add(found, word[3..], Plain, "per");
        return found;
    }

    /// <summary>The spoken language's bare nasal: nulis from tulis, nyari from cari or sari, ngobrol from obrol.</summary>
    public static List<Stripped> Spoken(string word)
    {
        var found = new List<Stripped>();
        const int cost = Plain + 8;
        if (word.Length < 4) return found;
        if (Starts(word, "nge")) Add(found, word[3..], cost, "me");
        if (Starts(word, "ng") && VowelAt(word, 2))
        {
            Add(found, word[2..], cost, "me");
            Add(found, "k" + word[2..], cost + 1, "me");
        }
        else if (Starts(word, "ny") && VowelAt(word, 2))
        {
            Add(found, "s" + word[2..], cost, "me");
            Add(found, "c" + word[2..], cost + 1, "me");
        }
        else if (word[0] == 'n' && VowelAt(word, 1)) Add(found, "t" + word[1..], cost, "me");
        else if (word[0] == 'm' && VowelAt(word, 1)) Add(found, "p" + word[1..], cost, "me");
        return found;
    }

    private static void AddNasal(List<Stripped> found, string word)
    {
        var kind = word[0] switch { 'm' => "me", 'p' => "pe", _ => null };
        if (kind is null || word[1] != 'e') return;
        if (Starts(word[2..], "ng")) AddAfterNg(found, word, kind);
        else if (Starts(word[2..], "ny"))
        {
            Add(found, "s" + word[4..], Plain, kind);
            Add(found, word[2..], Plain + 1, kind);
        }
        else if (word[2] == 'n' && VowelAt(word, 3))
        {
            Add(found, "t" + word[3..], Plain, kind);
            Add(found, word[2..], Plain, kind);
        }
        else if (word[2] == 'n')
        {
            Add(found, word[3..], "cdjzst".Contains(word[3]) ? Plain : Plain + 4, kind);
        }
        else if (word[2] == 'm' && VowelAt(word, 3))
        {
            Add(found, word[2..], Plain, kind);
            Add(found, "p" + word[3..], Plain + 1, kind);
        }
        else if (word[2] == 'm')
        {
            // pemrograman, memrakarsai: an m before r stands for a p that is gone; me- itself takes no m there.
            if (word[3] == 'r') Add(found, "p" + word[3..], Plain + 1, kind);
            else Add(found, word[3..], "bfvp".Contains(word[3]) ? Plain : Plain + 4, kind);
        }
        else if (kind == "pe") Add(found, word[2..], Plain + 1, kind);
        else if ("lrwy".Contains(word[2])) Add(found, word[2..], Plain, kind);
    }

    private static void AddAfterNg(List<Stripped> found, string word, string kind)
    {
        if (!VowelAt(word, 4))
        {
            Add(found, word[4..], word.Length > 4 && "ghkq".Contains(word[4]) ? Plain : Plain + 4, kind);
            return;
        }

        Add(found, word[4..], Plain, kind);
        Add(found, "k" + word[4..], Plain + 1, kind);
        Add(found, word[2..], Plain + 2, kind);
        // menge- stands before words of one syllable: mengebom, pengecatan.
        if (word[4] == 'e' && OneSyllable(word[5..])) Add(found, word[5..], Plain + 2, kind);
    }

    // ber- loses its r before r and before a first syllable in -er: berasa, bekerja.
    private static void AddWithR(List<Stripped> found, string word, string shortForm, string kind)
    {
        if (!Starts(word, shortForm)) return;
        if (word[2] == 'r')
        {
            Add(found, word[3..], Plain, kind);
            Add(found, word[2..], Plain + 2, kind);
        }
        else if (kind != "per" && word.Length > 6 && word[3] == 'e' && word[4] == 'r') Add(found, word[2..], Plain + 1, kind);
    }

    private static void AddSimple(List<Stripped> found, string word, string prefix, string kind, int cost)
    {
        if (Starts(word, prefix)) Add(found, word[prefix.Length..], cost, kind);
    }

    private static void Add(List<Stripped> found, string rest, int cost, string kind)
    {
        if (rest.Length >= 3) found.Add(new(rest, cost, kind));
    }

    private static bool OneSyllable(string rest) =>
        rest.Length is >= 3 and <= 5 && rest.Count(IsVowel) == 1;

    private static bool Starts(string word, string prefix) => word.StartsWith(prefix, StringComparison.Ordinal);

    private static bool VowelAt(string word, int index) => index < word.Length && IsVowel(word[index]);

    internal static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
