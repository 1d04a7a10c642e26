namespace Sebaya.Content.Reading;

/// <summary>A file of the input.</summary>
/// <param name="Path">Its path below the input root, with forward slashes: <c>id/faq/prepare.md</c>.</param>
/// <param name="Shown">Its path as messages show it and a writer would type it: <c>input/id/faq/prepare.md</c>.</param>
/// <param name="FullPath">Its absolute path. For a file embedded in the program, a name that no real file has.</param>
/// <param name="IsLink">Whether it is a symbolic link, so that its content can change when another file changes.</param>
public sealed record InputFile(string Path, string Shown, string FullPath, bool IsLink = false)
{
    /// <summary>Reads a file that is embedded in the program; null for a file in a folder.</summary>
    public Func<byte[]>? Carried { get; init; }

    /// <summary>Whether it belongs to a programme's folder, rather than to the guide that the programme builds on.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Its size in bytes.</summary>
    public long Length => Carried is { } carried ? carried().Length : new FileInfo(FullPath).Length;

    /// <summary>Reads the whole file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public byte[] ReadAllBytes() => Carried is { } carried ? carried() : File.ReadAllBytes(FullPath);
}
