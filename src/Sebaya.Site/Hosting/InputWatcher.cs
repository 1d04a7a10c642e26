using Sebaya.Content.Reading;

namespace Sebaya.Site.Hosting;

/// <summary>
/// Calls back once after each burst of changes in some folders: an editor's save is often several events. The call says which files were
/// written to, by their whole paths, or null where anything else happened. A folder that another takes the place of, as a checkout or a
/// link may, is noticed and watched from then on.
/// </summary>
internal sealed class InputWatcher : IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);
    private readonly List<WatchedFolder> _folders;
    private readonly Timer _timer;
    private readonly Timer _looking;
    private readonly Lock _noticing = new();
    private HashSet<string>? _written = [];

    /// <param name="roots">The roots to watch, with everything in them that is part of the input.</param>
    /// <param name="theme">The theme's source folder, whose <c>bin</c> and <c>obj</c> are ignored; null where there is none.</param>
    public InputWatcher(IReadOnlyList<InputRoot> roots, string? theme, Action<IReadOnlySet<string>?> changed)
    {
        _timer = new Timer(_ => changed(Take()));
        _folders = [.. from root in roots where root.Folder
            is not null select new WatchedFolder(Path.GetFullPath(root.Folder!), change => Notice(change, root), () => Note(null))];
        if (theme is not null) _folders.Add(new WatchedFolder(theme, change => Notice(change, null), () => Note(null)));
        foreach (var folder in _folders) folder.Follow();
        _looking = new Timer(_ => Look());
        _looking.Change(BetweenLooks, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Stops watching, after a running callback has returned.</summary>
    public async ValueTask DisposeAsync()
    {
        await _looking.DisposeAsync();
        foreach (var folder in _folders) folder.Dispose();
        await _timer.DisposeAsync();
    }

    private void Look()
    {
        foreach (var folder in _folders)
            if (folder.Follow()) Note(null);
        try
        {
            _looking.Change(BetweenLooks, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // The preview was stopped in the meantime.
        }
    }

    private void Notice(FileSystemEventArgs change, InputRoot? root)
    {
        if (change.Name?.Replace('\\', '/') is { } below && (root is null ? IsCompiled(below) : IsPublished(root, below))) return;
        Note(change.ChangeType == WatcherChangeTypes.Changed ? change.FullPath : null);
    }

    private static bool IsCompiled(string below) =>
        below is "obj" or "bin" || below.StartsWith("obj/", StringComparison.Ordinal) || below.StartsWith("bin/", StringComparison.Ordinal);

    /// <summary>
    /// Whether a change in a programme's folder concerns the output rather than the input. Changes to whole folders count as input.
    /// </summary>
    private static bool IsPublished(InputRoot root, string below) => below.Contains('/') && root.InputPathOf(below) is null;

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

    /// <summary>A path and the identity of the folder that it pointed to when last checked.</summary>
    private sealed class WatchedFolder(string path, Action<FileSystemEventArgs> changed, Action lost) : IDisposable
    {
        private FileSystemWatcher? _watcher;
        private string? _identity;

        /// <summary>Watches the folder that the path points to now; true where it is another one than before, or gone.</summary>
        public bool Follow()
        {
            var identity = IdentityOf(path);
            if (identity == _identity) return false;
            _watcher?.Dispose();
            (_watcher, _identity) = (null, identity);
            if (identity is null) return true;
            try
            {
                _watcher = Watch();
            }
            catch (Exception error) when (error is ArgumentException or IOException)
            {
                // The folder disappeared again, which the next check will notice.
                _identity = null;
            }
            return true;
        }

        public void Dispose() => _watcher?.Dispose();

        private FileSystemWatcher Watch()
        {
            var watcher = new FileSystemWatcher(path)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
                InternalBufferSize = 64 * 1024,
            };
            watcher.Changed += (_, change) => changed(change);
            watcher.Created += (_, change) => changed(change);
            watcher.Deleted += (_, change) => changed(change);
            watcher.Renamed += (_, change) => changed(change);
            // The event buffer overflowed: it is unknown what changed, but something did.
            watcher.Error += (_, _) => lost();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }

        private static string? IdentityOf(string path) =>
            !Directory.Exists(path) ? null
                : FileStatus.Of(path)?.Identity
                ?? Directory.GetCreationTimeUtc(path).Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
