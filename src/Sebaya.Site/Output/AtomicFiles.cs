using System.Text;

namespace Sebaya.Site.Output;

/// <summary>
/// Writes files of the input. Each is written beside its final place and renamed when it is on the disk, so that no partial file ever
/// exists.
/// </summary>
internal static class AtomicFiles
{
    private const string Unfinished = ".unfinished~";

    /// <summary>Writes a file, replacing an existing one.</summary>
    public static Task ReplaceAsync(string file, string text, CancellationToken cancel) =>
        WriteAsync([(file, text)], overwrite: true, cancel);

    /// <summary>Writes new files. All are first written beside their final places, so that a full disk leaves none of them.</summary>
    /// <exception cref="IOException">One of them cannot be written, or exists by now.</exception>
    public static Task AddAsync(IReadOnlyList<(string Path, string Text)> files, CancellationToken cancel) =>
        WriteAsync(files, overwrite: false, cancel);

    private static async Task WriteAsync(IReadOnlyList<(string Path, string Text)> files, bool overwrite, CancellationToken cancel)
    {
        try
        {
            foreach (var (path, text) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await using var stream = new FileStream(path + Unfinished, FileMode.Create, FileAccess.Write);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
                stream.Flush(flushToDisk: true);
            }
            foreach (var (path, _) in files) File.Move(path + Unfinished, path, overwrite);
        }
        finally
        {
            foreach (var (path, _) in files)
                if (Directory.Exists(Path.GetDirectoryName(path))) File.Delete(path + Unfinished);
        }
    }
}
