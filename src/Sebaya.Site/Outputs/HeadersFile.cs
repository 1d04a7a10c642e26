using System.Text;
using Sebaya.Theme.Rendering;

namespace Sebaya.Site.Outputs;

/// <summary><c>_headers</c>, in the form Netlify and Cloudflare Pages read: security for all pages, assets cached for good.</summary>
public static class HeadersFile
{
    /// <summary>The file's bytes.</summary>
    public static byte[] Write(Edition edition)
    {
        var text = new StringBuilder();
        text.Append(edition.Href("/*")).Append('\n');
        Header("Content-Security-Policy", SecurityPolicy.ForPages + "; frame-ancestors 'none'");
        Header("X-Content-Type-Options", "nosniff");
        Header("Referrer-Policy", "no-referrer");
        Header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        Header("Cross-Origin-Opener-Policy", "same-origin");
        Header("Cache-Control", "public, max-age=0, must-revalidate");
        foreach (var kept in new[] { "/assets/*", "/search/texts/*" })
        {
            text.Append(edition.Href(kept)).Append('\n');
            text.Append("  ! Cache-Control\n");
            Header("Cache-Control", "public, max-age=31536000, immutable");
        }
        return Encoding.UTF8.GetBytes(text.ToString());

        void Header(string name, string value) => text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
    }
}
