using System.Runtime.InteropServices;

namespace Sebaya.Site.Outputs;

/// <summary>
/// Publishes a whole folder at once. A new version is written beside the published one and then takes its place in a single rename,
/// so whatever happens on the way, a reader finds one whole version.
/// </summary>
public sealed partial class OutputFolder : IDisposable
{
    private const string LockedMessage = "another build is writing to it. Wait for that one, or choose another --output";
    private readonly string _published;
    private readonly string _unfinished;
    private readonly FileStream _lock;

    /// <summary>Begins a new version beside <paramref name="path"/>, and clears away what a killed build left.</summary>
    /// <exception cref="IOException">The place cannot be written to, or another build is at work there.</exception>
    /// <exception cref="UnauthorizedAccessException">The place may not be written to.</exception>
    public OutputFolder(string path)
    {
        _published = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(_published)) throw new IOException("there is a file of that name");
        var parent = Path.GetDirectoryName(_published) ?? throw new IOException("a whole disk cannot be the output");
        Directory.CreateDirectory(parent);
        var name = Path.GetFileName(_published);
        _lock = Lock(Path.Combine(parent, $".{name}.lock"));
        _unfinished = Path.Combine(parent, $".{name}.unfinished");
        if (Directory.Exists(_unfinished)) Directory.Delete(_unfinished, recursive: true);
        Directory.CreateDirectory(_unfinished);
    }

    /// <summary>Where a file of the new version is written; its folder exists.</summary>
    /// <param name="file">Below the output folder, with forward slashes.</param>
    public string PathOf(string file)
    {
        var path = Path.Combine(_unfinished, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Puts the new version in the published one's place.</summary>
    public void Publish()
    {
        if (!Directory.Exists(_published))
        {
            Directory.Move(_unfinished, _published);
            return;
        }
        if (OperatingSystem.IsLinux() && RenameAt2(-100, _published, -100, _unfinished, RenameExchange) == 0) return;
        // Where the system cannot exchange two folders, the old one steps aside first: two renames, and a build killed between them leaves the old one beside.
        var aside = _unfinished + ".old";
        if (Directory.Exists(aside)) Directory.Delete(aside, recursive: true);
        Directory.Move(_published, aside);
        Directory.Move(_unfinished, _published);
        Directory.Delete(aside, recursive: true);
    }

    /// <summary>Clears away what is not published: the old version after <see cref="Publish"/>, the unfinished one without it.</summary>
    public void Dispose()
    {
        try
        {
            if (Directory.Exists(_unfinished)) Directory.Delete(_unfinished, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next build clears it away.
        }
        _lock.Dispose();
    }

    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new IOException(LockedMessage);
        }
    }

    private const uint RenameExchange = 2;

    /// <summary>renameat2(2); -100 is AT_FDCWD. Exchanges two folders atomically.</summary>
    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameAt2(int oldDirectory, string oldPath, int newDirectory, string newPath, uint flags);
}
