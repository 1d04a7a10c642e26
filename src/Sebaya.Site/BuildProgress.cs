using System.Globalization;

namespace Sebaya.Site;

/// <summary>
/// Shows the progress of a build: on a terminal one line that is overwritten, elsewhere a line now and then. Short builds show nothing.
/// </summary>
/// <param name="to">The writer to report to.</param>
/// <param name="isTerminal">Whether it is a terminal, where a line can be overwritten.</param>
public sealed class BuildProgress(TextWriter to, bool isTerminal, TimeProvider time)
{
    private static readonly TimeSpan BetweenRedraws = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);
    private readonly Lock _writing = new();
    private readonly TimeSpan _between = isTerminal ? BetweenRedraws : BetweenLines;
    private long _last = time.GetTimestamp();
    private int _shown;

    /// <summary>Shows nothing.</summary>
    public static BuildProgress None { get; } = new(TextWriter.Null, false, TimeProvider.System);

    /// <summary>Reports the progress of a step. May be called from any thread, as often as one likes.</summary>
    public void Report(string step, int done, int all)
    {
        if (time.GetElapsedTime(Volatile.Read(ref _last)) < _between) return;
        lock (_writing)
        {
            if (time.GetElapsedTime(_last) < _between) return;
            _last = time.GetTimestamp();
            var line = string.Create(CultureInfo.InvariantCulture, $"{step} {done:N0} of {all:N0}");
            if (isTerminal) to.Write("\r" + line.PadRight(_shown));
            else to.WriteLine(line);
            _shown = line.Length;
        }
    }

    /// <summary>Clears the line on a terminal.</summary>
    public void Clear()
    {
        if (isTerminal && _shown > 0) to.Write("\r" + new string(' ', _shown) + "\r");
    }
}
