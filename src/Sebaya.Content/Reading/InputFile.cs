namespace Sebaya.Content.Reading;

/// <summary>A file of the input: where it is, and what it is called in messages.</summary>
/// <param name="Path">Below its root, with forward slashes: <c>id/faq/prepare.md</c>.</param>
/// <param name="Shown">As a writer would type it: <c>input/id/faq/prepare.md</c>.</param>
/// <param name="FullPath">Where it lies; for a file that the program carries, a name that no file has.</param>
/// <param name="IsLink">Whether it is a symbolic link, so that it changes when another file does.</param>
public sealed record InputFile(string Path, string Shown, string FullPath, bool IsLink = false)
{
    /// <summary>What reads a file that the program carries; null for one that lies in a folder.</summary>
    public Func<byte[]>? Carried { get; init; }

    /// <summary>Whether it lies in the folder of a programme, so that its writer can change it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>How many bytes it has.</summary>
    public long Length => Carried is { } carried ? carried().Length : new FileInfo(FullPath).Length;

    /// <summary>The file's bytes.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public byte[] ReadAllBytes() => Carried is { } carried ? carried() : File.ReadAllBytes(FullPath);
}
