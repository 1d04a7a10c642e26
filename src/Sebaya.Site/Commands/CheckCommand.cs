using System.CommandLine;
using Sebaya.Publishing.Model;
using Sebaya.Theme;

namespace Sebaya.Site.Commands;

/// <summary><c>check</c>: every problem in the input; nothing is written.</summary>
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
        command.SetAction(async (parsed, _) =>
        {
            var reading = new SiteLoader(parsed.Roots(input, overlay), SebayaTheme.Create(), null).Check(parsed.GetValue(asOf));
            var (to, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (parsed.GetValue(json)) await to.WriteLineAsync(Report.Json(reading.Diagnostics));
            else if (reading.Diagnostics.IsEmpty) await to.WriteLineAsync("No problems.");
            else await Report.WriteAsync(error, reading.Diagnostics);
            return reading.HasErrors || (parsed.GetValue(strict) && !reading.Diagnostics.IsEmpty) ? ExitCode.Problems : ExitCode.Success;
        });
        return command;
    }
}
