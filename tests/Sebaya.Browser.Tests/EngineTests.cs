using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sebaya.Checklists;

namespace Sebaya.Browser.Tests;

/// <summary>
/// Compares the two scoring engines in a real browser: this side generates definitions, answers and damaged codes, computes the expected
/// results and passes them to the page in batches; the page's modules compute the same and report differences.
/// </summary>
public sealed class EngineTests(Chromium chromium)
{
    private const int SheetsInABatch = 600;

    /// <summary>Runs in the page. Returns how many values were compared and the first few that differ.</summary>
    private const string CompareBatches = """
        async ({ kind, batches }) => {
          const { score } = await import('/Checklist/Engine/scoring.js');
          const { compare } = await import('/Checklist/Engine/comparing.js');
          const { encode, decode } = await import('/Checklist/Engine/codes.js');
          const ways = {
            score: (d, [answers]) => [score(d, answers), encode(d, answers), decode([d], encode(d, answers))],
            compare: (d, [a, b]) => [compare(d, a, b), encode(d, a), decode([d], encode(d, a))],
            codes: (ds, [code]) => [decode(ds, code)],
            examples: (ds, [number, sheets, keys]) => {
              const result = sheets.length > 1 ? compare(ds[number], ...sheets) : score(ds[number], ...sheets);
              return keys.map((key) => result[key]);
            },
          };
          let compared = 0;
          const differing = [];
          for (let i = 0; i < batches; i++) {
            const batch = await (await fetch(`/batches/${kind}/${i}.json`)).json();
            for (const [input, expected] of batch.cases) {
              const actual = JSON.stringify(ways[kind](batch.definition, input));
              compared++;
              if (actual !== expected && differing.length < 5) differing.push([JSON.stringify(input), expected, actual].join('\n'));
            }
          }
          return JSON.stringify({ compared, differing: differing.join('\n\n') });
        }
        """;

    [Theory]
    [InlineData("score", 140, 84_000)]
    [InlineData("compare", 60, 36_000)]
    public async Task BothEnginesGiveEveryFieldAlike(string kind, int batches, int sheets) =>
        Assert.Equal($$"""{"compared":{{sheets}},"differing":""}""", await RunAsync(kind, batches));

    /// <summary>SEBAYA_CODES raises the number of codes, for example to 1000000.</summary>
    [Fact]
    public async Task BothEnginesRefuseAndReadTheSameCodes()
    {
        var codes = int.Parse(Environment.GetEnvironmentVariable("SEBAYA_CODES") ?? "200000");
        Assert.Equal($$"""{"compared":{{codes / 2000 * 2000}},"differing":""}""", await RunAsync("codes", codes / 2000));
    }

    /// <summary>The worked examples of the rules, which the tests of the other engine hold true too.</summary>
    [Fact]
    public async Task ThePagesEngineHoldsEveryWorkedExample() =>
        Assert.Equal($$"""{"compared":{{ExampleBatch()["cases"]!.AsArray().Count}},"differing":""}""", await RunAsync("examples", 1));

    private async Task<string> RunAsync(string kind, int batches)
    {
        await using var server = await LoopbackServer.ForFilesAsync(FileAt);
        await using var browser = await chromium.NewPageAsync();
        await browser.Page.GotoAsync(server.Address.ToString());
        return await browser.Page.EvaluateAsync<string>(CompareBatches, new { kind, batches });
    }

    private static byte[]? FileAt(string path)
    {
        if (path.Length == 0) return "<!doctype html><title>engines</title>"u8.ToArray();
        if (path.EndsWith(".js", StringComparison.Ordinal)) return Module(path);
        if (path.Split('/', '.') is not ["batches", var kind, var number, "json"]) return null;
        var batch = kind switch
        {
            "codes" => CodeBatch(int.Parse(number)),
            "examples" => ExampleBatch(),
            _ => SheetBatch(kind, int.Parse(number)),
        };
        return JsonSerializer.SerializeToUtf8Bytes(batch);
    }

    private static byte[]? Module(string name)
    {
        using var stream = Assembly.Load("Sebaya.Theme").GetManifestResourceStream($"Components/{name}");
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static JsonObject SheetBatch(string kind, int number)
    {
        var random = new RandomChecklists(number);
        var checklist = kind == "score" ? random.Score("demo") : random.Compare("demo");
        var cases = Enumerable.Range(0, SheetsInABatch).Select(_ =>
        {
            var (a, b) = (random.Sheet(checklist), random.Sheet(checklist));
            var result = kind == "score" ? ResultJson.ToJson(Scoring.Score(checklist, a))
                : ResultJson.ToJson(Comparing.Compare(checklist, a, b));
            var code = Codes.Encode(checklist, a);
            var input = kind == "score" ? new JsonArray(AnswerSheetJson.ToJson(checklist, a))
                : new JsonArray(AnswerSheetJson.ToJson(checklist, a), AnswerSheetJson.ToJson(checklist, b));
            return Case(input, new JsonArray(result, code, Told(Codes.Decode([checklist], code))));
        });
        return new JsonObject { ["definition"] = ClientDefinition.ToJson(checklist), ["cases"] = new JsonArray([.. cases]) };
    }

    private static JsonObject CodeBatch(int number)
    {
        var random = new RandomChecklists(1_000_000 + number);
        Checklist[] checklists =
        [
            random.Score("readiness") with { Version = 200, Accepts = [3, 199] },
            random.Compare("compatibility"),
            random.Score("private") with { Share = false },
        ];
        var damage = new DamagedCodes(random, checklists);
        var cases = Enumerable.Range(0, 2000).Select(_ =>
        {
            var code = damage.Next();
            return Case(new JsonArray(code), new JsonArray(Told(Codes.Decode(checklists, code))));
        });
        return new JsonObject
        {
            ["definition"] = new JsonArray([.. checklists.Select(ClientDefinition.ToJson)]),
            ["cases"] = new JsonArray([.. cases]),
        };
    }

    private static JsonObject ExampleBatch()
    {
        var sets = JsonNode.Parse(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "instrument-vectors.json")))!["sets"]!.AsArray();
        var (definitions, cases) = (new JsonArray(), new JsonArray());
        foreach (var set in sets)
        {
            foreach (var vector in set!["vectors"]!.AsArray().Select(vector => vector!.AsObject()))
            {
                var sheets = new JsonArray(
                    [.. new[] { "answers", "a", "b" }.Select(key => vector[key]?.DeepClone()).Where(sheet => sheet is not null)]);
                var expected = vector["expected"]!.AsObject();
                cases.Add(Case(
                    new JsonArray(definitions.Count, sheets, new JsonArray([.. expected.Select(pair => JsonValue.Create(pair.Key))])),
                    new JsonArray([.. expected.Select(pair => pair.Value?.DeepClone())])));
            }
            definitions.Add(ClientDefinition.ToJson(Checklists.Tests.Reduced.Read(set["definition"]!.AsObject())));
        }
        return new JsonObject { ["definition"] = definitions, ["cases"] = cases };
    }

    private static JsonArray Case(JsonArray input, JsonArray expected) => new(input, expected.ToJsonString());

    /// <summary>The result of decoding, in the form that codes.ts returns.</summary>
    private static JsonNode Told(DecodeResult reading) => reading switch
    {
        Decoded decoded => new JsonObject
        {
            ["checklist"] = decoded.Checklist.Id,
            ["version"] = decoded.Version,
            ["answers"] = AnswerSheetJson.ToJson(decoded.Checklist, decoded.Sheet),
        },
        CodeRefusal refusal => refusal.Word,
        _ => throw new InvalidOperationException("A reading of a third kind."),
    };
}
