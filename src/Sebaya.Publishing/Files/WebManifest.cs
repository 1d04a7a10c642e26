using System.Buffers;
using System.Text.Json;
using Sebaya.Publishing.Pictures;

namespace Sebaya.Publishing.Files;

/// <summary>Writes <c>manifest.webmanifest</c> (W3C Web Application Manifest), with which the guide can be installed as an app.</summary>
public static class WebManifest
{
    /// <summary>The manifest as JSON in UTF-8.</summary>
    public static byte[] Write(SiteModel model)
    {
        var first = model.Site.Settings.FirstLanguage;
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("name", $"{first.Title}: {first.Tagline}");
        json.WriteString("short_name", first.Title);
        json.WriteString("lang", first.Code);
        json.WriteString("id", model.Href("/"));
        json.WriteString("start_url", model.Href("/"));
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
