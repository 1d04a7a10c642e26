using System.Text;

namespace Sebaya.Publishing.Files;

/// <summary><c>robots.txt</c>: everyone may read everything; here is the sitemap.</summary>
public static class Robots
{
    /// <summary>The file's bytes.</summary>
    public static byte[] Write(SiteModel model) =>
        Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {model.Absolute("/sitemap.xml")}\n");
}
