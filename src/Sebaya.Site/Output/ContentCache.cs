using System.Security.Cryptography;
using System.Text;
using Sebaya.Publishing.Routes;
using Sebaya.Theme;

namespace Sebaya.Site.Output;

/// <summary>
/// Keeps what is costly to make (compressed files, pictures) from one build to the next, under the hash of what it was made from and of the
/// program that made it. Each entry begins with a seal over the rest; one that is damaged, or cannot be read, is made again. The folder may
/// be deleted at any time. What was not used for longest goes when the folder grows past its bound.
/// </summary>
public sealed class ContentCache
{
    /// <summary>The bound where none is given: 512 MiB, more than a guide of 20,000 pages fills.</summary>
    private const long UsualBound = 512L * 1024 * 1024;

    /// <summary>Marks a folder as a cache, so that backups leave it out (bford.info/cachedir).</summary>
    private const string TagFile = "CACHEDIR.TAG";

    private const string Tag =
        "Signature: 8a477f597d28d172789f06886806bc55\n# Pictures and compressed files of sebaya; may be deleted at any time.\n";

    /// <summary>An entry used again within this time keeps its date: writing one for every use would cost more than it tells.</summary>
    private static readonly TimeSpan UseIsNoted = TimeSpan.FromDays(1);

    private readonly string _folder;
    private readonly long _mostBytes;

    /// <param name="folder">Made when the first entry is kept.</param>
    /// <param name="mostBytes">The bound.</param>
    /// <exception cref="IOException">The folder holds something else.</exception>
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


    /// <summary>A new program may make other bytes from the same content.</summary>
    private static readonly byte[] Program =
    [
        .. typeof(ContentCache).Module.ModuleVersionId.ToByteArray(), .. typeof(RouteTable).Module.ModuleVersionId.ToByteArray(),
        .. typeof(SebayaTheme).Module.ModuleVersionId.ToByteArray(),
    ];

    /// <summary>The folder that belongs to an output folder when none is named.</summary>
    public static string FolderBeside(string output) =>
        Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(output))) ?? "/", ".sebaya-cache");

    /// <summary>What was kept for a content, or what <paramref name="make"/> makes of it now.</summary>
    /// <param name="kind">How it is made, with every option that matters: <c>brotli-11</c>.</param>
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
        // Another thread or build may be keeping the same: each writes a file of its own, and whichever comes last takes the name.
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
            // The next build makes it again: a cache that cannot be written is no reason to fail, but half an entry is of no use to it.
            Delete(unfinished);
        }
    }

    /// <summary>
    /// Deletes what was not used for longest until the rest is within the bound, and what interrupted builds left unfinished.
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

    /// <summary>Entries lie in folders named with two hexadecimal digits.</summary>
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
            // It may be deleted at any time; now it could not be.
        }
    }
}
