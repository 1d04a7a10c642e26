using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sebaya.Checklists.Tests;

public class VectorTests
{
    private static readonly JsonObject Vectors = Data("checklist-vectors.json");

    public static TheoryData<string, string> All() =>
        new(Vectors["vectors"]!.AsArray().Select(vector => (vector!["why"]!.GetValue<string>(), vector.ToJsonString())));

    public static TheoryData<string, string, string> Newer() => new(
        from set in Data("instrument-vectors.json")["sets"]!.AsArray()
        from vector in set["vectors"]!.AsArray()
        select (vector["why"]!.GetValue<string>(), set["definition"]!.ToJsonString(), vector.ToJsonString()));

    [Theory]
    [MemberData(nameof(All))]
    public void EveryWorkedExampleHolds(string why, string vector)
    {
        Assert.NotEmpty(why);
        var checklist = Reduced.Read(Vectors["definition"]!.AsObject());
        var expected = JsonNode.Parse(vector)!;
        var actual = ResultJson.ToJson(Scoring.Score(checklist, Reduced.Sheet(checklist, expected["answers"]!.ToJsonString())));

        foreach (var (name, value) in expected["total"]!.AsObject())
            Assert.Equal(value!.ToJsonString(), actual["total"]![name]!.ToJsonString());
        Assert.Equal(expected["band"]?.GetValue<string>(), actual["band"]?.GetValue<string>());
        Assert.Equal(expected["headline"]!.GetValue<string>(), actual["headline"]!["kind"]!.GetValue<string>());
        if (expected["estimated"] is { } estimated) Assert.Equal(estimated.GetValue<bool>(), actual["estimated"]!.GetValue<bool>());
    }

    [Theory]
    [MemberData(nameof(Newer))]
    public void EveryExampleOfTheLaterRulesHolds(string why, string definition, string vector)
    {
        Assert.NotEmpty(why);
        var checklist = Reduced.Read(definition);
        var example = JsonNode.Parse(vector)!.AsObject();
        AnswerSheet Sheet(string key) => Reduced.Sheet(checklist, example[key]!.ToJsonString());
        var results = checklist.Kind == ChecklistKind.Score
            ? [ResultJson.ToJson(Scoring.Score(checklist, Sheet("answers")))]
            : new[] { ResultJson.ToJson(Comparing.Compare(checklist, Sheet("a"), Sheet("b"))),
                ResultJson.ToJson(Comparing.Compare(checklist, Sheet("b"), Sheet("a"))) };
        foreach (var result in results)
            foreach (var (key, expected) in example["expected"]!.AsObject())
                Assert.Equal($"{key}: {expected?.ToJsonString()}", $"{key}: {result[key]?.ToJsonString()}");
    }

    private static JsonObject Data(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", file)))!.AsObject();
}
