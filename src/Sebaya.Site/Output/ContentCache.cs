using System.Security.Cryptography;
using System.Text;
using Sebaya.Publishing.Routes;
using Sebaya.Theme;

namespace Sebaya.Site.Output;

/// <summary>
/// Keeps results that take long to compute (compressed files, pictures) from one build to the next, under a hash of their source and of the
/// program. Each entry begins with a checksum; a damaged or unreadable entry is computed again. The folder may be deleted at any time. The
/// least recently used entries are deleted when the folder exceeds its limit.
/// </summary>
public sealed class ContentCache
{
    /// <summary>The default limit of 512 MiB, which is more than a guide of 20,000 pages needs.</summary>
    private const long UsualBound = 512L * 1024 * 1024;

    /// <summary>Marks a folder as a cache, so that backup programs skip it (bford.info/cachedir).</summary>
    private const string TagFile = "CACHEDIR.TAG";

    private const string Tag =
        "Signature: 8a477f597d28d172789f06886806bc55\n# Pictures and compressed files of sebaya; may be deleted at any time.\n";

    /// <summary>An entry's date is updated at most once in this time, since updating it on every use would be slow.</summary>
    private static readonly TimeSpan UseIsNoted = TimeSpan.FromDays(1);

    private readonly string _folder;
    private readonly long _mostBytes;

    /// <param name="folder">The cache's folder, which is created with the first entry.</param>
    /// <param name="mostBytes">The limit for the total size in bytes.</param>
    /// <exception cref="IOException">The folder contains files that are not a cache.</exception>
    public ContentCache(string folder, long mostBytes = UsualBound)
    {
        if (string.IsNullOrWhiteSpace(folder)) throw new IOException("--cache names no folder");
        (_folder, _mostBytes) = (folder, mostBytes);
        if (File.Exists(folder)) throw new IOException($"cannot use '{folder}' as a cache: there is a file of that name");
        if (Directory.Exists(folder) && !File.Exists(Path.Combine(folder, TagFile))
            && Directory.EnumerateFileSystemEntries(folder).FirstOrDefault(IsForeign) is { } foreign)
            throw new IOException(
                $"cannot use '{folder}' as a cache: it holds '{Path.GetFileName(foreign)}', which is no entry of one. Choose another "
                + "--cache");
    }


    /// <summary>Identifies the program, since another version may produce other bytes from the same content.</summary>
    private static readonly byte[] Program =
    [
        .. typeof(ContentCache).Module.ModuleVersionId.ToByteArray(), .. typeof(RouteTable).Module.ModuleVersionId.ToByteArray(),
        .. typeof(SebayaTheme).Module.ModuleVersionId.ToByteArray(),
    ];

    /// <summary>The folder that belongs to an output folder when none is named.</summary>
    public static string FolderBeside(string output) =>
        Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(output))) ?? "/", ".sebaya-cache");

    /// <summary>The cached result for a content, or the result of <paramref name="make"/>, which is then cached.</summary>
    /// <param name="kind">The kind of result, with every option that affects it: <c>brotli-11</c>.</param>
    public byte[] Get(string kind, ReadOnlySpan<byte> content, Func<byte[]> make)
    {
        var path = PathOf(kind, content);
        if (Read(path) is { } kept) return kept;
        var made = make();
        Keep(path, made);
        return made;
    }

    private string PathOf(string kind, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Program);
        hash.AppendData(Encoding.UTF8.GetBytes(kind + "\0"));
        hash.AppendData(content);
        var name = Convert.ToHexStringLower(hash.GetHashAndReset());
        return Path.Combine(_folder, name[..2], name[2..]);
    }

    private static byte[]? Read(string path)
    {
        try
        {
            var entry = File.ReadAllBytes(path);
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(path) > UseIsNoted) File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return entry.Length >= SHA256.HashSizeInBytes
                && SHA256.HashData(entry.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(entry.AsSpan(0, SHA256.HashSizeInBytes))
                ? entry[SHA256.HashSizeInBytes..]
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Keep(string path, byte[] made)
    {
        // Another thread or build may write the same entry: each writes a file of its own, and the last one is renamed to the entry.
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var tag = Path.Combine(_folder, TagFile);
            if (!File.Exists(tag)) File.WriteAllText(tag, Tag);
            File.WriteAllBytes(unfinished, [.. SHA256.HashData(made), .. made]);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written is no reason to fail, but a partial entry must not stay; the next build makes it again.
            Delete(unfinished);
        }
    }

    /// <summary>
    /// Deletes the least recently used entries until the rest is within the limit, and unfinished files of interrupted builds.
    /// </summary>
    public void Trim()
    {
        if (!File.Exists(Path.Combine(_folder, TagFile))) return;
        var entries = Directory.EnumerateDirectories(_folder).Where(folder => !IsForeign(folder))
            .SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles()).ToList();
        var bytes = entries.Sum(entry => entry.Length);
        foreach (var entry in entries.OrderBy(entry => entry.LastWriteTimeUtc))
        {
            var isUnfinished = entry.Name.Contains('.') && DateTime.UtcNow - entry.LastWriteTimeUtc > UseIsNoted;
            if (bytes <= _mostBytes && !isUnfinished) continue;
            Delete(entry.FullName);
            bytes -= entry.Length;
        }
    }

    /// <summary>Whether a path is not the cache's own: entries are in folders named with two hexadecimal digits.</summary>
    private static bool IsForeign(string path) =>
        Path.GetFileName(path) is not { Length: 2 } name || !name.All(char.IsAsciiHexDigitLower) || !Directory.Exists(path);

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The entry could not be deleted; that does no harm.
        }
    }
}
