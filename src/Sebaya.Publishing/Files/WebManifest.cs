using System.Buffers;
using System.Text.Json;
using Sebaya.Content;
using Sebaya.Content.Settings;
using Sebaya.Publishing.Pictures;

namespace Sebaya.Publishing.Files;

/// <summary>
/// Writes each language's <c>manifest.webmanifest</c> (W3C Web Application Manifest), with which the guide can be installed as an app. All
/// of them are the same app to a phone; the one at the site's root, in the first language, was the only one once.
/// </summary>
public static class WebManifest
{
    private const string Name = "/manifest.webmanifest";

    /// <summary>The address of a language's manifest: <c>/en/manifest.webmanifest</c>.</summary>
    public static string AddressOf(Language language) => $"/{language.Code}{Name}";

    /// <summary>All manifests.</summary>
    public static IEnumerable<PublishedFile> All(SiteModel model) =>
    [
        new(Name, "the web app manifest", () => Write(model, model.Site.Settings.FirstLanguage, model.Href("/"))) { IsOffline = true },
        .. model.Site.Settings.Languages.Select(language =>
            new PublishedFile(AddressOf(language), "the web app manifest",
                () => Write(model, language, model.HrefOf(ReservedKeys.Home, language.Code) ?? model.Href("/")))
            {
                Language = language,
                IsOffline = true,
            }),
    ];

    private static byte[] Write(SiteModel model, Language language, string start)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("name", $"{language.Title}: {language.Tagline}");
        json.WriteString("short_name", language.Title);
        json.WriteString("lang", language.Code);
        json.WriteString("id", model.Href("/"));
        json.WriteString("start_url", start);
        json.WriteString("scope", model.Href("/"));
        json.WriteString("display", "minimal-ui");
        json.WriteString("background_color", model.Theme.Tokens["paper"].Light);
        json.WriteString("theme_color", model.Theme.Tokens["paper"].Light);
        json.WriteStartArray("icons");
        json.WriteStartObject();
        json.WriteString("src", model.AssetHref(AssetBuilder.LogoFile));
        json.WriteString("type", "image/svg+xml");
        json.WriteString("sizes", "any");
        json.WriteEndObject();
        foreach (var icon in Icon.All.Where(icon => icon.Name.StartsWith("icon-", StringComparison.Ordinal)))
        {
            json.WriteStartObject();
            json.WriteString("src", model.AssetHref(icon.Name));
            json.WriteString("type", "image/png");
            json.WriteString("sizes", $"{icon.Size}x{icon.Size}");
            if (icon.IsMaskable) json.WriteString("purpose", "maskable");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
