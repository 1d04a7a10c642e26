using System.Text.RegularExpressions;

namespace Sebaya.Search.English;

/// <summary>Porter's stemmer exactly as in lunr 2.3.9, including its differences from the published algorithm.</summary>
internal static class PorterStemmer
{
    private const string Consonants = "[^aeiou][^aeiouy]*";
    private const string Vowels = "[aeiouy][aeiou]*";

    private static readonly Regex HasMeasure = Of($"^({Consonants})?{Vowels}{Consonants}");
    private static readonly Regex HasMeasureOne = Of($"^({Consonants})?{Vowels}{Consonants}({Vowels})?\\z");
    private static readonly Regex HasMeasureTwo = Of($"^({Consonants})?{Vowels}{Consonants}{Vowels}{Consonants}");
    private static readonly Regex HasVowel = Of($"^({Consonants})?[aeiouy]");
    private static readonly Regex EndsShort = Of($"^{Consonants}[aeiouy][^aeiouwxy]\\z");
    private static readonly Regex DoubleConsonant = Of("([^aeiouylsz])\\1\\z");
    private static readonly Regex Step1a = Of("^(.+?)(ss|i)es\\z");
    private static readonly Regex Step1aPlural = Of("^(.+?)([^s])s\\z");
    private static readonly Regex Step1b = Of("^(.+?)eed\\z");
    private static readonly Regex Step1bPast = Of("^(.+?)(ed|ing)\\z");
    private static readonly Regex Step1c = Of("^(.+?[^aeiou])y\\z");
    private static readonly Regex Step2 = Of(
        "^(.+?)(ational|tional|enci|anci|izer|bli|alli|entli|eli|ousli|ization|ation|ator"
        + "|alism|iveness|fulness|ousness|aliti|iviti|biliti|logi)\\z");
    private static readonly Regex Step3 = Of("^(.+?)(icate|ative|alize|iciti|ical|ful|ness)\\z");
    private static readonly Regex Step4 = Of("^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)\\z");
    private static readonly Regex Step4Ion = Of("^(.+?)(s|t)(ion)\\z");

    private static readonly Dictionary<string, string> Step2Endings = new()
    {
        ["ational"] = "ate", ["tional"] = "tion", ["enci"] = "ence", ["anci"] = "ance", ["izer"] = "ize", ["bli"] = "ble",
        ["alli"] = "al", ["entli"] = "ent", ["eli"] = "e", ["ousli"] = "ous", ["ization"] = "ize", ["ation"] = "ate",
        ["ator"] = "ate", ["alism"] = "al", ["iveness"] = "ive", ["fulness"] = "ful", ["ousness"] = "ous", ["aliti"] = "al",
        ["iviti"] = "ive", ["biliti"] = "ble", ["logi"] = "log",
    };

    private static readonly Dictionary<string, string> Step3Endings = new()
    {
        ["icate"] = "ic", ["ative"] = "", ["alize"] = "al", ["iciti"] = "ic", ["ical"] = "ic", ["ful"] = "", ["ness"] = "",
    };

    /// <summary>The stem of a lower-case word.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 3) return word;
        var y = word[0] == 'y';
        if (y) word = "Y" + word[1..];
        word = Replace(Replace(Inflection(Plural(word)), Step2, Step2Endings), Step3, Step3Endings);
        word = FinalE(Residue(word));
        return y ? "y" + word[1..] : word;
    }

    private static string Plural(string w) =>
        Step1a.Match(w) is { Success: true } es ? es.Groups[1].Value + es.Groups[2].Value
        : Step1aPlural.Match(w) is { Success: true } s ? s.Groups[1].Value + s.Groups[2].Value
        : w;

    private static string Inflection(string w)
    {
        if (Step1b.Match(w) is { Success: true } eed)
        {
            if (HasMeasure.IsMatch(eed.Groups[1].Value)) w = w[..^1];
        }
        else if (Step1bPast.Match(w) is { Success: true } past && HasVowel.IsMatch(past.Groups[1].Value))
        {
            w = past.Groups[1].Value;
            if (w.Length > 1 && w[^2..] is "at" or "bl" or "iz") w += "e";
            else if (DoubleConsonant.IsMatch(w)) w = w[..^1];
            else if (EndsShort.IsMatch(w)) w += "e";
        }

        return Step1c.Match(w) is { Success: true } final ? final.Groups[1].Value + "i" : w;
    }

    private static string Replace(string w, Regex step, Dictionary<string, string> endings) =>
        step.Match(w) is { Success: true } match && HasMeasure.IsMatch(match.Groups[1].Value)
            ? match.Groups[1].Value + endings[match.Groups[2].Value]
            : w;

    private static string Residue(string w)
    {
        if (Step4.Match(w) is { Success: true } match)
            return HasMeasureTwo.IsMatch(match.Groups[1].Value) ? match.Groups[1].Value : w;
        if (Step4Ion.Match(w) is not { Success: true } ion) return w;
        var stem = ion.Groups[1].Value + ion.Groups[2].Value;
        return HasMeasureTwo.IsMatch(stem) ? stem : w;
    }

    private static string FinalE(string w)
    {
        if (w.Length > 1 && w[^1] == 'e')
        {
            var stem = w[..^1];
            if (HasMeasureTwo.IsMatch(stem) || HasMeasureOne.IsMatch(stem) && !EndsShort.IsMatch(stem)) w = stem;
        }

        return w.EndsWith("ll", StringComparison.Ordinal) && HasMeasureTwo.IsMatch(w) ? w[..^1] : w;
    }

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
