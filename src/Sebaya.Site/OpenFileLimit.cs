using System.Globalization;

namespace Sebaya.Site;

/// <summary>The system's limit on the files that a program may have open at once.</summary>
internal static class OpenFileLimit
{
    /// <summary>What the program needs: .NET opens its own libraries as files, and pages are written side by side.</summary>
    private const int Least = 512;

    /// <summary>What to tell where the limit is too low; null where it is not. Only Linux says what the limit is.</summary>
    public static string? Problem()
    {
        const string Limits = "/proc/self/limits";
        if (!File.Exists(Limits)) return null;
        var line = File.ReadLines(Limits).FirstOrDefault(line => line.StartsWith("Max open files", StringComparison.Ordinal));
        var soft = line?.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(3);
        return int.TryParse(soft, CultureInfo.InvariantCulture, out var limit) && limit < Least
            ? $"this system lets a program open {limit} files at once, and sebaya needs {Least}. Raise the limit with 'ulimit -n {Least}'."
            : null;
    }
}
