namespace Sebaya.Publishing.Files;

/// <summary>
/// Lists every published file that is not a page. To publish another file, write it in a class beside this one, like <see cref="Robots"/>,
/// and add a line here. A file that belongs to a component is added by the component (<see cref="Components.Component.Files"/>), and the
/// search index by <see cref="SearchFolder"/>.
/// </summary>
internal static class SiteFiles
{
    public static IEnumerable<PublishedFile> Of(SiteModel model) =>
    [
        .. model.Assets.Assets.Values.Select(asset => new PublishedFile(asset.Address, "the assets", asset.Bytes) { IsOffline = true }),
        new("/sitemap.xml", "the sitemap", () => Sitemap.Write(model)),
        new("/robots.txt", "the file for search engines", () => Robots.Write(model)),
        .. WebManifest.All(model),
        .. FaviconFile.Of(model),
        new("/sw.js", "the service worker", () => OfflineFiles.Worker(model)),
        new("/_headers", "the hosting files", () => HeadersFile.Write(model)),
        new("/_redirects", "the hosting files", () => RedirectsFile.Write(model)),
        .. model.Site.Settings.Languages.Select(language =>
            new PublishedFile(Feed.AddressOf(language), "the feeds", () => Feed.Write(model, language))),
        .. OpenSearchFile.All(model),
        .. StaticFiles.Of(model),
        .. model.Theme.Components.SelectMany(component => component.Files(model)),
    ];
}
