namespace Sebaya.Site.Hosting;

/// <summary>
/// Calls back once after each burst of changes in some folders: an editor's save is often several events. The call says which files were written to,
/// by their whole paths, or null where anything else happened.
/// </summary>
internal sealed class InputWatcher : IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Timer _timer;
    private readonly Lock _noticing = new();
    private HashSet<string>? _written = [];

    public InputWatcher(IReadOnlyList<string> folders, Action<IReadOnlySet<string>?> changed)
    {
        _timer = new Timer(_ => changed(Take()));
        foreach (var folder in folders.Where(Directory.Exists).Select(Path.GetFullPath))
        {
            var watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
                InternalBufferSize = 64 * 1024,
            };
            watcher.Changed += Notice;
            watcher.Created += Notice;
            watcher.Deleted += Notice;
            watcher.Renamed += Notice;
            // When too much changed to tell what, something did change.
            watcher.Error += (_, _) => Note(null);
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Stops watching; a call that has begun is over when this returns.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
        await _timer.DisposeAsync();
    }

    private void Notice(object sender, FileSystemEventArgs change)
    {
        // Compiling the theme writes below its folder; that is no edit. Only the part below the watched folder counts: the folder itself may lie anywhere.
        if (change.Name is { } below && IsCompiled(below.Replace('\\', '/'))) return;
        Note(change.ChangeType == WatcherChangeTypes.Changed ? change.FullPath : null);
    }

    private static bool IsCompiled(string below) => below is "obj" or "bin" || below.StartsWith("obj/", StringComparison.Ordinal) || below.StartsWith("bin/", StringComparison.Ordinal);

    private void Note(string? written)
    {
        lock (_noticing)
        {
            if (written is null) _written = null;
            else _written?.Add(written);
        }
        _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
    }

    private HashSet<string>? Take()
    {
        lock (_noticing)
        {
            var written = _written;
            _written = [];
            return written;
        }
    }
}
