using System.IO.Compression;
using Sebaya.Publishing.Routes;

namespace Sebaya.Site.Output;

/// <summary>Writes a <c>.br</c> and a <c>.gz</c> file beside every text file, for servers that send precompressed files.</summary>
public static class Compression
{
    private const int LeastBytes = 256;
    private static readonly string[] Endings = [".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".webmanifest", ".csv"];

    /// <summary>Compresses the files of an unpublished output. Files that would not become smaller are skipped.</summary>
    public static void Run(OutputFolder output, RouteTable routes, ContentCache cache, CancellationToken cancel)
    {
        var files = routes.Routes.Select(route => route.File).Concat(routes.Files.Select(file => file.Address[1..]))
            .Where(file => Array.Exists(Endings, ending => file.EndsWith(ending, StringComparison.Ordinal)));
        Parallel.ForEach(files, new ParallelOptions { CancellationToken = cancel }, file =>
        {
            var bytes = output.Read(file);
            if (bytes.Length < LeastBytes) return;
            Write(output, file + ".br", bytes,
                cache.Get("brotli-11", bytes, () =>
                Compress(bytes, stream => new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true))));
            Write(output, file + ".gz", bytes,
                cache.Get("gzip-9", bytes, () =>
                Compress(bytes, stream => new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true))));
        });
    }

    private static byte[] Compress(byte[] bytes, Func<Stream, Stream> compressor)
    {
        using var compressed = new MemoryStream();
        using (var stream = compressor(compressed)) stream.Write(bytes);
        return compressed.ToArray();
    }

    private static void Write(OutputFolder output, string file, byte[] bytes, byte[] compressed)
    {
        if (compressed.Length < bytes.Length) output.Write(file, compressed);
    }
}
