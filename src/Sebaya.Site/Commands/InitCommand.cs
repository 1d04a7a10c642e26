using System.CommandLine;
using System.Reflection;
using Sebaya.Content;
using Sebaya.Content.Reading;
using Sebaya.Content.Settings;
using Sebaya.Diagnostics;

namespace Sebaya.Site.Commands;

/// <summary><c>init</c>: creates a programme's folder with only the programme's own files. Never overwrites a file.</summary>
internal static class InitCommand
{
    /// <summary>The address in the settings until the programme knows its own.</summary>
    private const string SomeAddress = "https://example.org/";

    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "Where to begin; it is made if it is not there." };
        var name = new Option<string?>("--name") { Description = "The programme's name, for the top of every page." };
        var baseUrl = InputOptions.BaseUrl();
        var languages = new Option<string[]>("--languages")
        {
            Description = "Languages of the guide, the first for readers of none of them: id,en", HelpName = "id,en", CustomParser = Codes,
        };
        var lead = new Option<string?>("--lead") { Description = "Whose name stands under the emails." };
        var email = new Option<string?>("--email") { Description = "Where readers write to the programme." };
        var phone = new Option<string?>("--phone") { Description = "Where readers call the programme." };
        var source = new Option<string?>("--tool-source")
        {
            Description = "Where the workflow installs the program from: a feed's address, or a folder. Without it, from where .NET looks.",
        };
        var command = new Command("init",
            "Begin a programme of your own in a folder: what it holds is yours, everything else is the guide's.")
        {
            folder, name, baseUrl, languages, lead, email, phone, source,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var (to, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var into = parsed.GetValue(folder)!;
            var known = Known();
            var beginning = new Beginning(
                parsed.GetValue(name) ?? Ask("Name of the programme", FolderName(into)),
                parsed.GetValue(baseUrl)?.AbsoluteUri ?? Ask("Address of the site, if you know it", SomeAddress),
                parsed.GetValue(languages) is { Length: > 0 } given ? given : Split(Ask("Languages", string.Join(',', known))),
                parsed.GetValue(lead) ?? Ask("Name of the lead (may stay empty)", ""),
                parsed.GetValue(email) ?? Ask("Email of the programme (may stay empty)", ""),
                parsed.GetValue(phone) ?? Ask("Phone of the programme (may stay empty)", ""),
                parsed.GetValue(source));
            if (beginning.Languages.FirstOrDefault(code => !known.Contains(code)) is { } unknown)
            {
                await error.WriteLineAsync(
                    $"sebaya: the guide is not written in '{unknown}'. Languages: {string.Join(", ", known)}. Another is begun in "
                    + "program.yml later.");
                return ExitCode.Usage;
            }
            return await WriteAsync(into, beginning, to, error, cancel);

            string Ask(string what, string otherwise) => AskOnTerminal(to, what, otherwise);
        });
        return command;
    }

    /// <summary>The answer to a question; the given one where it stays empty or there is no terminal to ask on.</summary>
    private static string AskOnTerminal(TextWriter to, string what, string otherwise)
    {
        if (!ReferenceEquals(to, Console.Out) || Console.IsInputRedirected || Console.IsOutputRedirected) return otherwise;
        to.Write(otherwise == "" ? $"{what}: " : $"{what} [{otherwise}]: ");
        return Console.ReadLine()?.Trim() is { Length: > 0 } answer ? answer : otherwise;
    }

    private static async Task<int> WriteAsync(string folder, Beginning beginning, TextWriter to, TextWriter error, CancellationToken cancel)
    {
        var exit = await NewFiles.WriteAsync(
            [.. beginning.Files().Select(file => (Path.Combine(folder, file.Path), file.Text))], to, error, cancel);
        if (exit == ExitCode.Success) await to.WriteLineAsync($"Next: cd {folder}, then 'sebaya serve --open' to see it.");
        return exit;
    }

    private static string FolderName(string folder) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    private static string[] Split(string codes) =>
        codes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The guide's languages.</summary>
    private static string[] Known() =>
        [.. SiteReader.ReadSettings(InputFolder.List([Guide.Root], new DiagnosticBag()), new DiagnosticBag())!.Codes];

    private static string[] Codes(System.CommandLine.Parsing.ArgumentResult result)
    {
        string[] codes = [.. result.Tokens.SelectMany(token => Split(token.Value)).Distinct()];
        if (codes.Length == 0) result.AddError("--languages must name at least one language");
        return codes;
    }
}
