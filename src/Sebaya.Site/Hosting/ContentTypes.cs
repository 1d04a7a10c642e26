namespace Sebaya.Site.Hosting;

/// <summary>The media type of each kind of published file, for the preview.</summary>
internal static class ContentTypes
{
    public static string Of(string address) => Path.GetExtension(address) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".xml" => "application/xml; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        ".webmanifest" => "application/manifest+json",
        ".txt" => "text/plain; charset=utf-8",
        ".csv" => "text/csv; charset=utf-8",
        ".eml" => "message/rfc822",
        _ => "application/octet-stream",
    };
}
