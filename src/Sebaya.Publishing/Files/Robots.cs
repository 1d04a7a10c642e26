using System.Text;

namespace Sebaya.Publishing.Files;

/// <summary>Writes <c>robots.txt</c>, which allows everything and names the sitemap.</summary>
public static class Robots
{
    /// <summary>The file in UTF-8.</summary>
    public static byte[] Write(SiteModel model) =>
        Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {model.Absolute("/sitemap.xml")}\n");
}
