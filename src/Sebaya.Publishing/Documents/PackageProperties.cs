using System.Globalization;
using System.Xml.Linq;
using Sebaya.Content;
using Sebaya.Content.Settings;
using Sebaya.Publishing.Documents.Word;

namespace Sebaya.Publishing.Documents;

/// <summary>Sets a file's title, author, language and date, which programs show as its properties.</summary>
internal static class PackageProperties
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static XDocument Of(SiteModel model, Page page) =>
        Of(model, model.Site.Settings.LanguageOf(page.Language), page.FrontMatter.Title, page.FrontMatter.Description,
            page.FrontMatter.Updated);

    public static XDocument Of(SiteModel model, Language language, string title, string description, DateOnly? day)
    {
        var moment = (day ?? new DateOnly(2000, 1, 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        return new XDocument(new XElement(Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core), new XAttribute(XNamespace.Xmlns + "dc", Dc),
                new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XElement(Dc + "title", title), new XElement(Dc + "creator", WordHeader.NameOf(model, language)),
                new XElement(Dc + "description", description),
            new XElement(Dc + "language", language.Tag),
            new XElement(Terms + "created", new XAttribute(Xsi + "type", "dcterms:W3CDTF"), moment),
            new XElement(Terms + "modified", new XAttribute(Xsi + "type", "dcterms:W3CDTF"), moment)));
    }
}
