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

/// <summary><c>search</c>: shows what the search box would find, as JSON.</summary>
internal static class SearchCommand
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var (input, overlay) = (InputOptions.Input(), InputOptions.Overlay());
        var language = new Argument<string?>("LANGUAGE")
        {
            Description = "A language of the site, such as id or en.", Arity = ArgumentArity.ZeroOrOne,
        };
        var query = new Argument<string?>("QUERY")
        {
            Description = "What to look for, or - to read one query a line from standard input.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var evaluate = new Option<string?>("--evaluate")
        {
            Description = "Ask the questions of a file and count how often a page that answers comes first or among the first three.",
            HelpName = "FILE",
        };
        var counts = new Option<bool>("--counts-only")
        {
            Description = "With --evaluate: print the figures without the questions that were missed.",
        };
        var command = new Command("search", "Find what the site's search box would find.")
        {
            language, query, evaluate, counts, input, overlay,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(evaluate) is null && result.GetValue(query) is null)
                result.AddError("Give a language and a query, or --evaluate FILE.");
        });
        command.SetAction(async (parsed, _) =>
        {
            var (to, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var reading = new SiteLoader(parsed.Roots(input, overlay), SebayaTheme.Create(), null).Read();
            var model = reading.SiteModel ?? throw new InputRefused(reading.Diagnostics);
            return parsed.GetValue(evaluate) is { } file
                ? await EvaluateAsync(model, file, parsed.GetValue(counts), to, error)
                : await AnswerAsync(model, parsed.GetValue(language)!, parsed.GetValue(query)!, to, error);
        });
        return command;
    }

    private static async Task<int> AnswerAsync(SiteModel model, string language, string query, TextWriter to, TextWriter error)
    {
        var known = model.Site.Settings.Codes.ToList();
        if (!known.Contains(language))
        {
            var hint = DidYouMean.Hint(language, known);
            await error.WriteLineAsync($"sebaya: no search in '{language}'. Languages: {string.Join(", ", known)}.{hint}");
            return ExitCode.Usage;
        }
        var searcher = new Searcher(SearchDocuments.Index(model, language));
        if (query != "-")
        {
            await to.WriteLineAsync(Answer(searcher, query));
            return ExitCode.Success;
        }
        while (await Console.In.ReadLineAsync() is { } line) await to.WriteLineAsync(Answer(searcher, line));
        return ExitCode.Success;
    }

    private static string Answer(Searcher searcher, string query) =>
        new JsonArray([.. searcher.Search(query).Select(result => Entry(searcher, query, result))]).ToJsonString(OneLine);

    private static JsonObject Entry(Searcher searcher, string query, SearchResult result) => new()
    {
        ["address"] = result.Best.Address,
        ["page"] = result.Address,
        ["section"] = result.Best.Heading,
        ["title"] = result.Title,
        ["snippet"] = searcher.Snippet(query, result.Best),
        ["score"] = result.Score,
    };

    private static async Task<int> EvaluateAsync(SiteModel model, string file, bool countsOnly, TextWriter to, TextWriter error)
    {
        string[] lines;
        try
        {
            lines = await File.ReadAllLinesAsync(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"sebaya: cannot read '{file}': {fault.Message}");
            return ExitCode.IoError;
        }
        var (questions, faults) = SearchEvaluation.Read(model, lines);
        foreach (var fault in faults) await error.WriteLineAsync($"{file}{fault}");
        if (faults.Count > 0) return ExitCode.Problems;
        foreach (var asked in questions.GroupBy(question => question.Language))
        {
            var figures = SearchEvaluation.Count(model, asked.Key, [.. asked]);
            await to.WriteLineAsync($"{asked.Key}, {figures}");
            var without = SearchEvaluation.Count(model, asked.Key, [.. asked], withKeywords: false);
            await to.WriteLineAsync($"{asked.Key} without _search-keywords.txt, {without}");
            if (countsOnly) continue;
            foreach (var (question, found) in figures.Missed)
                await to.WriteLineAsync($"  missed: {question.Words} | found: {string.Join(", ", found)}");
        }
        return ExitCode.Success;
    }
}
