using System.IO.Compression;

namespace Sebaya.Publishing.Documents;

/// <summary>Writes ZIP files whose bytes depend only on their content: no time of day, no order of a folder.</summary>
internal static class FixedZip
{
    /// <summary>The earliest time that a ZIP file can store, given to every entry.</summary>
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Packs files in the order given.</summary>
    /// <param name="isStored">Tells which files are stored without compression: those that are compressed already, and those that a format
    /// requires so.</param>
    public static byte[] Pack(IEnumerable<(string Name, ReadOnlyMemory<byte> Bytes)> files, Func<string, bool> isStored)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                var entry = zip.CreateEntry(name, isStored(name) ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                entry.LastWriteTime = Moment;
                using var stream = entry.Open();
                stream.Write(bytes.Span);
            }
        return packed.ToArray();
    }

    /// <summary>Rewrites a package with its parts in a fixed order and without times.</summary>
    public static byte[] Repack(MemoryStream package)
    {
        package.Position = 0;
        using var zip = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        return Pack(zip.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal).Select(entry => (entry.FullName, Read(entry))),
            _ => false);
    }

    private static ReadOnlyMemory<byte> Read(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using (var stream = entry.Open()) stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
