using System.IO.Compression;
using Sebaya.Site.Editions;

namespace Sebaya.Site.Outputs;

/// <summary>Writes a <c>.br</c> and a <c>.gz</c> beside every text file, for servers that hand out what was compressed before.</summary>
public static class Compression
{
    private const int LeastBytes = 256;
    private static readonly string[] Endings = [".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".webmanifest", ".csv"];

    /// <summary>Compresses what an unpublished output holds. Files that would not get smaller get none beside them.</summary>
    public static Task RunAsync(OutputFolder output, Publication publication, CancellationToken cancel)
    {
        var files = publication.Routes.Select(route => route.File).Concat(publication.Files.Select(file => file.Address[1..]))
            .Where(file => Array.Exists(Endings, ending => file.EndsWith(ending, StringComparison.Ordinal)));
        return Parallel.ForEachAsync(files, cancel, async (file, token) =>
        {
            var path = output.PathOf(file);
            var bytes = await File.ReadAllBytesAsync(path, token);
            if (bytes.Length < LeastBytes) return;
            await WriteAsync(path + ".br", bytes, stream => new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true), token);
            await WriteAsync(path + ".gz", bytes, stream => new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true), token);
        });
    }

    private static async Task WriteAsync(string path, byte[] bytes, Func<Stream, Stream> compressor, CancellationToken cancel)
    {
        using var compressed = new MemoryStream();
        await using (var stream = compressor(compressed)) stream.Write(bytes);
        if (compressed.Length < bytes.Length) await File.WriteAllBytesAsync(path, compressed.ToArray(), cancel);
    }
}
