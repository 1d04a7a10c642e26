using System.Text.RegularExpressions;

namespace Sebaya.Search.English;

/// <summary>
/// Converts British spelling to American, so that organisation and organization are the same word. The browser's rules are in english.ts.
/// </summary>
internal static class Spelling
{
    private static readonly (Regex British, string American)[] Rules =
    [
        (Of("^(.{2,})is(e|ed|er|es|ers|ing|ation|ations|ational)\\z"), "$1iz$2"),
        (Of("^(.{2,})yse([ds]?)\\z"), "$1yze$2"),
        (Of("^(.{3,})our(s|ed|ing|ful|ite|ites|able|hood|hoods)?\\z"), "$1or$2"),
        (Of("^(.{2,})tre(s?)\\z"), "$1ter$2"),
        (Of("^(.{2,}gram)me(s?)\\z"), "$1$2"),
    ];

    /// <summary>A word in lower case in American spelling.</summary>
    public static string American(string word)
    {
        foreach (var (british, american) in Rules) word = british.Replace(word, american);
        return word;
    }

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
