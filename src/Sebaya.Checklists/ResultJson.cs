using System.Text.Json.Nodes;

namespace Sebaya.Checklists;

/// <summary>
/// Results as JSON for other programs. The browser writes the same, so names, order and nulls must not change. New keys are only added at
/// the end.
/// </summary>
public static class ResultJson
{
    /// <summary>One person's result.</summary>
    public static JsonObject ToJson(ScoreResult result) => new()
    {
        ["checklist"] = result.Checklist,
        ["version"] = result.Version,
        ["answered"] = result.Answered,
        ["applicable"] = result.Applicable,
        ["estimated"] = result.Estimated,
        ["total"] = With(new JsonObject(), result.Total),
        ["band"] = result.Band,
        ["headline"] = result.Headline switch
        {
            Headline.Gate gate => new JsonObject { ["kind"] = "gate", ["item"] = gate.Item, ["level"] = Word(gate.Level) },
            Headline.Flag flag => new JsonObject { ["kind"] = "flag", ["item"] = flag.Item, ["level"] = Word(flag.Level) },
            Headline.Band band => new JsonObject { ["kind"] = "band", ["band"] = band.Id },
            Headline.Parts => new JsonObject { ["kind"] = "parts" },
            _ => new JsonObject { ["kind"] = "incomplete" },
        },
        ["gates"] = List(result.Gates.Select(gate => new JsonObject { ["item"] = gate.Item, ["state"] = Word(gate.State) })),
        ["dimensions"] = List(result.Dimensions.Select(dimension =>
        {
            var json = With(new JsonObject { ["id"] = dimension.Id }, dimension.Score);
            json["band"] = dimension.Band;
            return json;
        })),
        ["weakest"] = List(result.Weakest.Select(id => JsonValue.Create(id))),
        ["flags"] = List(result.Flags.Select(flag =>
            new JsonObject { ["item"] = flag.Item, ["option"] = flag.Option, ["level"] = Word(flag.Level) })),
        ["unknown"] = List(result.Unknown.Select(id => JsonValue.Create(id))),
    };

    /// <summary>Two people's comparison.</summary>
    public static JsonObject ToJson(CompareResult result) => new()
    {
        ["checklist"] = result.Checklist,
        ["version"] = result.Version,
        ["bothAnswered"] = result.BothAnswered,
        ["of"] = result.Of,
        ["items"] = List(result.Items.Select(item => new JsonObject { ["id"] = item.Id, ["outcome"] = NameOf(item.Outcome) })),
        ["conflicts"] = List(result.Conflicts.Select(id => JsonValue.Create(id))),
        ["agreement"] = With(new JsonObject(), result.Agreement),
        ["dimensions"] = List(result.Dimensions.Select(dimension => With(new JsonObject { ["id"] = dimension.Id }, dimension.Score))),
        ["counts"] = new JsonObject(Summary.Select(outcome => KeyValuePair.Create(
            NameOf(outcome), (JsonNode?)JsonValue.Create(result.Items.Count(item => item.Outcome == outcome))))),
    };

    /// <summary>The outcomes, in the order in which the summary lists their counts.</summary>
    private static readonly Outcome[] Summary =
        [Outcome.Match, Outcome.MayFit, Outcome.Discuss, Outcome.Differ, Outcome.Conflict, Outcome.Unanswered];

    private static string NameOf(Outcome outcome) => outcome == Outcome.MayFit ? "may-fit" : Word(outcome);

    private static JsonObject With(JsonObject json, Score score)
    {
        json["state"] = score.State == ScoreState.NotApplicable ? "not-applicable" : Word(score.State);
        json["num"] = score.Points?.Num;
        json["den"] = score.Points?.Den;
        json["shown"] = score.Shown;
        return json;
    }

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static JsonArray List(IEnumerable<JsonNode?> nodes) => new([.. nodes]);
}
