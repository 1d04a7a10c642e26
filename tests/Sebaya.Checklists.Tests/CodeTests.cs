namespace Sebaya.Checklists.Tests;

public class CodeTests
{
    private static readonly Checklist Demo = Reduced.Read("""
        { "id": "demo", "version": 3, "accepts": [2], "share": true,
          "scales": { "s": { "not-applicable": true, "options": [["no",0], ["yes",1]] } }, "dimensions": [ { "id": "x" } ],
          "items": [ { "id": "a", "dimension": "x", "scale": "s" }, { "id": "b", "dimension": "x", "scale": "s" } ], "bands": [["all",0]] }
        """);

    private static readonly Checklist Lists = Reduced.Read("""
        { "id": "lists", "kind": "compare", "share": true, "dimensions": [ { "id": "x" } ], "items": [
            { "id": "many", "dimension": "x", "compare": "overlap", "options": ["p", "q", "r"] },
            { "id": "both", "dimension": "x", "compare": "complement", "options": ["p", "q"] } ] }
        """);

    [Fact]
    public void EverySheetComesBackAsItWas()
    {
        foreach (var a in new[] { "null", "\"na\"", "\"no\"", "\"yes\"" })
            foreach (var b in new[] { "null", "\"na\"", "\"no\"", "\"yes\"" })
            {
                var sheet = Reduced.Sheet(Demo, $$"""{ "a": {{a}}, "b": {{b}} }""");
                var decoded = Assert.IsType<Decoded>(Codes.Decode([Lists, Demo], Codes.Encode(Demo, sheet)));
                Assert.Equal(sheet.Answers, decoded.Sheet.Answers);
                Assert.Equal((Demo, 3), (decoded.Checklist, decoded.Version));
            }
    }

    [Fact]
    public void ListsComeBackInOptionOrder()
    {
        var code = Codes.Encode(Lists, Reduced.Sheet(Lists, """{ "many": ["r", "p"], "both": { "offer": ["q"], "seek": [] } }"""));
        var decoded = Assert.IsType<Decoded>(Codes.Decode([Lists], code));
        Assert.Equal("""{"many":["p","r"],"both":{"offer":["q"],"seek":[]}}""",
            AnswerSheetJson.ToJson(Lists, decoded.Sheet).ToJsonString());
    }

    /// <summary>A code once made must stay readable: this one is written down.</summary>
    [Fact]
    public void TheFormatStays() => Assert.Equal("AZvLAw7AbL9t", Codes.Encode(Demo, Reduced.Sheet(Demo, """{ "a": "yes", "b": "no" }""")));

    [Theory]
    [InlineData("", RefusalReason.Empty)]
    [InlineData(" \n", RefusalReason.Empty)]
    [InlineData("https://example.org/#", RefusalReason.Empty)]
    [InlineData("AZvLAw7A<L9t", RefusalReason.Alphabet)]
    [InlineData("AZvLAw7A L9t", RefusalReason.Alphabet)]
    [InlineData("AZvLAw", RefusalReason.TooShort)]
    [InlineData("AZvLAw7AbL9tA", RefusalReason.TooShort)]
    [InlineData("BZvLAw7AbL9t", RefusalReason.Format)]
    [InlineData("AZvLAw7AbL9A", RefusalReason.Checksum)]
    [InlineData("AZvLAw7AbL9tAB", RefusalReason.NotCanonical)]
    public void ADamagedCodeHasItsReason(string code, RefusalReason reason) =>
        Assert.Equal(new CodeRefusal(reason), Codes.Decode([Demo], code));

    [Fact]
    public void ALongTextIsNoCode() => Assert.Equal(new CodeRefusal(RefusalReason.TooLong), Codes.Decode([Demo], new string('A', 5000)));

    [Fact]
    public void OnlyItsOwnAndAcceptedVersionsOfASharedChecklistAreRead()
    {
        string CodeOf(int version) => Codes.Encode(Demo with { Version = version }, AnswerSheet.BlankFor(Demo));
        Assert.Equal(2, Assert.IsType<Decoded>(Codes.Decode([Demo], CodeOf(2))).Version);
        Assert.Equal(new CodeRefusal(RefusalReason.Version), Codes.Decode([Demo], CodeOf(1)));
        Assert.Equal(new CodeRefusal(RefusalReason.Version), Codes.Decode([Demo], CodeOf(70_000)));
        Assert.Equal(new CodeRefusal(RefusalReason.UnknownChecklist), Codes.Decode([Lists], CodeOf(3)));
        Assert.Equal(new CodeRefusal(RefusalReason.NotShareable), Codes.Decode([Demo with { Share = false }], CodeOf(3)));
        Assert.Throws<InvalidOperationException>(() => Codes.Encode(Demo with { Share = false }, AnswerSheet.BlankFor(Demo)));
    }

    [Fact]
    public void ALinkIsReadFromWhatStandsAfterTheSign()
    {
        var code = Codes.Encode(Demo, AnswerSheet.BlankFor(Demo));
        foreach (var pasted in new[] { $"  {code}\r\n", $"https://example.org/id/x/#{code}", $"https://example.org/id/x/#code={code}" })
            Assert.IsType<Decoded>(Codes.Decode([Demo], pasted));
    }

    /// <summary>Of all codes one character away, none is read as other answers.</summary>
    [Fact]
    public void NoSingleMistypedCharacterIsRead()
    {
        var code = Codes.Encode(Demo, Reduced.Sheet(Demo, """{ "a": "yes" }"""));
        for (var i = 0; i < code.Length; i++)
            foreach (var c in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".Where(c => c != code[i]))
                Assert.IsType<CodeRefusal>(Codes.Decode([Demo], code[..i] + c + code[(i + 1)..]));
    }

    /// <summary>As large as readiness: eighteen scored items with "does not apply" and four gates.</summary>
    [Fact]
    public void AReadinessCodeFitsThirtyTwoCharacters()
    {
        var items = Enumerable.Range(0, 22).Select(i => i < 18
            ? $$"""{ "id": "i{{i}}", "dimension": "x", "scale": "s" }"""
            : $$"""{ "id": "i{{i}}", "dimension": "x", "scale": "g", "gate": { "when": ["no"], "level": "prepare" } }""");
        var checklist = Reduced.Read($$"""
            { "share": true, "dimensions": [ { "id": "x" } ], "bands": [["all",0]], "items": [ {{string.Join(", ", items)}} ],
              "scales": { "s": { "not-applicable": true, "options": [["a",0], ["b",1], ["c",2], ["d",3]] },
              "g": { "options": ["yes", "no"] } } }
            """);
        Assert.Equal(20, Codes.Encode(checklist, AnswerSheet.BlankFor(checklist)).Length);
    }
}
