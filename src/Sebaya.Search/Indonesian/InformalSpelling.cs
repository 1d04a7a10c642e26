using System.Text.RegularExpressions;

namespace Sebaya.Search.Indonesian;

/// <summary>Converts informal spellings to standard ones. The browser's steps are in informal.ts, in the same order.</summary>
internal static partial class InformalSpelling
{
    private static readonly Func<string, string[]>[] Steps = [Suffix, Accidental, DroppedH, LastVowel, Diphthong, DroppedMiddleH];

    /// <summary>Standard words that an informal one may stand for, the likeliest first; without the word itself.</summary>
    public static IReadOnlyList<string> WrittenForms(string word)
    {
        var forms = new List<string> { word };
        foreach (var step in Steps)
        {
            foreach (var form in forms.ToArray()) forms.AddRange(step(form).Where(other => !forms.Contains(other)));
        }

        return forms[1..];
    }

    /// <summary>nyelesain: -in is -i or -kan.</summary>
    private static string[] Suffix(string word) =>
        word.Length > 5 && word.EndsWith("in", StringComparison.Ordinal) ? [word[..^2], word[..^2] + "i", word[..^2] + "kan"] : [];

    /// <summary>kesimpen: ke- is ter-.</summary>
    private static string[] Accidental(string word) =>
        word.Length > 5 && word.StartsWith("ke", StringComparison.Ordinal) ? ["ter" + word[2..]] : [];

    /// <summary>ngarep, berenti: an h is dropped.</summary>
    private static string[] DroppedH(string word)
    {
        if (BeforeVowel().Match(word) is not { Success: true } match) return [];
        return [(match.Value == "ng" ? "" : match.Value) + "h" + word[match.Length..]];
    }

    /// <summary>bosen: the last vowel is an a.</summary>
    private static string[] LastVowel(string word)
    {
        var at = word.LastIndexOf('e');
        return at > 0 && at >= word.Length - 4 ? [word[..at] + "a" + word[(at + 1)..]] : [];
    }

    /// <summary>sampe, kalo.</summary>
    private static string[] Diphthong(string word) => word[^1] switch
    {
        'e' => [word[..^1] + "ai"],
        'o' => [word[..^1] + "au"],
        _ => [],
    };

    /// <summary>liat: an h between vowels is dropped.</summary>
    private static string[] DroppedMiddleH(string word) =>
        BetweenVowels().Match(word) is { Success: true } match ? [match.Value + "h" + word[match.Length..]] : [];

    [GeneratedRegex("^(?:ng|ber|ter|di)?(?=[aiueo])", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeVowel();

    [GeneratedRegex("^.*[aiueo](?=[aiueo])", RegexOptions.CultureInvariant)]
    private static partial Regex BetweenVowels();
}
