using System.Globalization;
using System.Diagnostics;

namespace Sebaya.Benchmarks;

/// <summary>
/// The time from saving a file until the browser has the changed page: a client listens for changes as the preview's script does and
/// requests the page as the reload does.
/// </summary>
internal static class EditTime
{
    private const int Edited = 7;

    public static async Task RunAsync(string binary, string work, int[] sizes, int runs)
    {
        foreach (var size in sizes)
        {
            var folder = Path.Combine(work, $"pages-{size}", "sebaya");
            if (!Directory.Exists(folder)) new MadeSite(size).WriteForSebaya(Path.Combine(folder, "input"));
            using var serve = Process.Start(new ProcessStartInfo(binary, ["serve", "--port", "0"])
                { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            try
            {
                var started = await serve.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("serve said nothing");
                var times = await EditAsync(new Uri(started.Split(' ')[2]), folder, runs);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{size} pages: an edit is shown after {TimeSpan.FromTicks(Run.Middle(times)).TotalMilliseconds:0} ms "
                        + $"(median of {runs}; slowest {TimeSpan.FromTicks(times.Max()).TotalMilliseconds:0} ms)"));
            }
            finally
            {
                serve.Kill();
                await serve.WaitForExitAsync();
            }
        }
    }

    private static async Task<List<long>> EditAsync(Uri address, string folder, int runs)
    {
        var file = Path.Combine(folder, "input", MadeSite.FileOf("en", Edited));
        var page = new Uri(address, MadeSite.FileOf("en", Edited).Replace(".md", "/"));
        var before = await File.ReadAllTextAsync(file);
        using var client = new HttpClient();
        using var changes = new StreamReader(await client.GetStreamAsync(new Uri(address, "_preview/changes")));
        await client.GetStringAsync(page);
        var times = new List<long>();
        // The first edit runs code for the first time and is not counted; a writer experiences that once.
        for (var run = 0; run <= runs; run++)
        {
            var mark = $"Marked{run}at{Stopwatch.GetTimestamp()}";
            var clock = Stopwatch.StartNew();
            await File.WriteAllTextAsync(file, before + $"\n{mark}\n");
            do
                while (await changes.ReadLineAsync() != "event: change") { }
            while (!(await client.GetStringAsync(page)).Contains(mark));
            if (run > 0) times.Add(clock.Elapsed.Ticks);
        }
        await File.WriteAllTextAsync(file, before);
        return times;
    }
}
