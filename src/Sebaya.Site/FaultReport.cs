namespace Sebaya.Site;

/// <summary>
/// Writes the message for an unexpected exception: that it is not the writer's mistake, and what a bug report should contain.
/// </summary>
public static class FaultReport
{
    private const int MostLines = 12;

    /// <summary>The report, of several lines.</summary>
    /// <param name="during">What the program was doing, for example "while answering '/id/'".</param>
    public static string Of(Exception fault, string during)
    {
        var place = (fault.StackTrace ?? "").Split('\n').Take(MostLines).Select(line => "  " + line.Trim());
        return $"""
            sebaya: this is a fault of sebaya itself, {during}; nothing is wrong with your text, and what was published is as it was.
            Please report it with these lines, the command, and the file that was changed last, if you can share it:
              sebaya {typeof(FaultReport).Assembly.GetName().Version?.ToString(3)}, {fault.GetType().FullName}: {fault.Message}
            {string.Join('\n', place)}
            """;
    }
}
