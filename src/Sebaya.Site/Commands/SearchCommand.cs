using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Indexing;
using Sebaya.Publishing.Model;
using Sebaya.Search;
using Sebaya.Theme;

namespace Sebaya.Site.Commands;

/// <summary><c>search</c>: what the search box would find, for programs.</summary>
internal static class SearchCommand
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var (input, overlay) = (InputOptions.Input(), InputOptions.Overlay());
        var language = new Argument<string>("LANGUAGE") { Description = "id or en." };
        var query = new Argument<string>("QUERY") { Description = "What to look for, or - to read one query a line from standard input." };
        var command = new Command("search", "Find what the site's search box would find.") { language, query, input, overlay };
        command.SetAction(async (parsed, _) =>
        {
            var (to, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var reading = new SiteLoader(parsed.Roots(input, overlay), SebayaTheme.Files(), null).Read();
            if (reading.SiteModel is not { } model)
            {
                await Report.WriteAsync(error, reading.Diagnostics);
                return ExitCode.Problems;
            }
            var (code, known) = (parsed.GetValue(language)!, SearchDocuments.LanguagesOf(model).ToList());
            if (!known.Contains(code))
            {
                await error.WriteLineAsync($"sebaya: no search in '{code}'. Languages: {string.Join(", ", known)}.{DidYouMean.Hint(code, known)}");
                return ExitCode.Usage;
            }
            var searcher = new Searcher(SearchDocuments.Index(model, code));
            if (parsed.GetValue(query) is not "-" and { } one)
            {
                await to.WriteLineAsync(Answer(searcher, one));
                return ExitCode.Success;
            }
            while (await Console.In.ReadLineAsync() is { } line) await to.WriteLineAsync(Answer(searcher, line));
            return ExitCode.Success;
        });
        return command;
    }

    private static string Answer(Searcher searcher, string query) => new JsonArray([.. searcher.Search(query).Select(result => new JsonObject
    {
        ["address"] = result.Address,
        ["title"] = result.Title,
        ["score"] = Math.Round(result.Score, 6),
    })]).ToJsonString(OneLine);
}
