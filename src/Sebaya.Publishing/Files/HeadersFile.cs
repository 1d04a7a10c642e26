using System.Text;

namespace Sebaya.Publishing.Files;

/// <summary><c>_headers</c>, in the form Netlify and Cloudflare Pages read: security for all pages, assets cached for good.</summary>
public static class HeadersFile
{
    /// <summary>The file in UTF-8: a path and below it, indented, its headers.</summary>
    public static byte[] Write(SiteModel model)
    {
        var text = new StringBuilder();
        text.Append(model.Href("/*")).Append('\n');
        Header("Content-Security-Policy", SecurityPolicy.ForPages + "; frame-ancestors 'none'");
        Header("X-Content-Type-Options", "nosniff");
        Header("Referrer-Policy", "no-referrer");
        Header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        Header("Cross-Origin-Opener-Policy", "same-origin");
        Header("Cache-Control", "public, max-age=0, must-revalidate");
        // Only these pages may be embedded in other sites.
        text.Append(model.Href($"/{ReservedFolders.Embed}/*")).Append('\n');
        text.Append("  ! Content-Security-Policy\n");
        Header("Content-Security-Policy", SecurityPolicy.ForFrames(model));
        foreach (var kept in new[] { $"/{ReservedFolders.Assets}/*", $"/{ReservedFolders.Pictures}/*", "/search/texts/*" })
        {
            text.Append(model.Href(kept)).Append('\n');
            text.Append("  ! Cache-Control\n");
            Header("Cache-Control", "public, max-age=31536000, immutable");
        }
        text.Append(model.Href("/sw.js")).Append('\n');
        text.Append("  ! Cache-Control\n");
        Header("Cache-Control", "no-cache");
        return Encoding.UTF8.GetBytes(text.ToString());

        void Header(string name, string value) => text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
    }
}
