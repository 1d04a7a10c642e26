namespace Sebaya.Search;

/// <summary>
/// Turns lunr's file into an ES module. The original is written for script elements, which a page with Trusted Types cannot create from a
/// script.
/// </summary>
public static class LunrModule
{
    /// <summary>The path of the original file in the theme.</summary>
    public const string VendoredName = "Vendor/lunr/lunr.min.js";

    /// <param name="vendored">The unchanged lunr.min.js.</param>
    /// <returns>The same code, with the library as the default export.</returns>
    public static string From(string vendored) =>
        $"const module={{exports:{{}}}},exports=module.exports;{vendored}\nexport default module.exports;\n";
}
