using System.CommandLine;
using Sebaya.Diagnostics;

namespace Sebaya.Site.Commands;

/// <summary><c>check</c>: reports every problem in the input and writes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var (input, overlay) = (InputOptions.Input(), InputOptions.Overlay());
        var json = new Option<bool>("--json") { Description = "Print the problems as JSON on standard output." };
        var strict = new Option<bool>("--strict") { Description = "Treat warnings as errors." };
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description = "Also warn of contacts that nobody has checked in the 180 days before this day.",
            HelpName = "2026-11-22",
            CustomParser = InputOptions.Day,
        };
        var command = new Command("check", "List every problem in the text; write nothing.") { input, overlay, json, strict, asOf };
        command.SetAction(async (parsed, cancel) =>
        {
            var checkedSite = await Build.CheckAsync(parsed.Roots(input, overlay), parsed.GetValue(asOf), cancel: cancel);
            var problems = checkedSite.Diagnostics;
            var (to, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (parsed.GetValue(json)) await to.WriteLineAsync(Report.Json(problems));
            else
            {
                if (problems.IsEmpty) await to.WriteLineAsync("No problems.");
                else await Report.WriteAsync(error, problems);
                await to.WriteAsync(checkedSite.LeftOut?.ToString());
            }
            return problems.Any(problem => problem.Severity == Severity.Error) || (parsed.GetValue(strict) && !problems.IsEmpty)
                ? ExitCode.Problems : ExitCode.Success;
        });
        return command;
    }
}
