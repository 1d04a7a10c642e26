using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Sebaya.Checklists;

/// <summary>
/// The part of a definition that the browser needs to score answers: no texts, and default values left out. <c>definition.ts</c> declares
/// its types.
/// </summary>
public static class ClientDefinition
{
    /// <summary>The definition as one JSON object.</summary>
    public static JsonObject ToJson(Checklist checklist)
    {
        var json = new JsonObject { ["id"] = checklist.Id, ["version"] = checklist.Version };
        if (!checklist.Accepts.IsEmpty) json["accepts"] = ListOf(checklist.Accepts);
        json["kind"] = Word(checklist.Kind);
        if (checklist.Share) json["share"] = true;
        json["store"] = Word(checklist.Store);
        json["dimensions"] = new JsonArray([.. checklist.Dimensions.Select(ToJson)]);
        json["items"] = new JsonArray([.. checklist.Items.Select(ToJson)]);
        if (!checklist.Bands.IsEmpty) json["bands"] = ToJson(checklist.Bands);
        if (!checklist.Lights.IsEmpty) json["lights"] = ToJson(checklist.Lights);
        return json;
    }

    /// <summary>
    /// See <see cref="Checklist.CompatibilityHash"/>. Items name their dimension by id rather than index, so that dimensions may be
    /// reordered.
    /// </summary>
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
        if (dimension.MinAnswered is var (numerator, denominator) && dimension.MinAnswered != Fraction.FourFifths)
            json["min"] = new JsonArray(numerator, denominator);
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
            ["options"] = new JsonArray([.. item.Options.Select(ToJson)]),
        };
        if (item.OffersNotApplicable) json["na"] = true;
        if (item.Many) json["many"] = true;
        if (item.Weight != 1) json["weight"] = item.Weight;
        if (item.Reverse) json["reverse"] = true;
        if (item.Unknown != 0) json["unknown"] = IdsOf(item, item.Unknown)[0]!.DeepClone();
        if (item.Gate is NoneInCommonGate) json["gate"] = "none-in-common";
        if (item.Gate is AnswerGate gate) json["gate"] = Trigger(item, gate.When, gate.Level);
        if (!item.Flags.IsEmpty) json["flags"] = new JsonArray([.. item.Flags.Select(flag => Trigger(item, flag.When, flag.Level))]);
        if (item.Compare is { } compare) json["compare"] = Word(compare);
        if (item.Stricter is { } stricter) json["stricter"] = Word(stricter);
        return json;
    }

    private static JsonArray ToJson(Option option) =>
        option.Value is { } value ? new JsonArray(option.Id, value) : new JsonArray(option.Id);

    private static JsonObject Trigger(Item item, uint when, Urgency level) =>
        new() { ["when"] = IdsOf(item, when), ["level"] = Word(level) };

    private static JsonArray IdsOf(Item item, uint set) =>
        ListOf(item.Options.Where((_, i) => (set >> i & 1) != 0).Select(option => option.Id));

    private static JsonArray ListOf<T>(IEnumerable<T> values) => new([.. values.Select(value => JsonValue.Create(value))]);

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
