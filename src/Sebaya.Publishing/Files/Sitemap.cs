using System.Globalization;
using System.Xml;

namespace Sebaya.Publishing.Files;

/// <summary>Writes <c>sitemap.xml</c> (sitemaps.org), with the other languages of each page.</summary>
public static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string XHtml = "http://www.w3.org/1999/xhtml";

    /// <summary>The sitemap as XML in UTF-8.</summary>
    public static byte[] Write(SiteModel model) => XmlBytes.Of(xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        xml.WriteAttributeString("xmlns", "xhtml", null, XHtml);
        foreach (var page in model.Routes.Routes.Where(route => route.Kind is { IsContent: true, IsIndexed: true })
            .Select(route => route.Page!)
            .Where(page => !page.IsFallback))
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, model.Absolute(model.Site.AddressOf(page)));
            if (page.FrontMatter.Updated is { } updated)
                xml.WriteElementString("lastmod", Namespace, updated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            foreach (var alternate in Head.AlternatesOf(model, page))
            {
                xml.WriteStartElement("xhtml", "link", XHtml);
                xml.WriteAttributeString("rel", "alternate");
                xml.WriteAttributeString("hreflang", alternate.Language);
                xml.WriteAttributeString("href", alternate.Url);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });
}
