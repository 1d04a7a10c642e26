using System.CommandLine;
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

    /// <param name="questions">Asks for what is missing; by default on the program's terminal.</param>
    public static Command Create(Func<TextWriter, Questions>? questions = null)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Where to begin; it is made if it is not there." };
        var name = new Option<string?>("--name") { Description = "The programme's name, for the top and the foot of every page." };
        var baseUrl = InputOptions.BaseUrl();
        var languages = new Option<string[]>("--languages")
        {
            Description = "Languages of the guide; readers of any other language get the first: id,en", HelpName = "id,en",
            CustomParser = Codes,
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
            var asked = questions?.Invoke(to) ?? Questions.OnTerminal(to);
            var beginning = new Beginning(
                parsed.GetValue(name) ?? asked.Ask("Name of the programme", FolderName(into)),
                parsed.GetValue(baseUrl)?.AbsoluteUri ?? Address(asked),
                parsed.GetValue(languages) is { Length: > 0 } given ? given
                    : Split(asked.Ask("Languages", string.Join(',', known), answer => Unwritten(Split(answer), known))),
                parsed.GetValue(lead) ?? asked.Ask("Name of the lead (may stay empty)", ""),
                parsed.GetValue(email) ?? asked.Ask("Email of the programme (may stay empty)", ""),
                parsed.GetValue(phone) ?? asked.Ask("Phone of the programme (may stay empty)", ""),
                parsed.GetValue(source));
            if (Unwritten(beginning.Languages, known) is not { } fault) return await WriteAsync(into, beginning, to, error, cancel);
            await error.WriteLineAsync($"sebaya: {fault}");
            return ExitCode.Usage;
        });
        return command;
    }

    /// <summary>Says which of the languages the guide is not written in; null where it is written in all.</summary>
    private static string? Unwritten(string[] codes, string[] known) =>
        codes.Length == 0 ? $"Languages: {string.Join(", ", known)}."
        : codes.FirstOrDefault(code => !known.Contains(code)) is not { } unknown ? null
        : $"the guide is not written in '{unknown}'. Languages: {string.Join(", ", known)}. Another is begun in program.yml later.";

    private static string Address(Questions asked)
    {
        var typed = asked.Ask("Address of the site, if you know it", SomeAddress, answer =>
            SettingsReader.TryBaseUrl(answer, out _) ? null : $"'{answer}' is not an address like {SomeAddress}guide/");
        SettingsReader.TryBaseUrl(typed, out var url);
        return url.AbsoluteUri;
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
