using System.CommandLine;
using System.Globalization;
using Sebaya.Checklists;
using Sebaya.Content;
using Sebaya.Content.Reading;
using Sebaya.Content.Settings;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Routes;

namespace Sebaya.Site.Commands;

/// <summary><c>new</c>: creates a page, a question or a checklist in every language. Never overwrites a file.</summary>
internal static class NewCommand
{
    public static Command Create() => new("new", "Begin a page, a question or a checklist in every language.")
    {
        Kind("page", "A page: its key is its path, for example sessions or leads/match.", Page),
        Kind("faq", "A question of the FAQ: its key is the last part of its address, for example prepare.",
            (key, settings, isDraft) => Page(key.StartsWith("faq/", StringComparison.Ordinal) ? key : "faq/" + key, settings, isDraft)),
        Kind("checklist", "A checklist: its key is its id, for example readiness.", (key, settings, _) =>
            [($"_checklists/{key}.yml", ChecklistScaffold.Write(key, settings.Codes))], isPage: false),
    };

    private static Command Kind(
        string name, string description, Func<string, SiteSettings, bool, IEnumerable<(string Path, string Text)>> files,
        bool isPage = true)
    {
        var (input, overlay) = (InputOptions.Input(), InputOptions.Overlay());
        var key = new Argument<string>("KEY") { Description = "In kebab-case, in English; it becomes part of the address." };
        key.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !result.Tokens[0].Value.Split('/').All(part => Slugs.IsKebabCase(part)))
                result.AddError(
                    $"'{result.Tokens[0].Value}' is not in kebab-case (a-z, 0-9, '-'). Try "
                    + $"'{string.Join('/', result.Tokens[0].Value.Split('/').Where(part => part.Length > 0).Select(Slugs.ToKebabCase))}'.");
        });
        if (!isPage)
            key.Validators.Add(result =>
            {
                if (result.Tokens is [{ Value: var value }] && value.Contains('/'))
                    result.AddError($"'{value}' names a folder, and a {name} lies in none. Try '{value.Split('/')[^1]}'.");
            });
        var draft = new Option<bool>("--draft")
        {
            Description = "Hold the page back until 'Draft: true' is removed from it; 'serve' shows it.",
        };
        var command = new Command(name, description) { key, input, overlay };
        if (isPage) command.Add(draft);
        command.SetAction((parsed, cancel) =>
        {
            var isDraft = isPage && parsed.GetValue(draft);
            return WriteAsync(parsed.GetValue(key)!, parsed.Roots(input, overlay), (name, settings) => files(name, settings, isDraft),
                parsed.InvocationConfiguration, cancel);
        });
        return command;
    }

    private static async Task<int> WriteAsync(
        string key, InputRoot[] roots, Func<string, SiteSettings, IEnumerable<(string Path, string Text)>> files,
        InvocationConfiguration console, CancellationToken cancel)
    {
        var settings = InputOptions.SettingsOf(roots, InputFolder.List(roots, new DiagnosticBag()));
        if (Reserved(key, settings) is { } reserved)
        {
            await console.Error.WriteLineAsync($"sebaya: {reserved}");
            return ExitCode.Usage;
        }
        return await NewFiles.WriteAsync([.. files(key, settings).Select(file => (roots[^1].PathOf(file.Path), file.Text))],
            console.Output, console.Error, cancel);
    }

    /// <summary>Why a page with this key could not be published; null if it could.</summary>
    private static string? Reserved(string key, SiteSettings settings)
    {
        var parts = key.Split('/');
        if (Array.Find(parts, part => part.Length > Slugs.LongestName) is { } longest)
            return $"'{longest[..40]}…' has {longest.Length} characters; at most {Slugs.LongestName} fit into an address; nothing was "
                + "written.";
        return settings.Codes.Contains(parts[0]) || ReservedFolders.All.Contains(parts[0])
            ? $"'{key}' would take the address '/{parts[0]}/', which the site needs; nothing was written. Choose another key."
            : null;
    }

    private static IEnumerable<(string Path, string Text)> Page(string key, SiteSettings settings, bool isDraft) =>
        settings.Languages.Where(language => language.Fallback is null)
            .Select(language => ($"{language.Code}/{key}.md", Text(key, language.Code, settings, isDraft)));

    private static string Text(string key, string language, SiteSettings settings, bool isDraft)
    {
        var isQuestion = key.StartsWith("faq/", StringComparison.Ordinal);
        var name = key[(key.LastIndexOf('/') + 1)..].Replace('-', ' ');
        var title = string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(name[0])}{name[1..]}{(isQuestion ? "?" : "")}");
        return Scaffold.Of(isQuestion ? "question" : "page", language, title,
            isQuestion && settings.Topics.Length > 0 ? settings.Topics[0].Id : null, isDraft);
    }
}
