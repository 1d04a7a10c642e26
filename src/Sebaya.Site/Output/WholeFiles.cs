using System.Text;

namespace Sebaya.Site.Output;

/// <summary>
/// Writes files of the input: each beside its place, and under its own name only when it is on the disk, so that none is ever there in
/// part.
/// </summary>
internal static class WholeFiles
{
    private const string Unfinished = ".unfinished~";

    /// <summary>Writes a file, or puts it in the place of the one there.</summary>
    public static Task ReplaceAsync(string file, string text, CancellationToken cancel) =>
        WriteAsync([(file, text)], overwrite: true, cancel);

    /// <summary>Writes files that are not there yet: all of them beside first, so that a full disk leaves none.</summary>
    /// <exception cref="IOException">One of them cannot be written, or came in the meantime.</exception>
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
