using System.Text;

namespace Sebaya.Site.Output;

/// <summary>
/// Puts a new version into a folder that cannot be exchanged as a whole (a mount point, a folder that a server has mounted, a system
/// without an exchanging rename), file by file: new files first, then pages that both versions have, then what the new version does not
/// have goes. A journal says that a version is complete and being put in place; where it is found, an interrupted build is finished. Each
/// step may be repeated.
/// </summary>
/// <param name="published">The published folder's real path.</param>
internal sealed class InPlaceExchange(string published, IFileOperations files, bool flush)
{
    private string Journal => Path.Combine(published, PublishingNames.Journal);

    /// <summary>Puts a complete new version in place.</summary>
    /// <param name="staging">The folder that holds it, with its list of files; on the same file system. It is gone afterwards.</param>
    /// <exception cref="IOException">That failed twice; the next build finishes it.</exception>
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

    /// <summary>Finishes a build that was interrupted while it put its version in place; does nothing where none was.</summary>
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

    /// <summary>What pages need is there before them: new files, new pages, then what both versions have, pages last.</summary>
    private static int Turn(string file, HashSet<string> old)
    {
        var isPage = file.EndsWith(".html", StringComparison.Ordinal);
        return (old.Contains(file) ? 2 : 0) + (isPage ? 1 : 0);
    }

    /// <summary>Where one version has a file and the other a folder of that name, the old one goes first.</summary>
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
