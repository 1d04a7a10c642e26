using System.Globalization;
using System.Text.Json.Nodes;
using Sebaya.Diagnostics;
using Sebaya.Tests;

namespace Sebaya.Checklists.Tests;

/// <summary>docs/checklist.schema.json says what the reader accepts: the same keys, words and limits.</summary>
public class SchemaTests
{
    private static readonly SchemaFile File = new(RepositoryFiles.Read("docs/checklist.schema.json"), scalar => scalar switch
    {
        { IsPlain: true, Value: "true" or "false" } => scalar.Value == "true",
        { IsPlain: true } when int.TryParse(scalar.Value, CultureInfo.InvariantCulture, out var value) => value,
        _ => scalar.Value,
    });

    private static JsonObject Schema => File.Schema;

    public static TheoryData<string, string> Checklists() => new(RepositoryFiles.Checklists());

    [Theory]
    [MemberData(nameof(Checklists))]
    public void EveryChecklistIsSoundAndFitsTheSchema(string name, string text)
    {
        var found = new DiagnosticBag();
        Assert.NotNull(ChecklistReader.Read(text, $"{name}.yml", ["id", "en"], found));
        Assert.Empty(found.ToSorted());
        Assert.Equal([], File.Faults(YamlText.Parse(text, name, found)!));
    }

    [Theory]
    [InlineData("zzzzzz: 1", "/zzzzzz ")]
    [InlineData("id: A B", "/id pattern")]
    [InlineData("version: '1'", "/version type")]
    [InlineData("title: {}", "/title minProperties")]
    [InlineData("title: { Bahasa Indonesia: Kesiapan }", "/title/Bahasa Indonesia pattern")]
    [InlineData("accepts: none", "/accepts type")]
    [InlineData("items: [{ id: a }]", "/items/0 required")]
    public void WhatDoesNotFitTheSchemaIsSeen(string yaml, string fault) =>
        Assert.Contains(File.Faults(YamlText.Parse(yaml, "demo.yml", new DiagnosticBag())!), found =>
            found.StartsWith(fault, StringComparison.Ordinal));

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
        var message = found.ToSorted()
            .Single(problem =>
            problem.Message.StartsWith($"{(what.Length > 0 ? what : "the checklist")} has no key 'zzzzzz'",
            StringComparison.Ordinal)).Message;
        File.AssertKeys(at, message);
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
        var words = File.At(at).AsArray().Select(word => word!.GetValue<string>());
        Assert.Contains(found.ToSorted(), problem =>
            problem.Message.Contains($"cannot be 'zzzzzz'. It is one of: {string.Join(", ", words)}."));
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
