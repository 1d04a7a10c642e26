namespace Sebaya.Checklists.Tests;

/// <summary>Each kind of comparison, both ways round.</summary>
public class ComparingTests
{
    private static readonly Checklist Pair = Reduced.Read("""
        { "kind": "compare", "dimensions": [ { "id": "x" }, { "id": "y" }, { "id": "gates" } ], "items": [
            { "id": "same", "dimension": "x", "compare": "same", "options": ["p", "q"] },
            { "id": "ordered", "dimension": "x", "compare": "ordered", "stricter": "first", "options": ["p", "q", "r"] },
            { "id": "overlap", "dimension": "x", "compare": "overlap", "many": true, "options": ["p", "q", "r"], "weight": 2 },
            { "id": "times", "dimension": "y", "compare": "overlap", "many": true, "options": ["p", "q"], "gate": "none-in-common" },
            { "id": "topics", "dimension": "y", "compare": "complement", "options": ["p", "q"] },
            { "id": "leads", "dimension": "y", "compare": "turns", "options": ["me", "you", "turns"] },
            { "id": "line", "dimension": "gates", "options": ["yes", "no"], "gate": { "when": ["yes"] } } ] }
        """);

    [Theory]
    [InlineData("same", "\"p\"", "\"p\"", "match")]
    [InlineData("same", "\"p\"", "\"q\"", "discuss")]
    [InlineData("ordered", "\"q\"", "\"q\"", "match")]
    [InlineData("ordered", "\"p\"", "\"q\"", "discuss")]
    [InlineData("ordered", "\"p\"", "\"r\"", "differ")]
    [InlineData("overlap", "[\"p\",\"q\"]", "[\"q\",\"r\"]", "match")]
    [InlineData("overlap", "[\"p\"]", "[\"q\",\"r\"]", "differ")]
    [InlineData("overlap", "[\"p\"]", "[]", "unanswered")]
    [InlineData("times", "[\"p\"]", "[\"q\"]", "conflict")]
    [InlineData("times", "[\"p\"]", "[\"p\"]", "match")]
    [InlineData("topics", "{\"offer\":[\"p\"],\"seek\":[\"q\"]}", "{\"offer\":[\"q\"],\"seek\":[\"p\"]}", "match")]
    [InlineData("topics", "{\"offer\":[\"p\"],\"seek\":[\"q\"]}", "{\"offer\":[],\"seek\":[\"p\"]}", "discuss")]
    [InlineData("topics", "{\"offer\":[\"p\"],\"seek\":[\"q\"]}", "{\"offer\":[\"p\"],\"seek\":[\"q\"]}", "differ")]
    [InlineData("topics", "{\"offer\":[],\"seek\":[]}", "{\"offer\":[\"p\"],\"seek\":[\"q\"]}", "unanswered")]
    [InlineData("leads", "\"me\"", "\"you\"", "match")]
    [InlineData("leads", "\"turns\"", "\"turns\"", "match")]
    [InlineData("leads", "\"turns\"", "\"me\"", "discuss")]
    [InlineData("leads", "\"you\"", "\"turns\"", "discuss")]
    [InlineData("leads", "\"me\"", "\"me\"", "differ")]
    [InlineData("leads", "\"you\"", "\"you\"", "differ")]
    [InlineData("line", "\"yes\"", "\"no\"", "conflict")]
    [InlineData("line", "\"no\"", "\"no\"", "match")]
    [InlineData("line", "\"yes\"", "null", "unanswered")]
    public void GivesTheOutcomeEitherWayRound(string item, string one, string other, string outcome)
    {
        var index = Pair.Items.Select(candidate => candidate.Id).ToList().IndexOf(item);
        var a = Reduced.Sheet(Pair, $$"""{ "{{item}}": {{one}} }""")[index];
        var b = Reduced.Sheet(Pair, $$"""{ "{{item}}": {{other}} }""")[index];
        Assert.Equal(outcome, Comparing.OutcomeOf(Pair.Items[index], a, b).ToString().ToLowerInvariant());
        Assert.Equal(outcome, Comparing.OutcomeOf(Pair.Items[index], b, a).ToString().ToLowerInvariant());
    }

    [Fact]
    public void WritesEveryFieldInOrder() => Assert.Equal(
        """{"checklist":"demo","version":1,"bothAnswered":5,"of":7"""
            + ""","items":[{"id":"same","outcome":"match"},{"id":"ordered","outcome":"discuss"}"""
            + """,{"id":"overlap","outcome":"differ"},{"id":"times","outcome":"conflict"},"""
            + """{"id":"topics","outcome":"unanswered"},{"id":"leads","outcome":"unanswered"},{"id":"line","outcome":"conflict"}]"""
            + ""","conflicts":["times","line"],"agreement":{"state":"scored","num":3,"den":10,"shown":"30"}"""
            + ""","dimensions":[{"id":"x","state":"scored","num":3,"den":8,"shown":"38"}"""
            + """,{"id":"y","state":"incomplete","num":null,"den":null,"shown":null}]"""
            + ""","counts":{"match":1,"may-fit":0,"discuss":1,"differ":1,"conflict":2,"unanswered":2}}""",
        Reduced.Compare(
            Pair,
            """{ "same": "p", "ordered": "p", "overlap": ["p"], "times": ["p"], "line": "no", "leads": "me" }""",
            """{ "same": "p", "ordered": "q", "overlap": ["q"], "times": ["q"], "line": "yes" }"""));

    [Fact]
    public void NothingAnsweredByBothIsNoAgreement() => Assert.Equal(
        """{"bothAnswered":0,"agreement":{"state":"incomplete","num":null,"den":null,"shown":null}}""",
        Reduced.Compare(Pair, """{ "same": "p" }""", """{ "ordered": "p" }""", "bothAnswered", "agreement"));
}
