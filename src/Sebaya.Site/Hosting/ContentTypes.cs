using Microsoft.AspNetCore.StaticFiles;

namespace Sebaya.Site.Hosting;

/// <summary>The media type of a published file, for the preview. Texts are all in UTF-8.</summary>
internal static class ContentTypes
{
    private static readonly FileExtensionContentTypeProvider Provider = new();

    public static string Of(string address)
    {
        if (!Provider.TryGetContentType(address, out var type)) return "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) || type == "application/json" ? type + "; charset=utf-8" : type;
    }
}
