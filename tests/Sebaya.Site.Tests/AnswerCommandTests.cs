using Sebaya.Tests;

namespace Sebaya.Site.Tests;

/// <summary>The checklists' arithmetic as other programs call it: <c>score</c>, <c>compare</c>, <c>encode</c>, <c>decode</c>.</summary>
public sealed class AnswerCommandTests : IDisposable
{
    private readonly SmallSite _site = SmallSite.Of(
        """
        -- _checklists/mood.yml --
        id: mood
        version: 1
        kind: score
        share: true
        store: ask
        minutes: 1
        title: { id: A, en: A }
        intro: { id: A, en: A }
        scales:
          often:
            options: [{ id: never, value: 0, label: { id: A, en: A } }, { id: always, value: 3, label: { id: B, en: B } }]
        dimensions: [{ id: rest, title: { id: A, en: A }, advice: { id: A, en: A } }]
        items:
          - { id: m1, dimension: rest, scale: often, text: { id: A, en: A } }
          - { id: m2, dimension: rest, scale: often, reverse: true, text: { id: B, en: B } }
        bands: [{ from: 0, id: low, title: { id: A, en: A }, advice: { id: A, en: A } },
          { from: 50, id: high, title: { id: B, en: B }, advice: { id: B, en: B } }]
        -- _checklists/pair.yml --
        id: pair
        version: 1
        kind: compare
        share: true
        store: ask
        minutes: 1
        title: { id: A, en: A }
        intro: { id: A, en: A }
        dimensions: [{ id: time, title: { id: A, en: A } }]
        items:
          - { id: c1, dimension: time, compare: same, text: { id: A, en: A }, prompt: { id: A, en: A },
            options: [{ id: day, label: { id: A, en: A } },
            { id: night, label: { id: B, en: B } }] }
        """);

    private const string Best =
        """{"checklist":"mood","version":1,"answered":2,"applicable":2,"estimated":false"""
            + ""","total":{"state":"scored","num":6,"den":6,"shown":"100"},"band":"high","headline":{"kind":"band","band":"high"}"""
            + ""","gates":[],"dimensions":[{"id":"rest","state":"scored","num":6,"den":6,"shown":"100","band":null}]"""
            + ""","weakest":["rest"],"flags":[],"unknown":[]}""";

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task OnePersonsScore() => Assert.Equal((0, Best + "\n", ""),
        await Call("score", "mood", """{"m1":"always","m2":"never"}"""));

    [Fact]
    public async Task AnArrayOfAnswersGivesAnArrayOfScores() =>
        Assert.Equal((0, $"[{Best},{Best}]\n", ""),
            await Call("score", "mood", """[{"m1":"always","m2":"never"},{"m2":"never","m1":"always"}]"""));

    [Fact]
    public async Task TwoPeopleCompared() => Assert.Equal(
        (0, """{"checklist":"pair","version":1,"bothAnswered":1,"of":1,"items":[{"id":"c1","outcome":"discuss"}]"""
            + ""","conflicts":[],"agreement":{"state":"scored","num":1,"den":2,"shown":"50"}"""
            + ""","dimensions":[{"id":"time","state":"scored","num":1,"den":2,"shown":"50"}]"""
            + ""","counts":{"match":0,"may-fit":0,"discuss":1,"differ":0,"conflict":0,"unanswered":0}}""" + "\n", ""),
        await Call("compare", "pair", """{"c1":"day"}""", """{"c1":"night"}"""));

    [Fact]
    public async Task ACodeTellsTheSameAnswersAgain()
    {
        var (exit, code, _) = await Call("encode", "mood", """{"m1":"always"}""");
        Assert.Equal(0, exit);
        var run = await Run.Of(_site, "decode", code.Trim(), "--input", _site.Input);
        Assert.Equal((0, """{"checklist":"mood","version":1,"answers":{"m1":"always"}}""" + "\n"), (run.Exit, run.Output));
    }

    [Theory]
    [InlineData("score", "mood", """{"m9":"always"}""", "m9")]
    [InlineData("score", "mood", """{"m1":"mostly"}""", "mostly")]
    [InlineData("score", "mood", """{"m1":["always"]}""", "m1")]
    [InlineData("score", "mood", "{", "JSON")]
    [InlineData("score", "mod", "{}", "Did you mean 'mood'?")]
    [InlineData("score", "pair", "{}", "Use 'compare'")]
    [InlineData("compare", "pair", "{}", "--answers")]
    [InlineData("encode", "mood", """{"m1":"na"}""", "m1")]
    public async Task WhatIsNoAnswerIsNamed(string command, string checklist, string answers, string named)
    {
        var (exit, output, error) = await Call(command, checklist, answers);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(named, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADamagedCodeIsRefused()
    {
        var run = await Run.Of(_site, "decode", "AAAA", "--input", _site.Input);
        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.StartsWith("sebaya: this code cannot be read: ", run.Error, StringComparison.Ordinal);
    }

    private async Task<(int Exit, string Output, string Error)> Call(string command, string checklist, params string[] answers)
    {
        List<string> arguments = [command, checklist, "--input", _site.Input];
        foreach (var (number, text) in answers.Index())
        {
            var file = Path.Combine(_site.Folder, $"{number}.json");
            await File.WriteAllTextAsync(file, text);
            arguments.AddRange(["--answers", file]);
        }
        var run = await Run.Of(_site, [.. arguments]);
        return (run.Exit, run.Output, run.Error);
    }
}
