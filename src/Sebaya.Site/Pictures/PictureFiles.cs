using System.Collections.Immutable;
using Sebaya.Site.Editions;
using Sebaya.Site.Outputs;
using Sebaya.Theme.Rendering;

namespace Sebaya.Site.Pictures;

/// <summary>
/// Writes every preview picture that a publication's pages name. A picture once drawn is kept in a folder beside the output, under the hash of what it shows, and
/// copied from then on; the folder may be deleted at any time.
/// </summary>
/// <param name="kept">The folder for drawn pictures; made when needed.</param>
public sealed class PictureFiles(string kept)
{
    /// <summary>The folder that belongs to an output folder.</summary>
    public static string FolderBeside(string output) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(output)) + ".pictures";

    /// <summary>Writes the pictures; returns how many.</summary>
    public async Task<int> WriteAsync(Publication publication, OutputFolder output, CancellationToken cancel)
    {
        ImmutableArray<PreviewPicture> pictures =
            [.. publication.Routes.Select(route => PreviewPicture.Of(publication.Edition, route)).OfType<PreviewPicture>().DistinctBy(picture => picture.Address)];
        if (pictures.IsEmpty) return 0;
        Directory.CreateDirectory(kept);
        await Parallel.ForEachAsync(pictures, cancel, async (picture, token) =>
        {
            var name = Path.GetFileName(picture.Address);
            var bytes = await KeptAsync(Path.Combine(kept, name), token) ?? await DrawAsync(picture, Path.Combine(kept, name), token);
            await File.WriteAllBytesAsync(output.PathOf(picture.Address[1..]), bytes, token);
        });
        return pictures.Length;
    }

    private static async Task<byte[]?> KeptAsync(string path, CancellationToken cancel)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancel);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static async Task<byte[]> DrawAsync(PreviewPicture picture, string path, CancellationToken cancel)
    {
        var bytes = Png.Write(PreviewDrawing.Draw(picture));
        // Renamed when whole: a build that is killed here leaves no half picture behind to be copied for good.
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        await File.WriteAllBytesAsync(unfinished, bytes, cancel);
        File.Move(unfinished, path, overwrite: true);
        return bytes;
    }
}
