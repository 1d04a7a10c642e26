using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;
using Sebaya.Site.Output;

namespace Sebaya.Site.Commands;

/// <summary><c>build</c>: builds the complete site.</summary>
internal static class BuildCommand
{
    public static Command Create(TimeProvider time)
    {
        var (input, overlay, baseUrl) = (InputOptions.Input(), InputOptions.Overlay(), InputOptions.BaseUrl());
        var output = new Option<string?>("--output")
        {
            Description = "The folder to publish to; 'output' if not given.", HelpName = "FOLDER",
        }.NotEmpty();
        var strict = new Option<bool>("--strict") { Description = "Treat warnings as errors." };
        var precompress = new Option<bool>("--precompress") { Description = "Write .br and .gz beside every text file." };
        var noPictures = new Option<bool>("--no-pictures") { Description = "Leave out the pictures that chats show beside links." };
        var keep = new Option<int>(
            "--keep") { Description = "How many former versions to keep beside the output, as output.1, output.2 …", HelpName = "0-99" };
        keep.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < 0 or > 99))
                result.AddError("--keep must be a number from 0 to 99");
        });
        var cache = new Option<string?>("--cache")
        {
            HelpName = "FOLDER",
            Description = "Where to keep pictures and compressed files for the next build; .sebaya-cache beside the output if not given. "
                + "May be deleted at any time.",
        }.NotEmpty();
        var adopt = new Option<bool>(
            "--adopt") { Description = "Publish into a folder that no build made; the files that it held are listed and replaced." };
        var inPlace = new Option<bool>(
            "--in-place") { Description =
            "Exchange files inside the output folder: for a folder that a server or a container has mounted." };
        var noFlush = new Option<bool>(
            "--no-flush") { Description = "Do not wait until the disk has everything: faster, but a power cut may lose the new version." };
        var command = new Command("build", "Build the site, complete.") { input, overlay, output, baseUrl, strict, precompress, noPictures,
            keep, cache, adopt, inPlace, noFlush };
        command.SetAction((parsed, cancel) =>
        {
            var roots = parsed.Roots(input, overlay);
            var options = new BuildOptions(roots, parsed.GetValue(output) ?? InputSources.OutputOf(roots), parsed.GetValue(baseUrl),
                parsed.GetValue(strict), parsed.GetValue(precompress), !parsed.GetValue(noPictures),
                parsed.GetValue(cache),
                new OutputOptions(parsed.GetValue(keep), parsed.GetValue(adopt), parsed.GetValue(inPlace), !parsed.GetValue(noFlush)));
            return RunAsync(options, time, parsed.InvocationConfiguration, cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        BuildOptions options, TimeProvider time, InvocationConfiguration console, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var isTerminal = ReferenceEquals(console.Error, Console.Error) && !Console.IsErrorRedirected;
        var result = await Build.RunAsync(options, new BuildProgress(console.Error, isTerminal, time), cancel);
        await Report.WriteAsync(console.Error, result.Diagnostics);
        if (!result.IsPublished)
        {
            await console.Error.WriteLineAsync($"Nothing was published; '{options.Output}' is as it was.");
            return ExitCode.Problems;
        }
        await WriteAsync(console.Error, result.Publishing, options.Output);
        await console.Output.WriteAsync(result.LeftOut?.ToString());
        await FollowGuideAsync(options.Roots, console, cancel);
        await console.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"Published {result.Files} files to {options.Output} in {clock.Elapsed.TotalSeconds:0.00} s."));
        return ExitCode.Success;
    }

    /// <summary>
    /// Says which texts of the guide changed under the programme's, and records those that were replaced since the last build. The site is
    /// published already: where the programme's folder may only be read, the build has succeeded all the same.
    /// </summary>
    private static async Task FollowGuideAsync(IReadOnlyList<InputRoot> roots, InvocationConfiguration console, CancellationToken cancel)
    {
        try
        {
            var replaced = ReplacedFiles.Of(roots);
            if (replaced.Count(file => file.IsChanged) is var changed and > 0)
                await console.Output.WriteLineAsync(
                    $"The guide changed {changed} of the texts that your files replace; 'sebaya changes' shows how.");
            await ReplacedFiles.RecordAsync(replaced.Where(file => file.Then is null), cancel);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync($"sebaya: which texts of the guide yours replace could not be recorded: "
                + ForbiddenCharacters.Quote(failure.Message));
        }
    }

    /// <summary>Reports files that were adopted and folders that could not be deleted.</summary>
    private static async Task WriteAsync(TextWriter to, PublishingResult? result, string output)
    {
        if (result is null) return;
        if (!result.Adopted.IsEmpty) await to.WriteLineAsync($"Took over {result.Adopted.Length} files of '{output}':");
        foreach (var file in result.Adopted) await to.WriteLineAsync($"  {ForbiddenCharacters.Quote(file)}");
        if (result.Leftover is { } leftover) await to.WriteLineAsync($"sebaya: {ForbiddenCharacters.Quote(leftover)}.");
    }
}
