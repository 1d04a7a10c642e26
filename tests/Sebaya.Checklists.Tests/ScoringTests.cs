namespace Sebaya.Checklists.Tests;

/// <summary>Each rule of one person's score, by the smallest checklist that shows it.</summary>
public class ScoringTests
{
    private static readonly Checklist Two = Reduced.Read("""
        { "scales": { "s": { "not-applicable": true, "options": [["no",0], ["some",1], ["yes",2]] } },
          "dimensions": [ { "id": "x", "min-answered": "1/2" }, { "id": "y", "required": false } ],
          "items": [ { "id": "a", "dimension": "x", "scale": "s" },
          { "id": "b", "dimension": "x", "scale": "s", "weight": 3, "reverse": true },
                     { "id": "c", "dimension": "y", "scale": "s" } ],
          "bands": [["low",0], ["top",75]] }
        """);

    private static readonly Checklist Gated = Reduced.Read("""
        { "scales": { "s": { "options": [["no",0], ["yes",1]] }, "n": { "not-applicable": true, "options": [["no",0], ["yes",1]] } },
          "dimensions": [ { "id": "x" }, { "id": "gates-only" } ],
          "items": [ { "id": "a", "dimension": "x", "scale": "s" },
                     { "id": "g1", "dimension": "gates-only", "scale": "s", "gate": { "when": ["no"], "level": "prepare" } },
                     { "id": "g2", "dimension": "gates-only", "scale": "s", "gate": { "when": ["no"], "level": "stop" } },
                     { "id": "g3", "dimension": "x", "scale": "n", "gate": { "when": ["no"], "level": "stop" } } ],
          "bands": [["low",0], ["top",100]] }
        """);

    [Fact]
    public void WritesEveryFieldInOrder() => Assert.Equal(
        """{"checklist":"demo","version":1,"answered":2,"applicable":3,"estimated":true"""
            + ""","total":{"state":"scored","num":7,"den":8,"shown":"88"}"""
            + ""","band":"top","headline":{"kind":"band","band":"top"},"gates":[]"""
            + ""","dimensions":[{"id":"x","state":"scored","num":7,"den":8,"shown":"88","band":null}"""
            + """,{"id":"y","state":"incomplete","num":null,"den":null,"shown":null,"band":null}]"""
            + ""","weakest":["x"],"flags":[],"unknown":[]}""",
        Reduced.Score(Two, """{ "a": "some", "b": "no" }"""));

    [Theory]
    [InlineData("""{ "b": "no" }""", """{"total":{"state":"scored","num":6,"den":6,"shown":"100"}}""")]
    [InlineData("""{ "a": "yes" }""", """{"total":{"state":"incomplete","num":null,"den":null,"shown":null}}""")]
    public void CountsAnsweredWeightNotAnsweredItems(string answers, string expected) =>
        Assert.Equal(expected, Reduced.Score(Two, answers, "total"));

    [Fact]
    public void PoolsWhatIsAnsweredInAnIncompleteDimensionThatIsNotRequired() => Assert.Equal(
        """{"total":{"state":"scored","num":8,"den":10,"shown":"80"}}""",
        Reduced.Score(Two, """{ "a": "no", "b": "no", "c": "yes" }""", "total"));

    [Fact]
    public void NotApplicableIsNeitherAnsweredNorMissing() => Assert.Equal(
        """{"answered":1,"applicable":1,"estimated":false"""
            + ""","dimensions":[{"id":"x","state":"not-applicable","num":null,"den":null,"shown":null,"band":null}"""
            + """,{"id":"y","state":"scored","num":1,"den":2,"shown":"50","band":null}]}""",
        Reduced.Score(Two, """{ "a": "na", "b": "na", "c": "some" }""", "answered", "applicable", "estimated", "dimensions"));

    [Fact]
    public void NothingApplicableIsNotZero() => Assert.Equal(
        """{"total":{"state":"incomplete","num":null,"den":null,"shown":null},"band":null,"headline":{"kind":"incomplete"},"weakest":[]}""",
        Reduced.Score(Two, """{ "a": "na", "b": "na", "c": "na" }""", "total", "band", "headline", "weakest"));

    [Fact]
    public void NamesAllThatTieForTheWeakestByExactComparison() => Assert.Equal(
        """{"weakest":["x","y"]}""", Reduced.Score(Two, """{ "a": "some", "b": "some", "c": "some" }""", "weakest"));

    [Fact]
    public void LeavesOutADimensionOfGatesOnly() => Assert.Equal(
        """{"dimensions":[{"id":"x","state":"scored","num":1,"den":1,"shown":"100","band":null}]}""",
        Reduced.Score(Gated, """{ "a": "yes" }""", "dimensions"));

    [Theory]
    [InlineData("""{ "a": "yes", "g1": "yes", "g2": "yes", "g3": "yes" }""", "top", """{"kind":"band","band":"top"}""")]
    [InlineData("""{ "a": "yes", "g1": "yes", "g2": "yes", "g3": "na" }""", "top", """{"kind":"band","band":"top"}""")]
    [InlineData("""{ "a": "yes", "g1": "yes", "g2": "yes" }""", "low", """{"kind":"band","band":"low"}""")]
    [InlineData("""{ "a": "yes", "g1": "no" }""", "low", """{"kind":"gate","item":"g1","level":"prepare"}""")]
    [InlineData("""{ "a": "yes", "g1": "no", "g2": "no", "g3": "no" }""", "top", """{"kind":"gate","item":"g2","level":"stop"}""")]
    public void TheMostUrgentGateSpeaksFirstAndABlankOneHoldsBackTheTopBand(string answers, string band, string headline) =>
        Assert.Equal($$"""{"band":"{{band}}","headline":{{headline}}}""", Reduced.Score(Gated, answers, "band", "headline"));

    [Fact]
    public void ASingleBandIsNotHeldBack()
    {
        var checklist = Reduced.Read("""
            { "scales": { "s": { "options": [["no",0], ["yes",1]] } }, "dimensions": [ { "id": "x" } ], "bands": [["only",0]],
              "items": [ { "id": "a", "dimension": "x", "scale": "s" },
                         { "id": "g", "dimension": "x", "scale": "s", "gate": { "when": ["no"], "level": "stop" } } ] }
            """);
        Assert.Equal("""{"band":"only"}""", Reduced.Score(checklist, """{ "a": "yes" }""", "band"));
    }

    [Fact]
    public void GatesAloneHaveNoTotal()
    {
        var checklist = Reduced.Read("""
            { "scales": { "s": { "options": ["no", "yes"] } }, "dimensions": [ { "id": "x" } ],
              "items": [ { "id": "g", "dimension": "x", "scale": "s", "gate": { "when": ["yes"], "level": "pause" } } ] }
            """);
        Assert.Equal(
            """{"answered":0,"applicable":0,"estimated":false,"total":{"state":"incomplete","num":null,"den":null,"shown":null}"""
                + ""","headline":{"kind":"incomplete"},"gates":[{"item":"g","state":"clear"}],"dimensions":[]}""",
            Reduced.Score(
                checklist, """{ "g": "no" }""", "answered", "applicable", "estimated", "total", "headline", "gates", "dimensions"));
    }

    [Theory]
    [InlineData(29, 50, 58, "58", 1)] // 29 of 50 is exactly 58 %, though 100 × 0.58 is not in floating point
    [InlineData(749, 1000, 75, "74.9", 0)] // rounds to 75, which it does not reach
    [InlineData(7499, 10000, 75, "74.9", 0)]
    [InlineData(745, 1000, 75, "74.5", 0)]
    [InlineData(744, 1000, 75, "74", 0)]
    [InlineData(1, 200, 50, "1", 0)] // half a percent rounds up
    [InlineData(199, 200, 100, "99.5", 0)]
    public void NeverShowsANumberThatClaimsABandNotReached(int num, int den, int from, string shown, int band)
    {
        var bands = Reduced.Read($$"""
            { "scales": { "s": { "options": [["no",0], ["a-third",34], ["most",{{Math.Max(from, 35)}}], ["yes",100]] } },
            "dimensions": [ { "id": "x" } ],
              "items": [ { "id": "a", "dimension": "x", "scale": "s" } ], "bands": [["low",0], ["top",{{from}}]] }
            """).Bands;
        Assert.Equal(shown, new Ratio(num, den).Shown(bands));
        Assert.Equal(band, new Ratio(num, den).BandIn(bands));
    }
}
