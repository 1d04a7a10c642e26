namespace Sebaya.Search;

/// <summary>
/// Turns lunr's file into an ES module. The original is written for script elements, which a page with Trusted Types cannot create from a
/// script.
/// </summary>
public static class LunrModule
{
    /// <summary>The path of the original file in the theme.</summary>
    public const string VendoredName = "Vendor/lunr/lunr.min.js";

    /// <summary>
    /// Parts that our queries never use, each from its beginning to that of the next part: the stop words, the builder, the parser of
    /// lunr's query language, and what only those use. They are 38 % of what a reader would fetch.
    /// </summary>
    private static readonly (string Begin, string Next)[] Unused =
    [
        (",e.generateStopWordFilter=", ",e.trimmer="),
        (",e.Builder=", ",e.MatchData="),
        (",e.QueryParseError=", ",function(e,t){\"function\"==typeof define"),
        (",e.idf=", ",e.Token="),
        (",e.tokenizer=", ",e.Pipeline="),
        (",e.trimmer=", ",e.TokenSet="),
        (",e.TokenSet.fromFuzzyString=", ",e.TokenSet.fromString="),
    ];

    /// <param name="vendored">The unchanged lunr.min.js.</param>
    /// <returns>What answers queries over a finished index, with the library as the default export.</returns>
    public static string From(string vendored) => Whole(Unused.Aggregate(vendored, Without));

    /// <param name="vendored">The unchanged lunr.min.js.</param>
    /// <returns>The same code, with the library as the default export.</returns>
    public static string Whole(string vendored) =>
        $"const module={{exports:{{}}}},exports=module.exports;{vendored}\nexport default module.exports;\n";

    private static string Without(string code, (string Begin, string Next) part)
    {
        var begin = code.IndexOf(part.Begin, StringComparison.Ordinal);
        var next = begin < 0 ? -1 : code.IndexOf(part.Next, begin, StringComparison.Ordinal);
        if (next < 0) throw new InvalidDataException($"{VendoredName} has no part from {part.Begin} to {part.Next}");
        return code.Remove(begin, next - begin);
    }
}
