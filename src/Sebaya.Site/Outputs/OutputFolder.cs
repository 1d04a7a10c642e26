using System.Runtime.InteropServices;

namespace Sebaya.Site.Outputs;

/// <summary>
/// Publishes a whole folder at once. A new version is written beside the published one and then takes its place in a single rename,
/// so whatever happens on the way, a reader finds one whole version.
/// </summary>
public sealed partial class OutputFolder : IDisposable
{
    /// <summary>Files that every version has; a folder without them was not published by this program and may hold someone's work.</summary>
    private static readonly string[] Marks = ["404.html", "sitemap.xml", "manifest.webmanifest"];

    private readonly string _published;
    private readonly string _unfinished;
    private readonly int _keep;
    private readonly FileStream _lock;

    /// <summary>Begins a new version beside <paramref name="path"/>, and clears away what a killed build left.</summary>
    /// <param name="keep">How many former versions to keep beside it, as <c>output.1</c> (the last one), <c>output.2</c> …</param>
    /// <exception cref="IOException">The place cannot be written to, holds something else, or another build is at work there.</exception>
    /// <exception cref="UnauthorizedAccessException">The place may not be written to.</exception>
    public OutputFolder(string path, int keep = 0)
    {
        _keep = keep;
        _published = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(_published)) throw new IOException($"cannot write to '{path}': there is a file of that name");
        if (Directory.Exists(_published) && IsSomethingElse(_published))
            throw new IOException($"cannot write to '{path}': the folder holds files that no build wrote, and publishing would remove them. Empty it, or choose another --output");
        var parent = Path.GetDirectoryName(_published) ?? throw new IOException($"cannot write to '{path}': a whole disk cannot be the output");
        Directory.CreateDirectory(parent);
        var name = Path.GetFileName(_published);
        _lock = Lock(Path.Combine(parent, $".{name}.lock"), path);
        _unfinished = Path.Combine(parent, $".{name}.unfinished");
        Remove(_unfinished);
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
        if (!Directory.Exists(_published)) Directory.Move(_unfinished, _published);
        else if (OperatingSystem.IsLinux() && RenameAt2(-100, _published, -100, _unfinished, RenameExchange) == 0) KeepFormer(_unfinished);
        else
        {
            // Where the system cannot exchange two folders, the old one steps aside first: two renames, and a build killed between them leaves the old one beside.
            var aside = _unfinished + ".old";
            Remove(aside);
            Directory.Move(_published, aside);
            Directory.Move(_unfinished, _published);
            KeepFormer(aside);
            Remove(aside);
        }
    }

    /// <summary>Clears away what is not published or kept: the old version after <see cref="Publish"/>, the unfinished one without it.</summary>
    public void Dispose()
    {
        try
        {
            Remove(_unfinished);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next build clears it away.
        }
        _lock.Dispose();
    }

    /// <summary>Makes the version that was published until now number 1 of those kept, and each of the others one more.</summary>
    private void KeepFormer(string former)
    {
        if (_keep == 0) return;
        Remove($"{_published}.{_keep}");
        for (var number = _keep - 1; number > 0; number--)
            if (Directory.Exists($"{_published}.{number}")) Directory.Move($"{_published}.{number}", $"{_published}.{number + 1}");
        Directory.Move(former, $"{_published}.1");
    }

    private static bool IsSomethingElse(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).Any() && !Array.TrueForAll(Marks, mark => File.Exists(Path.Combine(folder, mark)));

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private static FileStream Lock(string file, string path)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(file))
        {
            throw new IOException($"cannot write to '{path}': another build is writing to it. Wait for that one, or choose another --output");
        }
    }

    private const uint RenameExchange = 2;

    /// <summary>renameat2(2); -100 is AT_FDCWD. Exchanges two folders atomically.</summary>
    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameAt2(int oldDirectory, string oldPath, int newDirectory, string newPath, uint flags);
}
