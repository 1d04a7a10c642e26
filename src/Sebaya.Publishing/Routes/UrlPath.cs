using System.Buffers;

namespace Sebaya.Publishing.Routes;

/// <summary>
/// Converts between the two forms of an address: the file's name (<c>/assets/q a.pdf</c>), which Sebaya uses internally, and the URL
/// (<c>/assets/q%20a.pdf</c>), which pages and lists for browsers contain.
/// </summary>
public static class UrlPath
{
    // What Uri.EscapeDataString leaves as it is, and the slash.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>
    /// The URL form of an address. Everything but letters, digits and <c>- . _ ~</c> is encoded, so that it is safe in any attribute.
    /// </summary>
    public static string Encode(string address) =>
        !address.AsSpan().ContainsAnyExcept(Plain) ? address : string.Join('/', address.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The address behind a URL's path.</summary>
    public static string Decode(string path) => path.Contains('%') ? Uri.UnescapeDataString(path) : path;
}
