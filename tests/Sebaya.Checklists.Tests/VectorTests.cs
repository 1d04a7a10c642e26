using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sebaya.Checklists.Tests;

public class VectorTests
{
    private static readonly JsonObject Vectors =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "checklist-vectors.json")))!.AsObject();

    public static TheoryData<string, string> All() =>
        new(Vectors["vectors"]!.AsArray().Select(vector => (vector!["why"]!.GetValue<string>(), vector.ToJsonString())));

    [Theory]
    [MemberData(nameof(All))]
    public void EveryWorkedExampleHolds(string why, string vector)
    {
        Assert.NotEmpty(why);
        var checklist = Reduced.Read(Vectors["definition"]!.AsObject());
        var expected = JsonNode.Parse(vector)!;
        var actual = ResultJson.ToJson(Scoring.Score(checklist, Reduced.Sheet(checklist, expected["answers"]!.ToJsonString())));

        foreach (var (name, value) in expected["total"]!.AsObject()) Assert.Equal(value!.ToJsonString(), actual["total"]![name]!.ToJsonString());
        Assert.Equal(expected["band"]?.GetValue<string>(), actual["band"]?.GetValue<string>());
        Assert.Equal(expected["headline"]!.GetValue<string>(), actual["headline"]!["kind"]!.GetValue<string>());
        if (expected["estimated"] is { } estimated) Assert.Equal(estimated.GetValue<bool>(), actual["estimated"]!.GetValue<bool>());
    }
}
