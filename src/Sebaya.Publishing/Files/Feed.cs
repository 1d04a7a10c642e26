using System.Globalization;
using System.Xml;
using Sebaya.Content;
using Sebaya.Content.Settings;

namespace Sebaya.Publishing.Files;

/// <summary>One Atom feed (RFC 4287) per language: the pages that changed last, newest first.</summary>
public static class Feed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const int MostEntries = 50;

    /// <summary>The address of a language's feed.</summary>
    public static string AddressOf(Language language) => $"/{language.Code}/feed.xml";

    /// <summary>The feed.</summary>
    public static byte[] Write(SiteModel model, Language language) => XmlBytes.Of(xml =>
    {
        var pages = model.Site.Pages.Where(page => page.Language == language.Code && !page.IsFallback && DayOf(page) is not null)
            .OrderByDescending(DayOf).ThenBy(page => page.Key, StringComparer.Ordinal).Take(MostEntries).ToList();
        var self = model.Absolute(AddressOf(language));
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, language.Code);
        xml.WriteElementString("title", Namespace, $"{language.Title}: {language.Tagline}");
        xml.WriteElementString("id", Namespace, self);
        xml.WriteElementString("updated", Namespace, Moment(pages.Count > 0 ? DayOf(pages[0])!.Value : new DateOnly(2000, 1, 1)));
        Link(xml, "self", self);
        Link(xml, "alternate", model.Absolute($"/{language.Code}/"));
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, model.Site.Settings.Program.Name?[language.Code] ?? language.Title);
        xml.WriteEndElement();
        foreach (var page in pages) Entry(xml, model, page);
        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, SiteModel model, Page page)
    {
        var address = model.Absolute(model.Site.AddressOf(page));
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("title", Namespace, page.FrontMatter.Title);
        xml.WriteElementString("id", Namespace, address);
        xml.WriteElementString("updated", Namespace, Moment(DayOf(page)!.Value));
        Link(xml, "alternate", address);
        xml.WriteElementString("summary", Namespace, page.FrontMatter.Description);
        xml.WriteEndElement();
    }

    private static DateOnly? DayOf(Page page) => page.FrontMatter.Updated ?? page.FrontMatter.Published;

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
