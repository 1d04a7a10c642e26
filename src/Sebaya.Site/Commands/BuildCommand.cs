using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace Sebaya.Site.Commands;

/// <summary><c>build</c>: the site, complete.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var (input, overlay, baseUrl) = (InputOptions.Input(), InputOptions.Overlay(), InputOptions.BaseUrl());
        var output = new Option<string>("--output") { Description = "The folder to publish to.", DefaultValueFactory = _ => "output" };
        var strict = new Option<bool>("--strict") { Description = "Treat warnings as errors." };
        var precompress = new Option<bool>("--precompress") { Description = "Write .br and .gz beside every text file." };
        var noPictures = new Option<bool>("--no-pictures") { Description = "Leave out the pictures that chats show beside links." };
        var command = new Command("build", "Build the site, complete.") { input, overlay, output, baseUrl, strict, precompress, noPictures };
        command.SetAction(async (parsed, cancel) =>
        {
            var clock = Stopwatch.StartNew();
            var options = new BuildOptions(parsed.Roots(input, overlay), parsed.GetValue(output)!, parsed.GetValue(baseUrl), parsed.GetValue(strict), parsed.GetValue(precompress), !parsed.GetValue(noPictures));
            var result = await Build.RunAsync(options, cancel);
            var (to, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            await Report.WriteAsync(error, result.Diagnostics);
            if (!result.IsPublished)
            {
                await error.WriteLineAsync($"Nothing was published; '{options.Output}' is as it was.");
                return Exit.Problems;
            }
            await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Published {result.Files} files to {options.Output} in {clock.Elapsed.TotalSeconds:0.00} s."));
            return Exit.Fine;
        });
        return command;
    }
}
