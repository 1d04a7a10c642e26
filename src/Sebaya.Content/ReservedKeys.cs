namespace Sebaya.Content;

/// <summary>
/// The page keys that mean something to the program. Every other page is the guide's own business: no other key and no checklist's id
/// stands in code, and a test compares the code with the input.
/// </summary>
public static class ReservedKeys
{
    /// <summary>A language's home page, and the page of a folder that takes the folder's own address.</summary>
    public const string Home = "index";

    /// <summary>The page that gathers the questions; each question is a page below it.</summary>
    public const string Faq = "faq";

    /// <summary>The page to search on; a language without it has no search.</summary>
    public const string Search = "search";

    /// <summary>The folder of sheets to print and write on.</summary>
    public const string Sheets = "tools";

    /// <summary>Whether a key lies below another.</summary>
    public static bool IsBelow(string key, string above) =>
        key.Length > above.Length && key[above.Length] == '/' && key.StartsWith(above, StringComparison.Ordinal);
}
