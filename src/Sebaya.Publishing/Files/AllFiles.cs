using System.Collections.Immutable;

namespace Sebaya.Publishing.Files;

/// <summary>Every published file that is not a page.</summary>
public static class AllFiles
{
    /// <summary>The files of an model.</summary>
    public static IEnumerable<PublishedFile> Of(SiteModel model, ImmutableArray<Route> routes)
    {
        foreach (var asset in model.Assets.Assets.Values) yield return new PublishedFile(asset.Address, asset.Bytes);
        yield return new PublishedFile("/sitemap.xml", Sitemap.Write(model));
        yield return new PublishedFile("/robots.txt", Robots.Write(model));
        yield return new PublishedFile("/manifest.webmanifest", WebManifest.Write(model));
        yield return new PublishedFile("/sw.js", OfflineFiles.Worker(model));
        yield return new PublishedFile("/_headers", HeadersFile.Write(model));
        yield return new PublishedFile("/_redirects", RedirectsFile.Write(model));
        foreach (var email in EmailFile.All(model)) yield return email;
        foreach (var list in LinkList.All(model)) yield return list;
        foreach (var language in model.Site.Settings.Languages)
        {
            yield return new PublishedFile($"/{language.Code}/feed.xml", Feed.Write(model, language));
            if (model.HrefOf("search", language.Code) is not null) yield return new PublishedFile(OpenSearch.AddressOf(language), OpenSearchFile.Write(model, language));
        }
    }
}
