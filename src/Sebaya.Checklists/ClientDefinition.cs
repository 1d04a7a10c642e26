using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Sebaya.Checklists;

/// <summary>What the browser's engine needs of a definition: no texts, and defaults left out. <c>definition.ts</c> types it.</summary>
public static class ClientDefinition
{
    /// <summary>The definition as one JSON object.</summary>
    public static JsonObject ToJson(Checklist checklist)
    {
        var json = new JsonObject { ["id"] = checklist.Id, ["version"] = checklist.Version };
        if (!checklist.Accepts.IsEmpty) json["accepts"] = new JsonArray([.. checklist.Accepts.Select(version => JsonValue.Create(version))]);
        json["kind"] = Word(checklist.Kind);
        if (checklist.Share) json["share"] = true;
        json["store"] = Word(checklist.Store);
        json["dimensions"] = new JsonArray([.. checklist.Dimensions.Select(ToJson)]);
        json["items"] = new JsonArray([.. checklist.Items.Select(ToJson)]);
        if (!checklist.Bands.IsEmpty) json["bands"] = ToJson(checklist.Bands);
        return json;
    }

    /// <summary>See <see cref="Checklist.CompatibilityHash"/>. The dimension's id stands in for its index, so that dimensions may change places.</summary>
    internal static string CompatibilityHash(Checklist checklist)
    {
        var text = new StringBuilder(Word(checklist.Kind));
        foreach (var item in checklist.Items)
        {
            var json = ToJson(item);
            json["dimension"] = checklist.Dimensions[item.Dimension].Id;
            text.Append('\n').Append(json.ToJsonString());
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));
    }

    private static JsonObject ToJson(Dimension dimension)
    {
        var json = new JsonObject { ["id"] = dimension.Id };
        if (dimension.MinAnswered != Fraction.FourFifths) json["min"] = new JsonArray(dimension.MinAnswered.Numerator, dimension.MinAnswered.Denominator);
        if (!dimension.Required) json["required"] = false;
        if (!dimension.Bands.IsEmpty) json["bands"] = ToJson(dimension.Bands);
        return json;
    }

    private static JsonArray ToJson(IEnumerable<Band> bands) => new([.. bands.Select(band => new JsonArray(band.Id, band.From))]);

    private static JsonObject ToJson(Item item)
    {
        var json = new JsonObject
        {
            ["id"] = item.Id,
            ["dimension"] = item.Dimension,
            ["options"] = new JsonArray([.. item.Options.Select(option => option.Value is { } value ? new JsonArray(option.Id, value) : new JsonArray(option.Id))]),
        };
        if (item.OffersNotApplicable) json["na"] = true;
        if (item.Many) json["many"] = true;
        if (item.Weight != 1) json["weight"] = item.Weight;
        if (item.Reverse) json["reverse"] = true;
        if (item.Gate is NoneInCommonGate) json["gate"] = "none-in-common";
        if (item.Gate is AnswerGate gate)
            json["gate"] = new JsonObject
            {
                ["when"] = new JsonArray([.. item.Options.Where((_, i) => (gate.When >> i & 1) != 0).Select(option => JsonValue.Create(option.Id))]),
                ["level"] = Word(gate.Level),
            };
        if (item.Compare is { } compare) json["compare"] = Word(compare);
        if (item.Stricter is { } stricter) json["stricter"] = Word(stricter);
        return json;
    }

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
