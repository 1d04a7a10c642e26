namespace Sebaya.Publishing.Routes;

/// <summary>
/// The two forms of an address: as files are named (<c>/assets/q a.pdf</c>), which all of Sebaya uses, and as a URL has it
/// (<c>/assets/q%20a.pdf</c>), which is what pages and lists for browsers hold.
/// </summary>
public static class UrlPath
{
    /// <summary>
    /// An address as a URL has it. All but letters, digits and <c>- . _ ~</c> is encoded, so that it can stand in any attribute.
    /// </summary>
    public static string Encode(string address) => string.Join('/', address.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The address behind a URL's path.</summary>
    public static string Decode(string path) => path.Contains('%') ? Uri.UnescapeDataString(path) : path;
}
