using System.Security.Cryptography;
using System.Text;
using Sebaya.Theme.Rendering;

namespace Sebaya.Site.Outputs;

/// <summary>
/// Keeps what is costly to make (compressed files, pictures) from one build to the next, under the hash of what it was made from and of the program that made it.
/// Each entry begins with a seal over the rest; one that is damaged, or cannot be read, is made again. The folder may be deleted at any time.
/// </summary>
/// <param name="folder">Made when the first entry is kept.</param>
public sealed class ContentCache(string folder)
{
    /// <summary>A new program may make other bytes from the same content.</summary>
    private static readonly byte[] Program =
        [.. typeof(ContentCache).Module.ModuleVersionId.ToByteArray(), .. typeof(ThemeFiles).Module.ModuleVersionId.ToByteArray()];

    /// <summary>The folder that belongs to an output folder when none is named.</summary>
    public static string FolderBeside(string output) => Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(output))) ?? "/", ".sebaya-cache");

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
        return Path.Combine(folder, name[..2], name[2..]);
    }

    private static byte[]? Read(string path)
    {
        try
        {
            var entry = File.ReadAllBytes(path);
            return entry.Length >= SHA256.HashSizeInBytes && SHA256.HashData(entry.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(entry.AsSpan(0, SHA256.HashSizeInBytes))
                ? entry[SHA256.HashSizeInBytes..]
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Keep(string path, byte[] made)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // Another thread or build may be keeping the same: each writes a file of its own, and whichever comes last takes the name.
            var unfinished = $"{path}.{Guid.NewGuid():N}";
            File.WriteAllBytes(unfinished, [.. SHA256.HashData(made), .. made]);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next build makes it again: a cache that cannot be written is no reason to fail.
        }
    }
}
