namespace Sebaya.Search;

/// <summary>lunr's one file as an ES module: it is written for script elements, which a page with Trusted Types on cannot make from a script.</summary>
public static class LunrModule
{
    /// <param name="vendored">lunr.min.js as its package has it.</param>
    /// <returns>The same code, with the library as the default export.</returns>
    public static byte[] From(byte[] vendored) =>
        [.. "const module={exports:{}},exports=module.exports;"u8, .. vendored, .. "\nexport default module.exports;\n"u8];
}
