using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Sebaya.Diagnostics;

namespace Sebaya.Tests;

/// <summary>A JSON schema of the documentation, compared with the reader of the YAML that it describes.</summary>
/// <param name="text">The schema.</param>
/// <param name="scalar">What the reader takes an unquoted or quoted word for: text, a number, true or false.</param>
internal sealed class SchemaFile(string text, Func<YamlScalar, JsonNode?> scalar)
{
    private readonly JsonSchema _validator = JsonSchema.FromText(text);

    /// <summary>The schema as it is written.</summary>
    public JsonObject Schema { get; } = JsonNode.Parse(text)!.AsObject();

    /// <summary>What the schema refuses: the place, the rule and its message.</summary>
    public IEnumerable<string> Faults(YamlNode node)
    {
        var result = _validator.Evaluate(JsonSerializer.SerializeToElement(Json(node)),
            new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid ? []
            : result.Details!.SelectMany(at => (at.Errors ?? []).Select(error => $"{at.InstanceLocation} {error.Key}: {error.Value}"));
    }

    /// <summary>The part of the schema at a path such as <c>$defs/item</c>; the whole at an empty one.</summary>
    public JsonNode At(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((JsonNode)Schema, (node, key) => node[key]!);

    /// <summary>Asserts that a part of the schema has the keys that the reader's answer to an unknown key lists.</summary>
    public void AssertKeys(string path, string message)
    {
        var known = message[(message.IndexOf("Known keys: ", StringComparison.Ordinal) + 12)..].TrimEnd('.').Split(", ");
        Assert.Equal(At(path)["properties"]!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal), known);
    }

    private JsonNode? Json(YamlNode? node) => node switch
    {
        YamlMapping group => new JsonObject(group.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, Json(entry.Value)))),
        YamlSequence list => new JsonArray([.. list.Items.Select(Json)]),
        YamlScalar word => scalar(word),
        _ => null,
    };
}
