using Sebaya.Site.Output;

namespace Sebaya.Site.Commands;

/// <summary>Writes the files that a command begins, and says so.</summary>
internal static class NewFiles
{
    /// <summary>
    /// Writes all of them, each named on a line; none, with the reason said, where one is there already. Returns the exit code.
    /// </summary>
    public static async Task<int> WriteAsync(
        IReadOnlyList<(string Path, string Text)> files, TextWriter to, TextWriter error, CancellationToken cancel)
    {
        if (files.FirstOrDefault(file => File.Exists(file.Path)) is { Path: { } taken })
        {
            await error.WriteLineAsync($"sebaya: '{taken}' is there already; nothing was written.");
            return ExitCode.Usage;
        }
        await AtomicFiles.AddAsync(files, cancel);
        foreach (var file in files) await to.WriteLineAsync($"wrote {file.Path.Replace('\\', '/')}");
        return ExitCode.Success;
    }
}
