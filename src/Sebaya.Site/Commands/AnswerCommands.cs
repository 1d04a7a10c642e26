using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sebaya.Checklists;
using Sebaya.Content;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Model;

namespace Sebaya.Site.Commands;

/// <summary><c>score</c>, <c>compare</c>, <c>encode</c> and <c>decode</c>: the checklists' arithmetic for programs.</summary>
internal static class AnswerCommands
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<Command> Create() => [Score(), Compare(), Encode(), Decode()];

    private static Command Score()
    {
        var (from, checklist, answers) = (From(), Checklist(), Answers());
        var command = new Command("score", "Score one person's answers.") { checklist, answers, from.Input, from.Overlay };
        command.SetAction((parsed, _) => Run(parsed, from, known =>
        {
            var definition = Find(known, parsed.GetValue(checklist)!);
            if (definition.Kind != ChecklistKind.Score) throw new AnswerException($"'{definition.Id}' compares two people. Use 'compare'.");
            return PerSheet(AnswerSheetJson.Read(definition, ReadText(parsed.GetValue(answers)!)), sheet =>
                ResultJson.ToJson(Scoring.Score(definition, sheet)));
        }));
        return command;
    }

    private static Command Compare()
    {
        var (from, checklist, answers) = (From(), Checklist(), TwoAnswers());
        var command = new Command("compare", "Compare two people's answers.") { checklist, answers, from.Input, from.Overlay };
        command.SetAction((parsed, _) => Run(parsed, from, known =>
        {
            var definition = Find(known, parsed.GetValue(checklist)!);
            if (definition.Kind != ChecklistKind.Compare) throw new AnswerException($"'{definition.Id}' scores one person. Use 'score'.");
            var files = parsed.GetValue(answers)!;
            if (files is ["-", "-"]) throw new AnswerException("standard input can be read once: give one of the two answers as a file.");
            var (a, b) = (AnswerSheetJson.Read(definition, ReadText(files[0])), AnswerSheetJson.Read(definition, ReadText(files[1])));
            if (a.IsArray != b.IsArray || a.Sheets.Length != b.Sheets.Length)
                throw new AnswerException(
                    $"the two files must hold equally many answers; they hold {a.Sheets.Length} and {b.Sheets.Length}.");
            var results = a.Sheets.Zip(b.Sheets, (mine, theirs) =>
                (JsonNode)ResultJson.ToJson(Comparing.Compare(definition, mine, theirs)));
            return a.IsArray ? new JsonArray([.. results]) : results.Single();
        }));
        return command;
    }

    private static Command Encode()
    {
        var (from, checklist, answers) = (From(), Checklist(), Answers());
        var command = new Command("encode", "Turn answers into the code a reader would copy.") { checklist, answers, from.Input,
            from.Overlay };
        command.SetAction((parsed, _) => Run(parsed, from, known =>
        {
            var definition = Find(known, parsed.GetValue(checklist)!);
            if (!definition.Share) throw new AnswerException($"'{definition.Id}' makes no codes: it says 'share: false'.");
            return PerSheet(AnswerSheetJson.Read(definition, ReadText(parsed.GetValue(answers)!)), sheet =>
                JsonValue.Create(Codes.Encode(definition, sheet)));
        }, plainText: true));
        return command;
    }

    private static Command Decode()
    {
        var from = From();
        var code = new Argument<string>("CODE") { Description = "A code, or - to read one a line from standard input." };
        var command = new Command("decode", "Turn a code back into answers.") { code, from.Input, from.Overlay };
        command.SetAction(async (parsed, _) =>
        {
            var text = parsed.GetValue(code)!;
            if (text != "-")
                return await Run(parsed, from, known => Codes.Decode(known, text) is Decoded decoded
                    ? ToJson(decoded)
                    : throw new AnswerException($"this code cannot be read: {((CodeRefusal)Codes.Decode(known, text)).Word}"));
            var checklists = Load(parsed.Roots(from.Input, from.Overlay));
            while (await Console.In.ReadLineAsync() is { } line)
            {
                var reading = Codes.Decode(checklists, line);
                var json = reading is Decoded decoded ? ToJson(decoded) : new JsonObject { ["error"] = ((CodeRefusal)reading).Word };
                await parsed.InvocationConfiguration.Output.WriteLineAsync(json.ToJsonString(OneLine));
            }
            return ExitCode.Success;
        });
        return command;
    }

    private static JsonObject ToJson(Decoded decoded) => new()
    {
        ["checklist"] = decoded.Checklist.Id,
        ["version"] = decoded.Version,
        ["answers"] = AnswerSheetJson.ToJson(decoded.Checklist, decoded.Sheet),
    };

    private static JsonNode PerSheet(AnswerFile file, Func<AnswerSheet, JsonNode> result) =>
        file.IsArray ? new JsonArray([.. file.Sheets.Select(result)]) : result(file.Sheets[0]);

    private static Argument<string> Checklist() => new("CHECKLIST") { Description = "A checklist's id, for example readiness." };

    private static Option<string> Answers() => new Option<string>("--answers")
    {
        Description = "A JSON file with answers, or - for standard input.",
        HelpName = "FILE",
        Required = true,
    }.NotEmpty();

    private static Option<string[]> TwoAnswers() => new Option<string[]>("--answers")
    {
        Description = "A JSON file with one person's answers, or - for standard input; give the option twice, for two people.",
        HelpName = "FILE",
        Required = true,
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = false,
    }.NotEmpty();

    private static async Task<int> Run(ParseResult parsed, (Option<string?> Input, Option<string[]> Overlay) from,
        Func<IReadOnlyList<Checklist>, JsonNode> work, bool plainText = false)
    {
        try
        {
            var result = work(Load(parsed.Roots(from.Input, from.Overlay)));
            await parsed.InvocationConfiguration.Output.WriteLineAsync(
                plainText && result is JsonValue value ? value.GetValue<string>() : result.ToJsonString(OneLine));
            return ExitCode.Success;
        }
        catch (AnswerException problem)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"sebaya: {problem.Message}");
            return ExitCode.Usage;
        }
    }

    private static string ReadText(string file) => file == "-" ? Console.In.ReadToEnd() : File.ReadAllText(file);

    private static Checklist Find(IReadOnlyList<Checklist> known, string id) => known.FirstOrDefault(checklist => checklist.Id == id)
        ?? throw new AnswerException(
            $"there is no checklist '{id}', or it has errors, which 'sebaya check' lists."
            + DidYouMean.Hint(id, known.Select(checklist => checklist.Id)));

    /// <summary>Loads the checklists without errors; pages are not read.</summary>
    private static IReadOnlyList<Checklist> Load(IReadOnlyList<InputRoot> roots)
    {
        var diagnostics = new DiagnosticBag();
        var files = InputFolder.List(roots, diagnostics);
        var settings = InputOptions.SettingsOf(roots, files);
        return [.. ChecklistFiles.Read(Removal.Of(settings, files.Keys, diagnostics).Without(files, settings), settings.TextLanguages,
            diagnostics).Select(file => file.Checklist).OfType<Checklist>()];
    }

    private static (Option<string?> Input, Option<string[]> Overlay) From() => (InputOptions.Input(), InputOptions.Overlay());
}
