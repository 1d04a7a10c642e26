using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Sebaya.Content;

namespace Sebaya.Publishing.Metadata;

/// <summary>
/// Writes a page's JSON-LD (schema.org): Article, WebSite, WebPage or FAQPage, and BreadcrumbList. It is encoded so that it cannot end its
/// own script element.
/// </summary>
public static class StructuredData
{
    /// <summary>The JSON; null for pages without content, such as redirects.</summary>
    public static string? Of(SiteModel model, Route route)
    {
        if (!route.Kind.IsContent || route.Page is not { IsFallback: false } page) return null;
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            // Each question is marked up once, on its own page; the page that gathers them all is a page like others.
            if (page.IsQuestion) Question(json, model, page);
            else Text(json, model, page, PreviewPicture.Of(model, route));
            if (page.Key != ReservedKeys.Home) WriteBreadcrumbs(json, model, page);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The schema.org type: Article for pages to read, WebSite for the home page, WebPage for tools and the search page.</summary>
    private static string TypeOf(Page page) => page.Layout switch
    {
        PageLayout.Home => "WebSite",
        PageLayout.Guide or PageLayout.Sheet => "Article",
        _ => "WebPage",
    };

    private static void Text(Utf8JsonWriter json, SiteModel model, Page page, PreviewPicture? picture)
    {
        var type = TypeOf(page);
        json.WriteStartObject();
        json.WriteString("@type", type);
        if (type == "WebSite") json.WriteString("name", model.Site.Settings.LanguageOf(page.Language).Title);
        else json.WriteString(type == "Article" ? "headline" : "name", page.FrontMatter.Title);
        json.WriteString("description", page.FrontMatter.Description);
        json.WriteString("inLanguage", page.Language);
        json.WriteString("url", model.Absolute(model.Site.AddressOf(page)));
        if (page.FrontMatter.Published is { } published) json.WriteString("datePublished", Day(published));
        if (page.FrontMatter.Updated is { } updated) json.WriteString("dateModified", Day(updated));
        if (type == "Article")
        {
            if (picture is not null) json.WriteString("image", model.Absolute(picture.Address));
            Publisher(json, "author", model, page);
            Publisher(json, "publisher", model, page);
        }
        if (model.Site.Settings.Licence is { } licence) json.WriteString("license", licence.Url[page.Language]);
        json.WriteEndObject();
    }

    private static void Publisher(Utf8JsonWriter json, string role, SiteModel model, Page page)
    {
        json.WriteStartObject(role);
        json.WriteString("@type", "Organization");
        json.WriteString("name",
            model.Site.Settings.Program.Name is { } name ? name[page.Language] : model.Site.Settings.LanguageOf(page.Language).Title);
        json.WriteString("url", model.Absolute("/"));
        json.WriteEndObject();
    }

    private static void Question(Utf8JsonWriter json, SiteModel model, Page page)
    {
        json.WriteStartObject();
        json.WriteString("@type", "FAQPage");
        json.WriteString("inLanguage", page.Language);
        json.WriteString("url", model.Absolute(model.Site.AddressOf(page)));
        json.WriteStartArray("mainEntity");
        json.WriteStartObject();
        json.WriteString("@type", "Question");
        json.WriteString("name", page.FrontMatter.Title);
        json.WriteStartObject("acceptedAnswer");
        json.WriteString("@type", "Answer");
        json.WriteString("text", TextOf(page));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBreadcrumbs(Utf8JsonWriter json, SiteModel model, Page page)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        var position = 0;
        foreach (var (name, address) in Breadcrumbs.Of(model, page))
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", ++position);
            json.WriteString("name", name);
            json.WriteString("item", model.Absolute(address));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string TextOf(Page page) => string.Join(' ', page.Sections
        .SelectMany(section => new[] { section.Heading?.Text ?? "", section.Text }).Where(text => text != ""));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
