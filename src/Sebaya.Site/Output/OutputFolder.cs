using System.Collections.Concurrent;
using System.Collections.Immutable;
using Sebaya.Content.Reading;

namespace Sebaya.Site.Output;

/// <summary>How a new version replaces the published one.</summary>
/// <param name="Keep">How many former versions to keep beside it, as <c>output.1</c> (the last one), <c>output.2</c> …</param>
/// <param name="Adopt">Whether a folder without a build's list of files may be taken over with all its files.</param>
/// <param name="InPlace">Whether files are exchanged inside the folder even where the whole folder could be.</param>
/// <param name="Flush">Whether publishing waits until everything is on the disk, so that it survives a power cut.</param>
public sealed record OutputOptions(int Keep = 0, bool Adopt = false, bool InPlace = false, bool Flush = true);

/// <summary>The result of publishing.</summary>
/// <param name="Adopted">The files that were taken over because of <c>--adopt</c>.</param>
/// <param name="Leftover">A previous version that could not be deleted or kept, with the reason; usually null.</param>
public sealed record PublishingResult(ImmutableArray<string> Adopted, string? Leftover);

/// <summary>
/// A new version of the published folder, which is written beside it and then put in its place. Readers see either the old version or the
/// new one, even if a build fails or is killed. Only where the folder itself cannot be exchanged do files change one by one; if that is
/// interrupted, the next build finishes it.
/// </summary>
public sealed class OutputFolder : ISiteOutput, IDisposable
{
    private readonly string _shown;
    private readonly string _published;
    private readonly string _staging;
    private readonly OutputOptions _options;
    private readonly IFileOperations _files;
    private readonly FormerVersions _former;
    private readonly FileStream _lock;
    private readonly bool _isInPlace;
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    /// <summary>Begins a new version of a folder, after finishing or deleting what an interrupted build left.</summary>
    /// <exception cref="IOException">The place cannot be written to, holds files of others, or another build is at work there.</exception>
    /// <exception cref="UnauthorizedAccessException">The place may not be written to.</exception>
    public OutputFolder(string path, OutputOptions? options = null)
        : this(path, options ?? new OutputOptions(), FileOperations.Instance)
    {
    }

    internal OutputFolder(string path, OutputOptions options, IFileOperations files)
    {
        (_shown, _options, _files) = (path, options, files);
        if (string.IsNullOrWhiteSpace(path)) throw new IOException("--output names no folder");
        _published = RealPath.Of(path);
        if (File.Exists(_published) || FileStatus.IsSpecial(_published))
            throw new IOException($"cannot write to '{path}': there is a file of that name");
        var parent = Path.GetDirectoryName(_published)
            ?? throw new IOException($"cannot write to '{path}': a whole disk cannot be the output");
        _files.CreateFolder(parent);
        _former = new FormerVersions(_published, options.Keep, files);
        _isInPlace = Directory.Exists(_published) && (options.InPlace || MountTable.Holds(_published));
        _lock = Lock(parent);
        try
        {
            _staging = Prepare(parent);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Write(string file, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(_staging, file);
        var folder = Path.GetDirectoryName(path)!;
        // Recorded only after it was created, since another thread may be creating it; at worst it is created twice.
        if (!_folders.ContainsKey(folder))
        {
            _files.CreateFolder(folder);
            _folders[folder] = true;
        }
        _files.Write(path, bytes);
        _hashes[file] = WrittenFiles.HashOf(bytes);
    }

    /// <summary>Reads a file of the new version that was written before.</summary>
    public byte[] Read(string file) => File.ReadAllBytes(Path.Combine(_staging, file));

    /// <summary>Replaces the published version by the new one.</summary>
    /// <exception cref="IOException">It failed; the message says which version is in place.</exception>
    public PublishingResult Publish()
    {
        var adopted = Adopt();
        _files.Write(Path.Combine(_staging, WrittenFiles.FileName), new WrittenFiles(_hashes).ToBytes());
        if (_options.Flush) _files.FlushFileSystem(_staging);
        if (!Directory.Exists(_published)) _files.MoveFolder(_staging, _published);
        else
        {
            RefuseForeign();
            if (_isInPlace || !_files.TryExchange(_published, _staging))
            {
                new InPlaceExchange(_published, _files, _options.Flush).Run(_staging);
                return new PublishingResult(adopted, null);
            }
        }
        if (_options.Flush) _files.FlushFolder(Path.GetDirectoryName(_published)!);
        return new PublishingResult(adopted, _former.Keep(_staging));
    }

    /// <summary>Deletes the new version if it was not published.</summary>
    public void Dispose()
    {
        try
        {
            if (!File.Exists(Path.Combine(_published, PublishingNames.Journal))) _files.DeleteFolder(_staging);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next build deletes it, or reports that it cannot.
        }
        _lock.Dispose();
    }

    /// <summary>Finishes an interrupted build, refuses files that no build wrote, and creates the folder for the new version.</summary>
    private string Prepare(string parent)
    {
        if (Directory.Exists(_published))
        {
            new InPlaceExchange(_published, _files, _options.Flush).FinishInterrupted();
            if (!_options.Adopt || WrittenFiles.Read(_published) is not null) RefuseForeign();
        }
        if (_isInPlace && _options.Keep > 0)
            throw new IOException($"cannot keep former versions of '{_shown}': it is exchanged file by file. Build without --keep");
        _former.Check();
        var staging = _isInPlace ? Path.Combine(_published, PublishingNames.Staging) : FreeStaging(parent);
        _files.DeleteFolder(staging);
        _files.CreateFolder(staging);
        if (!_isInPlace && Directory.Exists(_published)) _files.CopyAccess(_published, staging);
        return staging;
    }

    /// <summary>A hidden folder beside the published one; a different name where an old version could not be deleted.</summary>
    private string FreeStaging(string parent)
    {
        for (var number = 1; number < 10; number++)
        {
            var staging = Path.Combine(parent, $".{Path.GetFileName(_published)}.unfinished{(number == 1 ? "" : $"-{number}")}");
            try
            {
                _files.DeleteFolder(staging);
                return staging;
            }
            catch (Exception error) when (number < 9 && error is IOException or UnauthorizedAccessException)
            {
                // What cannot be deleted stays; it was reported when it was left.
            }
        }
        throw new IOException(
            $"cannot write to '{_shown}': former versions beside it cannot be deleted. Delete the hidden folders "
            + $"'.{Path.GetFileName(_published)}.unfinished…'");
    }

    private void RefuseForeign()
    {
        if (!Directory.Exists(_published)) return;
        var written = WrittenFiles.Read(_published);
        ImmutableArray<string> foreign = written is null ? [.. WrittenFiles.FilesOf(_published).Order(StringComparer.Ordinal)]
            : written.Foreign(_published);
        if (foreign.IsEmpty) return;
        var first = string.Join(", ", foreign.Take(3).Select(file => $"'{file}'"));
        var more = foreign.Length > 3 ? $" and {foreign.Length - 3} more" : "";
        throw new IOException(written is null
            ? $"cannot write to '{_shown}': no build left its list of files there, and publishing would replace {first}{more}. If they "
                + "may go, build once with --adopt; otherwise choose another --output"
            : $"cannot write to '{_shown}': {first}{more} {(foreign.Length == 1 ? "was" : "were")} not written by a build, or changed "
                + $"since. Move {(foreign.Length == 1 ? "it" : "them")} away, or choose another --output");
    }

    /// <summary>Writes a list of files for a folder that has none, so that all its files count as written by a build.</summary>
    private ImmutableArray<string> Adopt()
    {
        if (!_options.Adopt || !Directory.Exists(_published) || WrittenFiles.Read(_published) is not null) return [];
        ImmutableArray<string> files = [.. WrittenFiles.FilesOf(_published).Order(StringComparer.Ordinal)];
        var written = new WrittenFiles(files.Select(file => KeyValuePair.Create(file, HashOf(Path.Combine(_published, file)))));
        _files.Write(Path.Combine(_published, WrittenFiles.FileName), written.ToBytes());
        return files;
    }

    private static string HashOf(string file) =>
        File.Exists(file) && !FileStatus.IsSpecial(file) ? WrittenFiles.HashOf(File.ReadAllBytes(file)) : WrittenFiles.HashOf([]);

    private FileStream Lock(string parent)
    {
        var beside = Path.Combine(parent, $".{Path.GetFileName(_published)}.lock");
        try
        {
            return Lock(beside, _shown);
        }
        catch (Exception error)
            when (Directory.Exists(_published) && !File.Exists(beside) && error is IOException or UnauthorizedAccessException)
        {
            return Lock(Path.Combine(_published, PublishingNames.Lock), _shown);
        }
    }

    private static FileStream Lock(string file, string path)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(file))
        {
            throw new IOException(
                $"cannot write to '{path}': another build is writing to it. Wait for that one, or choose another --output");
        }
    }
}
