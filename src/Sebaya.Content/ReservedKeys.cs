namespace Sebaya.Content;

/// <summary>
/// The page keys that the program itself knows. All other keys, and the ids of checklists, are in input/ only; a test makes sure that no
/// other occurs in code.
/// </summary>
public static class ReservedKeys
{
    /// <summary>A language's home page, and the page of a folder that takes the folder's own address.</summary>
    public const string Home = "index";

    /// <summary>The page that lists all questions. Each question is a page below it.</summary>
    public const string Faq = "faq";

    /// <summary>The search page; a language without this page has no search.</summary>
    public const string Search = "search";

    /// <summary>The folder of worksheets to print and fill in.</summary>
    public const string Sheets = "tools";

    /// <summary>Whether a page's key is below another: <c>leads/match</c> is below <c>leads</c>.</summary>
    public static bool IsBelow(string key, string above) =>
        key.Length > above.Length && key[above.Length] == '/' && key.StartsWith(above, StringComparison.Ordinal);
}
