using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sebaya.Diagnostics;

namespace Sebaya.Checklists.Tests;

/// <summary>docs/checklist.schema.json says what the reader accepts: the same keys, words and limits.</summary>
public class SchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(RepositoryFiles.Read("docs/checklist.schema.json"))!.AsObject();

    public static TheoryData<string, string> Checklists() => new(RepositoryFiles.Checklists());

    [Theory]
    [MemberData(nameof(Checklists))]
    public void EveryChecklistIsSoundAndFitsTheSchema(string name, string text)
    {
        var found = new DiagnosticBag();
        Assert.NotNull(ChecklistReader.Read(text, $"{name}.yml", ["id", "en"], found));
        Assert.Empty(found.ToSorted());
        Assert.Equal([], SchemaCheck.Faults(Schema, Schema, YamlText.Parse(text, name, found)!, name));
    }

    /// <summary>The reader's own answer to an unknown key lists the keys it knows.</summary>
    [Theory]
    [InlineData("", "zzzzzz: 1", "")]
    [InlineData("$defs/scale", "scales: { s: { zzzzzz: 1 } }", "scale 's'")]
    [InlineData("$defs/option", "scales: { s: { options: [{ zzzzzz: 1 }] } }", "the option")]
    [InlineData("$defs/dimension", "dimensions: [{ zzzzzz: 1 }]", "the dimension")]
    [InlineData("$defs/item", "items: [{ zzzzzz: 1 }]", "the item")]
    [InlineData("$defs/gate", "items: [{ gate: { zzzzzz: 1 } }]", "the gate of the item")]
    [InlineData("$defs/flag", "items: [{ flags: [{ zzzzzz: 1 }] }]", "the flag of the item")]
    [InlineData("$defs/band", "bands: [{ zzzzzz: 1 }]", "the band")]
    public void TheReaderAndTheSchemaKnowTheSameKeys(string at, string yaml, string what)
    {
        var found = new DiagnosticBag();
        ChecklistReader.Read(yaml, "demo.yml", ["en"], found);
        var message = found.ToSorted().Single(problem => problem.Message.StartsWith($"{(what.Length > 0 ? what : "the checklist")} has no key 'zzzzzz'", StringComparison.Ordinal)).Message;
        var known = message[(message.IndexOf("Known keys: ", StringComparison.Ordinal) + 12)..].TrimEnd('.').Split(", ");
        var definition = at.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((JsonNode)Schema, (node, key) => node[key]!);
        Assert.Equal(definition["properties"]!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal), known);
    }

    [Theory]
    [InlineData("kind: { enum }", "kind: zzzzzz", "properties/kind/enum")]
    [InlineData("store", "store: zzzzzz", "properties/store/enum")]
    [InlineData("compare", "items: [{ compare: zzzzzz }]", "$defs/item/properties/compare/enum")]
    [InlineData("stricter", "items: [{ stricter: zzzzzz }]", "$defs/item/properties/stricter/enum")]
    [InlineData("level", "items: [{ gate: { level: zzzzzz } }]", "$defs/gate/properties/level/enum")]
    [InlineData("flag level", "items: [{ flags: [{ level: zzzzzz }] }]", "$defs/flag/properties/level/enum")]
    public void TheReaderAndTheSchemaKnowTheSameWords(string key, string yaml, string at)
    {
        Assert.NotEmpty(key);
        var found = new DiagnosticBag();
        ChecklistReader.Read(yaml, "demo.yml", ["en"], found);
        var words = at.Split('/').Aggregate((JsonNode)Schema, (node, part) => node[part]!).AsArray().Select(word => word!.GetValue<string>());
        Assert.Contains(found.ToSorted(), problem => problem.Message.Contains($"cannot be 'zzzzzz'. It is one of: {string.Join(", ", words)}."));
    }

    [Fact]
    public void TheReaderAndTheSchemaHaveTheSameLimits()
    {
        Assert.Equal(ChecklistLimits.Items, Schema["properties"]!["items"]!["maxItems"]!.GetValue<int>());
        Assert.Equal(ChecklistLimits.Dimensions, Schema["properties"]!["dimensions"]!["maxItems"]!.GetValue<int>());
        Assert.Equal(ChecklistLimits.Version, Schema["properties"]!["version"]!["maximum"]!.GetValue<int>());
        Assert.Equal(ChecklistLimits.Options, Schema["$defs"]!["options"]!["maxItems"]!.GetValue<int>());
        Assert.Equal(ChecklistLimits.Value, Schema["$defs"]!["option"]!["properties"]!["value"]!["maximum"]!.GetValue<int>());
        Assert.Equal(ChecklistLimits.Weight, Schema["$defs"]!["item"]!["properties"]!["weight"]!["maximum"]!.GetValue<int>());
    }
}

/// <summary>As much of JSON Schema as the schema uses, asked of YAML; a keyword it does not know is an error, not a pass.</summary>
internal static class SchemaCheck
{
    public static IEnumerable<string> Faults(JsonObject root, JsonNode schema, YamlNode node, string path) =>
        schema.AsObject().SelectMany(keyword => Faults(root, schema, keyword.Key, keyword.Value!, node, path));

    private static IEnumerable<string> Faults(JsonObject root, JsonNode schema, string keyword, JsonNode value, YamlNode node, string path)
    {
        var group = node as YamlMapping;
        var text = (node as YamlScalar)?.Value;
        var number = node is YamlScalar { IsPlain: true } scalar && int.TryParse(scalar.Value, CultureInfo.InvariantCulture, out var parsed) ? parsed : (int?)null;
        bool Fails() => keyword switch
        {
            "$schema" or "$defs" or "title" or "description" => false,
            "type" => value.GetValue<string>() switch
            {
                "object" => group is null,
                "array" => node is not YamlSequence,
                "string" => text is null,
                "integer" => number is null,
                "boolean" => text is not ("true" or "false"),
                var other => throw new NotSupportedException(other),
            },
            "enum" => !value.AsArray().Any(word => word!.GetValue<string>() == text),
            "pattern" => text is null || !Regex.IsMatch(text, value.GetValue<string>()),
            "minimum" => number < value.GetValue<int>(),
            "maximum" => number > value.GetValue<int>(),
            "minLength" => text?.Length < value.GetValue<int>(),
            "minItems" => (node as YamlSequence)?.Items.Length < value.GetValue<int>(),
            "maxItems" => (node as YamlSequence)?.Items.Length > value.GetValue<int>(),
            "minProperties" => group?.Entries.Length < value.GetValue<int>(),
            "maxProperties" => group?.Entries.Length > value.GetValue<int>(),
            "required" => value.AsArray().Any(key => group?.Entries.All(entry => entry.Key.Value != key!.GetValue<string>()) ?? false),
            "anyOf" => value.AsArray().All(choice => Faults(root, choice!, node, path).Any()),
            "$ref" or "properties" or "additionalProperties" or "propertyNames" or "items" => false,
            _ => throw new NotSupportedException(keyword),
        };
        if (Fails()) return [$"{path}: {keyword}"];
        return keyword switch
        {
            "$ref" => Faults(root, value.GetValue<string>()[2..].Split('/').Aggregate((JsonNode)root, (at, part) => at[part]!), node, path),
            "items" => ((YamlSequence)node).Items.SelectMany((item, i) => Faults(root, value, item, $"{path}[{i}]")),
            "propertyNames" => group!.Entries.SelectMany(entry => Faults(root, value, entry.Key, $"{path}.{entry.Key.Value}")),
            "properties" => group!.Entries.Where(entry => value[entry.Key.Value] is not null)
                .SelectMany(entry => Faults(root, value[entry.Key.Value]!, entry.Value, $"{path}.{entry.Key.Value}")),
            "additionalProperties" => group!.Entries.Where(entry => schema["properties"]?[entry.Key.Value] is null)
                .SelectMany(entry => value is JsonObject ? Faults(root, value, entry.Value, $"{path}.{entry.Key.Value}") : [$"{path}.{entry.Key.Value}: not known"]),
            _ => [],
        };
    }
}
