using System.Text;

namespace Sebaya.Site.Output;

/// <summary>
/// Puts a new version into a folder that cannot be exchanged as a whole (a mount point, a folder mounted by a server, a system without
/// atomic exchange), file by file: first new files, then pages of both versions, then removal of files that the new version does not have.
/// A journal file says that a version is complete and being put in place; if a build finds it, it finishes the interrupted one. Every step
/// may be repeated.
/// </summary>
/// <param name="published">The published folder's real path.</param>
internal sealed class InPlaceExchange(string published, IFileOperations files, bool flush)
{
    private string Journal => Path.Combine(published, PublishingNames.Journal);

    /// <summary>Puts a complete new version in place.</summary>
    /// <param name="staging">The folder of the new version, with its list of files, on the same file system. It is deleted
    /// afterwards.</param>
    /// <exception cref="IOException">It failed twice; the next build will finish it.</exception>
    public void Run(string staging)
    {
        files.Write(Journal, Encoding.UTF8.GetBytes(staging), flush);
        if (flush) files.FlushFolder(published);
        try
        {
            Apply(staging);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Repeat(staging);
        }
    }

    /// <summary>Finishes a build that was interrupted while putting its version in place; does nothing otherwise.</summary>
    public void FinishInterrupted()
    {
        if (!File.Exists(Journal)) return;
        var staging = File.ReadAllText(Journal);
        if (staging.Length > 0 && Directory.Exists(staging)) Apply(staging);
        else files.DeleteFile(Journal);
    }

    private void Repeat(string staging)
    {
        try
        {
            Apply(staging);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"the new version is only partly in place in '{published}'; the next build finishes it: {error.Message}");
        }
    }

    private void Apply(string staging)
    {
        if (WrittenFiles.Read(staging) is { } version)
        {
            var old = WrittenFiles.Read(published)?.Hashes.Keys.ToHashSet(StringComparer.Ordinal) ?? [];
            RemoveObstacles(version, old);
            foreach (var file in version.Hashes.Keys.OrderBy(file => Turn(file, old))) Move(staging, file);
            foreach (var file in old.Where(file => !version.Hashes.ContainsKey(file)).Order(StringComparer.Ordinal)) Remove(file);
            if (flush) files.FlushFileSystem(published);
            files.MoveFile(Path.Combine(staging, WrittenFiles.FileName), Path.Combine(published, WrittenFiles.FileName));
        }
        if (flush) files.FlushFolder(published);
        files.DeleteFile(Journal);
        files.DeleteFolder(staging);
    }

    /// <summary>
    /// The order of replacing, so that everything a page needs exists before the page: new files, new pages, then files of both versions,
    /// pages last.
    /// </summary>
    private static int Turn(string file, HashSet<string> old)
    {
        var isPage = file.EndsWith(".html", StringComparison.Ordinal);
        return (old.Contains(file) ? 2 : 0) + (isPage ? 1 : 0);
    }

    /// <summary>Deletes an old file or folder where the new version has the other kind with the same name.</summary>
    private void RemoveObstacles(WrittenFiles version, HashSet<string> old)
    {
        var folders = version.Hashes.Keys.SelectMany(FoldersOf).ToHashSet(StringComparer.Ordinal);
        foreach (var file in old)
            if (folders.Contains(file) || FoldersOf(file).Any(version.Hashes.ContainsKey)) Remove(file);
    }

    private void Move(string staging, string file)
    {
        var from = Path.Combine(staging, file);
        if (!File.Exists(from)) return;
        var to = Path.Combine(published, file);
        files.CreateFolder(Path.GetDirectoryName(to)!);
        files.MoveFile(from, to);
    }

    private void Remove(string file)
    {
        files.DeleteFile(Path.Combine(published, file));
        foreach (var folder in FoldersOf(file)) files.DeleteEmptyFolder(Path.Combine(published, folder));
    }

    /// <summary>The folders that a file lies in, the nearest first.</summary>
    private static IEnumerable<string> FoldersOf(string file)
    {
        for (var slash = file.LastIndexOf('/'); slash > 0; slash = file.LastIndexOf('/', slash - 1)) yield return file[..slash];
    }
}
