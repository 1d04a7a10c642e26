using System.CommandLine;
using Sebaya.Diagnostics;

namespace Sebaya.Site.Commands;

/// <summary>Parses the command line and runs the program's commands.</summary>
public static class CommandLine
{
    /// <summary>Runs one command and returns the exit code (see <see cref="ExitCode"/>).</summary>
    /// <param name="time">The clock by which a build decides whether to show its progress.</param>
    public static async Task<int> RunAsync(
        string[] arguments, TextWriter? output = null, TextWriter? error = null, TimeProvider? time = null,
            CancellationToken cancel = default)
    {
        var root = new RootCommand("Builds the bilingual guide to peer mentoring from Markdown.");
        foreach (var command in All(time ?? TimeProvider.System)) root.Add(command);
        var (to, errors) = (output ?? Console.Out, error ?? Console.Error);
        if (arguments.Length == 0)
        {
            await root.Parse(["--help"]).InvokeAsync(Configuration(errors, errors), cancel);
            return ExitCode.Usage;
        }
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in UsageProblems.Of(parsed)) await errors.WriteLineAsync($"sebaya: {ForbiddenCharacters.Quote(problem)}");
            await errors.WriteLineAsync();
            string[] help = parsed.CommandResult.Command is RootCommand ? ["--help"] : [parsed.CommandResult.Command.Name, "--help"];
            await root.Parse(help).InvokeAsync(Configuration(errors, errors), cancel);
            return ExitCode.Usage;
        }
        if (OpenFileLimit.Problem() is { } tooFew)
        {
            await errors.WriteLineAsync($"sebaya: {tooFew}");
            return ExitCode.IoError;
        }
        return await InvokeAsync(parsed, to, errors, cancel);
    }

    /// <summary>Runs a parsed command. What it throws becomes a message and an exit code.</summary>
    private static async Task<int> InvokeAsync(ParseResult parsed, TextWriter to, TextWriter errors, CancellationToken cancel)
    {
        try
        {
            return await parsed.InvokeAsync(Configuration(to, errors), cancel);
        }
        catch (InputRefused refused)
        {
            await Report.WriteAsync(errors, refused.Diagnostics);
            return ExitCode.Problems;
        }
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync("sebaya: cancelled; nothing was changed.");
            return ExitCode.IoError;
        }
        catch (AggregateException failures)
            when (failures.Flatten().InnerExceptions.All(failure => failure is IOException or UnauthorizedAccessException))
        {
            // Parallel work can fail in several places for the same reason; the first message is enough.
            await errors.WriteLineAsync($"sebaya: {ForbiddenCharacters.Quote(failures.Flatten().InnerExceptions[0].Message)}");
            return ExitCode.IoError;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"sebaya: {ForbiddenCharacters.Quote(failure.Message)}");
            return ExitCode.IoError;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            await errors.WriteLineAsync(FaultReport.Of(fault, $"in 'sebaya {parsed.CommandResult.Command.Name}'"));
            return ExitCode.Fault;
        }
    }

    /// <summary>After Ctrl-C a build deletes its unfinished output, which can be many files.</summary>
    private static readonly TimeSpan TimeToClearAway = TimeSpan.FromSeconds(20);

    private static IEnumerable<Command> All(TimeProvider time) =>
    [
        InitCommand.Create(), BuildCommand.Create(time), ServeCommand.Create(), CheckCommand.Create(), NewCommand.Create(),
        CopyCommand.Create(), PagesCommand.Create(), TranslationsCommand.Create(), ChangesCommand.Create(),
        PermalinksCommand.Create(),
        .. AnswerCommands.Create(), SearchCommand.Create(),
    ];

    private static InvocationConfiguration Configuration(TextWriter output, TextWriter error) =>
        new() { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToClearAway };
}
