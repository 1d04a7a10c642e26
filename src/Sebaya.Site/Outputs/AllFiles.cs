using System.Collections.Immutable;
using Sebaya.Site.Editions;
using Sebaya.Theme.Rendering;

namespace Sebaya.Site.Outputs;

/// <summary>Every published file that is not a page.</summary>
public static class AllFiles
{
    /// <summary>The files of an edition.</summary>
    public static IEnumerable<PublishedFile> Of(Edition edition, ImmutableArray<Route> routes)
    {
        foreach (var asset in edition.Assets.Assets.Values) yield return new PublishedFile(asset.Address, asset.Bytes);
        yield return new PublishedFile("/sitemap.xml", Sitemap.Write(edition));
        yield return new PublishedFile("/robots.txt", Robots.Write(edition));
        yield return new PublishedFile("/manifest.webmanifest", WebManifest.Write(edition));
        yield return new PublishedFile("/sw.js", OfflineFiles.Worker());
        yield return new PublishedFile("/_headers", HeadersFile.Write(edition));
        yield return new PublishedFile("/_redirects", RedirectsFile.Write(edition));
        foreach (var email in EmailFile.All(edition)) yield return email;
        foreach (var list in LinkList.All(edition)) yield return list;
        foreach (var language in edition.Site.Settings.Languages)
        {
            yield return new PublishedFile($"/{language.Code}/feed.xml", Feed.Write(edition, language));
            if (edition.HrefOf("search", language.Code) is not null) yield return new PublishedFile(OpenSearch.AddressOf(language), OpenSearchFile.Write(edition, language));
        }
    }
}
