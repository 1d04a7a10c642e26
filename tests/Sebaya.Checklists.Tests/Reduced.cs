using System.Text.Json;
using System.Text.Json.Nodes;
using Sebaya.Diagnostics;

namespace Sebaya.Checklists.Tests;

/// <summary>
/// Checklists without texts, as the shared vectors write them: options as <c>[id, value]</c>, <c>[id]</c> or <c>[id, "unknown"]</c>, bands
/// and lights as <c>[id, from]</c>. The texts are filled in and the whole goes through the real reader (JSON is YAML too).
/// </summary>
internal static class Reduced
{
    private static readonly JsonDocumentOptions Relaxed = new() { AllowTrailingCommas = true };

    public static Checklist Read(string json) => Read(JsonNode.Parse(json, documentOptions: Relaxed)!.AsObject());

    public static Checklist Read(JsonObject reduced)
    {
        var full = reduced.DeepClone().AsObject();
        full.TryAdd("id", "demo");
        full.TryAdd("version", 1);
        full.TryAdd("kind", "score");
        full["title"] = Text("title");
        foreach (var (_, scale) in full["scales"]?.AsObject() ?? []) FillOptions(scale!.AsObject());
        foreach (var item in full["items"]!.AsArray()) FillItem(item!.AsObject());
        foreach (var dimension in full["dimensions"]!.AsArray())
        {
            dimension!["title"] = Text("dimension");
            FillBands(dimension.AsObject());
        }
        FillBands(full);
        FillBands(full, "lights");
        var found = new DiagnosticBag();
        var checklist = ChecklistReader.Read(full.ToJsonString(), $"{full["id"]}.yml", ["en"], found);
        Assert.Empty(found.ToSorted());
        return checklist!;
    }

    /// <summary>The sheet that a JSON object of answers means.</summary>
    public static AnswerSheet Sheet(Checklist checklist, string json) => Assert.Single(AnswerSheetJson.Read(checklist, json).Sheets);

    /// <summary>The result as JSON, cut down to some of its properties, in one line.</summary>
    public static string Score(Checklist checklist, string answers, params string[] properties) =>
        Cut(ResultJson.ToJson(Scoring.Score(checklist, Sheet(checklist, answers))), properties);

    public static string Compare(Checklist checklist, string a, string b, params string[] properties) =>
        Cut(ResultJson.ToJson(Comparing.Compare(checklist, Sheet(checklist, a), Sheet(checklist, b))), properties);

    private static string Cut(JsonObject json, string[] properties)
    {
        foreach (var name in json.Select(property => property.Key).Except(properties).ToList())
            if (properties.Length > 0) json.Remove(name);
        return json.ToJsonString();
    }

    private static void FillItem(JsonObject item)
    {
        item["text"] = Text("text");
        if (item.ContainsKey("options")) FillOptions(item);
    }

    private static void FillOptions(JsonObject owner) => owner["options"] = new JsonArray([.. owner["options"]!.AsArray().Select(option =>
    {
        var full = new JsonObject { ["id"] = Part(option!, 0), ["label"] = Text("label") };
        if (option is not JsonArray { Count: 2 } pair) return full;
        if (pair[1]!.GetValueKind() == JsonValueKind.String) full["unknown"] = true;
        else full["value"] = pair[1]!.DeepClone();
        return full;
    })]);

    private static void FillBands(JsonObject owner, string key = "bands")
    {
        if (owner[key] is not JsonArray bands) return;
        owner[key] = new JsonArray([.. bands.Select(band =>
            new JsonObject { ["id"] = Part(band!, 0), ["from"] = Part(band!, 1), ["title"] = Text("band") })]);
    }

    private static JsonNode Part(JsonNode node, int index) => node is JsonArray list ? list[index]!.DeepClone() : node.DeepClone();

    private static JsonObject Text(string word) => new() { ["en"] = word };
}
