namespace Sebaya.Search;

/// <summary>
/// lunr's one file as an ES module: it is written for script elements, which a page with Trusted Types on cannot make from a script.
/// </summary>
public static class LunrModule
{
    /// <summary>The file among the theme's.</summary>
    public const string VendoredName = "Vendor/lunr/lunr.min.js";

    /// <param name="vendored">lunr.min.js as its package has it.</param>
    /// <returns>The same code, with the library as the default export.</returns>
    public static string From(string vendored) =>
        $"const module={{exports:{{}}}},exports=module.exports;{vendored}\nexport default module.exports;\n";
}
