using System.Collections.Frozen;
using System.Net;
using System.Text;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Routes;

/// <summary>
/// The last check before publishing: every address that a rendered page links to must be published and below the base path.
/// </summary>
public sealed class OutputCheck
{
    private readonly FrozenSet<string> _addresses;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly string _basePath;

    /// <summary>Prepares the check for a site.</summary>
    public OutputCheck(SiteModel model)
    {
        _basePath = UrlPath.Decode(model.Href("/").TrimEnd('/'));
        _addresses = model.Routes.Addresses.Select(address => _basePath + address.Address).ToFrozenSet(StringComparer.Ordinal);
        _lookup = _addresses.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Records each link in a page's HTML whose target does not exist.</summary>
    public void Run(ReadOnlySpan<byte> html, string address, DiagnosticBag diagnostics)
    {
        Attribute(html, "href=\""u8, address, diagnostics);
        Attribute(html, "src=\""u8, address, diagnostics);
    }

    private static int Next(ReadOnlySpan<byte> value, int hash)
    {
        var next = value[(hash + 1)..].IndexOf((byte)'#');
        return next < 0 ? -1 : hash + 1 + next;
    }

    private void Attribute(ReadOnlySpan<byte> html, ReadOnlySpan<byte> name, string address, DiagnosticBag diagnostics)
    {
        Span<char> buffer = stackalloc char[512];
        for (var rest = html; ;)
        {
            var at = rest.IndexOf(name);
            if (at < 0) return;
            rest = rest[(at + name.Length)..];
            var end = rest.IndexOf((byte)'"');
            if (end < 0) return;
            var value = rest[..end];
            rest = rest[end..];
            if (value.Length == 0 || value[0] != (byte)'/') continue;
            // A '#' may be part of a numeric character reference ("&#39;") rather than the start of an anchor.
            var stop = value.IndexOf((byte)'?');
            if (stop >= 0) value = value[..stop];
            for (var hash = value.IndexOf((byte)'#'); hash >= 0; hash = Next(value, hash))
            {
                if (value[hash - 1] == (byte)'&') continue;
                value = value[..hash];
                break;
            }
            // The most common case: the link is spelled exactly as the file is named.
            if (value.Length <= buffer.Length && value.IndexOfAny((byte)'%', (byte)'&') < 0
                && _lookup.Contains(buffer[..Encoding.UTF8.GetChars(value, buffer)])) continue;
            var path = UrlPath.Decode(WebUtility.HtmlDecode(Encoding.UTF8.GetString(value)));
            if (!_addresses.Contains(path))
                diagnostics.Add(address, Position.Start, Rules.OutputLink, $"the page links to '{path}', which is not published.");
        }
    }
}
