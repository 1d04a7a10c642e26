using System.Diagnostics;
using System.Globalization;

namespace Sebaya.Benchmarks;

/// <summary>The time and memory that one run of a program took.</summary>
/// <param name="Processor">Time on all processors together: less shaken than wall time when the machine has other work.</param>
/// <param name="PeakBytes">The most memory it held.</param>
internal sealed record Run(TimeSpan Wall, TimeSpan Processor, long PeakBytes)
{
    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static Run Of(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true,
            RedirectStandardError = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (peak, processor) = (0L, TimeSpan.Zero);
        // The system's counters of a process only grow and disappear with it, so the last reading before its end is almost the final value.
        while (!process.WaitForExit(5)) (peak, processor) = (Math.Max(peak, PeakOf(process.Id)), ProcessorOf(process.Id) ?? processor);
        var wall = clock.Elapsed;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
            $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output.Result}\n{error.Result}");
        return new Run(wall, processor, peak);
    }

    /// <summary>The medians of several runs, of each figure separately.</summary>
    public static Run Median(IReadOnlyList<Run> runs) => new(
        TimeSpan.FromTicks(Middle(runs.Select(run => run.Wall.Ticks))), TimeSpan.FromTicks(Middle(runs.Select(run => run.Processor.Ticks))),
            Middle(runs.Select(run => run.PeakBytes)));

    /// <summary>The middle one of some figures.</summary>
    public static long Middle(IEnumerable<long> figures) => figures.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    private static long PeakOf(int process) =>
        Figures(process, "status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } line
        ? long.Parse(line.AsSpan(6).Trim().TrimEnd("kB").Trim(), NumberStyles.None, CultureInfo.InvariantCulture) * 1024
        : 0;

    /// <summary>User and system time, counted by the system in hundredths of a second (proc(5), fields 14 and 15).</summary>
    private static TimeSpan? ProcessorOf(int process)
    {
        if (Figures(process, "stat") is not [var line, ..]) return null;
        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromMilliseconds(
            10 * (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)));
    }

    private static string[] Figures(int process, string name)
    {
        try
        {
            return File.ReadAllLines($"/proc/{process}/{name}");
        }
        catch (IOException)
        {
            // The process has just ended.
            return [];
        }
    }
}
