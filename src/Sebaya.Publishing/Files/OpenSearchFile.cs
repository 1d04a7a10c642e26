using Sebaya.Content;
using Sebaya.Content.Settings;

namespace Sebaya.Publishing.Files;

/// <summary>
/// Writes a language's <c>opensearch.xml</c> (OpenSearch 1.1), with which browsers offer the site's search as a search engine.
/// </summary>
public static class OpenSearchFile
{
    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>The standard's limit for a short name, in characters.</summary>
    private const int LongestName = 16;

    /// <summary>The file of each language that has a search page.</summary>
    public static IEnumerable<PublishedFile> All(SiteModel model) => model.Site.Settings.Languages
        .Where(language => model.HrefOf(ReservedKeys.Search, language.Code) is not null)
        .Select(language =>
            new PublishedFile(OpenSearch.AddressOf(language), "the search", () => Write(model, language)) { Language = language,
            IsOffline = true });

    /// <summary>Shortens a title to the limit, without cutting a surrogate pair.</summary>
    private static string Shortened(string title) =>
        title.Length <= LongestName ? title : title[..(char.IsHighSurrogate(title[LongestName - 1]) ? LongestName - 1 : LongestName)];

    private static byte[] Write(SiteModel model, Language language) => XmlBytes.Of(xml =>
    {
        var page = model.Absolute(model.Site.AddressOf(model.Site.Find(ReservedKeys.Search, language.Code)!));
        xml.WriteStartElement("OpenSearchDescription", Namespace);
        xml.WriteElementString("ShortName", Namespace, Shortened(language.Title));
        xml.WriteElementString("Description", Namespace, language.Tagline);
        xml.WriteElementString("Language", Namespace, language.Code);
        xml.WriteElementString("InputEncoding", Namespace, "UTF-8");
        xml.WriteStartElement("Image", Namespace);
        xml.WriteAttributeString("type", "image/svg+xml");
        xml.WriteString(model.Absolute(UrlPath.Encode(model.Assets[AssetBuilder.LogoFile])));
        xml.WriteEndElement();
        xml.WriteStartElement("Url", Namespace);
        xml.WriteAttributeString("type", "text/html");
        xml.WriteAttributeString("template", page + "?q={searchTerms}");
        xml.WriteEndElement();
        xml.WriteEndElement();
    });
}
