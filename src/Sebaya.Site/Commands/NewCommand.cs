using System.CommandLine;
using System.Globalization;
using Sebaya.Checklists;
using Sebaya.Content;
using Sebaya.Content.Reading;
using Sebaya.Content.Settings;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Routes;
using Sebaya.Site.Output;

namespace Sebaya.Site.Commands;

/// <summary><c>new</c>: creates a page, a question or a checklist in every language. Never overwrites a file.</summary>
internal static class NewCommand
{
    public static Command Create() => new("new", "Begin a page, a question or a checklist in every language.")
    {
        Kind("page", "A page: its key is its path, for example sessions or leads/match.", Page),
        Kind("faq", "A question of the FAQ: its key is the last part of its address, for example prepare.",
            (key, settings) => Page(key.StartsWith("faq/", StringComparison.Ordinal) ? key : "faq/" + key, settings)),
        Kind("checklist", "A checklist: its key is its id, for example readiness.", (key, settings) =>
            [($"_checklists/{key}.yml", ChecklistScaffold.Write(key, settings.Codes))], mayHaveFolders: false),
    };

    private static Command Kind(
        string name, string description, Func<string, SiteSettings, IEnumerable<(string Path, string Text)>> files,
        bool mayHaveFolders = true)
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
        if (!mayHaveFolders)
            key.Validators.Add(result =>
            {
                if (result.Tokens is [{ Value: var value }] && value.Contains('/'))
                    result.AddError($"'{value}' names a folder, and a {name} lies in none. Try '{value.Split('/')[^1]}'.");
            });
        var command = new Command(name, description) { key, input, overlay };
        command.SetAction(async (parsed, cancel) =>
        {
            var roots = parsed.Roots(input, overlay);
            var settings = InputOptions.SettingsOf(roots, InputFolder.List(roots, new DiagnosticBag()));
            if (Reserved(parsed.GetValue(key)!, settings) is { } reserved)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"sebaya: {reserved}");
                return ExitCode.Usage;
            }
            var written = files(parsed.GetValue(key)!, settings).Select(file => (Path: roots[^1].PathOf(file.Path), file.Text)).ToList();
            if (written.Find(file => File.Exists(file.Path)) is { Path: { } taken })
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"sebaya: '{taken}' is there already; nothing was written.");
                return ExitCode.Usage;
            }
            await WholeFiles.AddAsync(written, cancel);
            foreach (var file in written)
                await parsed.InvocationConfiguration.Output.WriteLineAsync($"wrote {file.Path.Replace('\\', '/')}");
            return ExitCode.Success;
        });
        return command;
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

    private static IEnumerable<(string Path, string Text)> Page(string key, SiteSettings settings) =>
        settings.Languages.Select(language => ($"{language.Code}/{key}.md", Text(key, language.Code, settings)));

    private static string Text(string key, string language, SiteSettings settings)
    {
        var isQuestion = key.StartsWith("faq/", StringComparison.Ordinal);
        var name = key[(key.LastIndexOf('/') + 1)..].Replace('-', ' ');
        var title = string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(name[0])}{name[1..]}{(isQuestion ? "?" : "")}");
        var (description, first, section, more) = language == "id"
            ? ("Satu kalimat yang menjawab pertanyaan halaman ini.", "Jawabannya dulu, lalu alasannya.", "Contoh",
                "Sebuah contoh, sebuah kalimat untuk diucapkan, sebuah angka.")
            : ("One sentence that answers the page's question.", "The answer first, then why.", "An example",
                "An example, a sentence to say, a number.");
        var topic = isQuestion && settings.Topics.Length > 0 ? $"Topic: {settings.Topics[0].Id}\n" : "";
        var body = isQuestion ? $"{first}\n" : $"{first}\n\n## {section} {{#example}}\n\n{more}\n";
        var today = DateTime.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"---\nTitle: \"{title}\"\nDescription: {description}\n{topic}Updated: {today}\n---\n\n{body}";
    }
}
