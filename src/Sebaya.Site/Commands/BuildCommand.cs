using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace Sebaya.Site.Commands;

/// <summary><c>build</c>: the site, complete.</summary>
internal static class BuildCommand
{
    public static Command Create(TimeProvider time)
    {
        var (input, overlay, baseUrl) = (InputOptions.Input(), InputOptions.Overlay(), InputOptions.BaseUrl());
        var output = new Option<string>("--output") { Description = "The folder to publish to.", DefaultValueFactory = _ => "output" };
        var strict = new Option<bool>("--strict") { Description = "Treat warnings as errors." };
        var precompress = new Option<bool>("--precompress") { Description = "Write .br and .gz beside every text file." };
        var noPictures = new Option<bool>("--no-pictures") { Description = "Leave out the pictures that chats show beside links." };
        var keep = new Option<int>("--keep") { Description = "How many former versions to keep beside the output, as output.1, output.2 …" };
        keep.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < 0 or > 99)) result.AddError("--keep must be a number from 0 to 99");
        });
        var cache = new Option<string?>("--cache") { Description = "Where to keep pictures and compressed files for the next build; .sebaya-cache beside the output if not given. May be deleted at any time." };
        var command = new Command("build", "Build the site, complete.") { input, overlay, output, baseUrl, strict, precompress, noPictures, keep, cache };
        command.SetAction(async (parsed, cancel) =>
        {
            var clock = Stopwatch.StartNew();
            var options = new BuildOptions(parsed.Roots(input, overlay), parsed.GetValue(output)!, parsed.GetValue(baseUrl), parsed.GetValue(strict), parsed.GetValue(precompress), !parsed.GetValue(noPictures),
                parsed.GetValue(keep), parsed.GetValue(cache));
            var (to, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var isTerminal = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
            var result = await Build.RunAsync(options, new BuildProgress(error, isTerminal, time), cancel);
            await Report.WriteAsync(error, result.Diagnostics);
            if (!result.IsPublished)
            {
                await error.WriteLineAsync($"Nothing was published; '{options.Output}' is as it was.");
                return ExitCode.Problems;
            }
            await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Published {result.Files} files to {options.Output} in {clock.Elapsed.TotalSeconds:0.00} s."));
            return ExitCode.Success;
        });
        return command;
    }
}
