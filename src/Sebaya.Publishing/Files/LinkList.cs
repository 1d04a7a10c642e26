using System.Buffers;
using System.Text;
using System.Text.Json;
using Sebaya.Content;

namespace Sebaya.Publishing.Files;

/// <summary>
/// Every permanent address as <c>leads/links.csv</c> (RFC 4180) and <c>leads/links.json</c>, in all languages and for all languages.
/// </summary>
public static class LinkList
{
    /// <summary>The CSV file's address.</summary>
    public const string CsvAddress = "/leads/links.csv";

    /// <summary>The JSON file's address.</summary>
    public const string JsonAddress = "/leads/links.json";

    /// <summary>Both files.</summary>
    public static IEnumerable<PublishedFile> All(SiteModel model) =>
    [
        new(CsvAddress, "the lists of links", () => Csv(model)) { IsOffline = true },
        new(JsonAddress, "the lists of links", () => Json(model)) { IsOffline = true },
    ];

    private static IEnumerable<string> Keys(SiteModel model) =>
        PermanentLinks.In(model, model.Site.Settings.FirstLanguage.Code).SelectMany(group => group.Pages).Select(page => page.Key);

    private static byte[] Csv(SiteModel model)
    {
        var (site, codes) = (model.Site, model.Site.Settings.Codes);
        // With a byte order mark, without which Excel does not recognise UTF-8.
        var text = new StringBuilder("\uFEFF").AppendJoin(',', ["key", "all", .. codes.SelectMany(code => new[] { "title-" + code, code })])
            .Append("\r\n");
        foreach (var key in Keys(model))
            text.AppendJoin(',',
                [key, model.Absolute(Content.Site.LanguageNeutralAddressOf(key)),
                .. codes.SelectMany(code => site.Find(key, code) is { } page
                ? [Cell(page.FrontMatter.Title), model.Absolute(site.AddressOf(page))]
                : new[] { "", "" })]).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A quoted cell. Text that a spreadsheet would treat as a formula gets an apostrophe before it.</summary>
    private static string Cell(string text) =>
        $"\"{(text.Length > 0 && "=+-@\t\r".Contains(text[0]) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static byte[] Json(SiteModel model)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (var key in Keys(model))
            {
                json.WriteStartObject();
                json.WriteString("key", key);
                json.WriteString("all", model.Absolute(Content.Site.LanguageNeutralAddressOf(key)));
                json.WriteStartObject("languages");
                foreach (var page in model.Site.InEveryLanguage(key)) Write(json, model, page);
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, SiteModel model, Page page)
    {
        var address = model.Absolute(model.Site.AddressOf(page));
        json.WriteStartObject(page.Language);
        json.WriteString("title", page.FrontMatter.Title);
        json.WriteString("address", address);
        if (page.IsQuestion && model.Site.Find(ReservedKeys.Faq, page.Language) is { } faq)
            json.WriteString("gathered", $"{model.Absolute(model.Site.AddressOf(faq))}#{Content.Site.AnchorOf(page)}");
        if (PermanentLinks.IsEmbeddable(model, page)) json.WriteString("embed", model.Absolute(PermanentLinks.EmbedAddressOf(page)));
        json.WriteStartObject("sections");
        foreach (var heading in page.Headings.DistinctBy(heading => heading.Id)) json.WriteString(heading.Id, $"{address}#{heading.Id}");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
