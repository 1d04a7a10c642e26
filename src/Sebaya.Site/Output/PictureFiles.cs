using System.Collections.Immutable;
using System.Text;
using Sebaya.Publishing.Metadata;
using Sebaya.Publishing.Pictures;
using Sebaya.Publishing.Routes;

namespace Sebaya.Site.Output;

/// <summary>Writes every preview picture that a manifest's pages name. A picture once drawn is copied from the cache from then on.</summary>
public static class PictureFiles
{
    /// <summary>Writes the pictures; returns how many.</summary>
    public static int Write(OutputManifest manifest, OutputFolder output, ContentCache cache, CancellationToken cancel)
    {
        ImmutableArray<PreviewPicture> pictures =
            [.. manifest.Routes.Select(route => PreviewPicture.Of(manifest.SiteModel, route)).OfType<PreviewPicture>().DistinctBy(picture => picture.Address)];
        Parallel.ForEach(pictures, new ParallelOptions { CancellationToken = cancel }, picture =>
        {
            // The address holds the hash of everything that the picture shows.
            var bytes = cache.Get("picture", Encoding.UTF8.GetBytes(picture.Address), () => Png.Write(PreviewDrawing.Draw(picture)));
            output.Write(picture.Address[1..], bytes);
        });
        return pictures.Length;
    }
}
