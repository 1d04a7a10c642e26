using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>What a lead's tools must never do: freeze, tell on someone, or hand a spreadsheet a formula.</summary>
public sealed class LeadLimitsTests(Chromium chromium, LeadSite site)
{
    private const string Safe = """
        async () => {
          const { write } = await import('/LeadTools/csv.js');
          const { cells } = await import('/LeadTools/table.js');
          const risky = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u00a0=1', '\uff1d1', '=1,2', '="x"', 'a,"b"'];
          return write([risky]).replace('\ufeff', '').slice(0, -2) + '|' + JSON.stringify(cells(write([['=a', 'b"c']]).slice(1, -2), ','));
        }
        """;

    /// <summary>How often the page got its turn while a cohort of this size was counted.</summary>
    private const string Turns = """
        async (size) => {
          const { count } = await import('/Cohort/counting.js');
          const definition = {
            id: 'a', version: 1, kind: 'score', store: 'never', dimensions: [{ id: 'd' }], bands: [['low', 0], ['high', 50]],
            items: Array.from({ length: 20 }, (_, i) => ({ id: `i${i}`, dimension: 0, options: [['no', 0], ['yes', 1]] })),
          };
          const answers = Object.fromEntries(definition.items.map((item) => [item.id, 'yes']));
          let turns = 0;
          let isDone = false;
          const tick = () => { turns++; if (!isDone) setTimeout(tick); };
          setTimeout(tick);
          const cohort = await count(definition,
            Array.from({ length: size }, (_, i) => ({ line: i, name: '', answers, role: '', avoid: [] })));
          isDone = true;
          return cohort.headlines.get('high') === size ? turns : -1;
        }
        """;

    /// <summary>How many frames were drawn while people were matched, and how many of these while the result was made.</summary>
    private const string FramesWhileMatching = """
        async () => {
          const ref = (name) => document.querySelector(`.match [data-ref=${name}]`);
          const frames = [0, 0];
          let cards = 0;
          const make = document.importNode;
          document.importNode = function (node, deep) {
            if (node === ref('group').content) cards++;
            return make.call(document, node, deep);
          };
          const count = () => {
            frames[0]++;
            if (cards > 0) frames[1]++;
            if (ref('busy').hidden && !ref('result-title').hidden) return;
            requestAnimationFrame(count);
          };
          requestAnimationFrame(count);
          ref('form').requestSubmit();
          while (ref('result-title').hidden || !ref('busy').hidden) await new Promise((resolve) => setTimeout(resolve));
          return frames;
        }
        """;

    [Fact]
    public async Task NoExportedCellBeginsAsAFormula()
    {
        await using var server = await MatchingTests.ServeModulesAsync();
        await using var browser = await chromium.NewPageAsync();
        await browser.Page.GotoAsync(server.Address.ToString());
        Assert.Equal(
            "\"'=1+1\",\"'+1\",\"'-1\",\"'@SUM(A1)\",\"'\t=1\",\"'\r=1\",\"'\n=1\",\"' "
                + "=1\",\"'\u00a0=1\",\"'\uff1d1\",\"'=1,2\",\"'=\"\"x\"\"\",\"a,\"\"b\"\"\"|[\"'=a\",\"b\\\"c\"]",
            await browser.Page.EvaluateAsync<string>(Safe));
    }

    [Fact]
    public async Task AHundredThousandPastedLinesAreReadAndTheBadOnesNumbered()
    {
        await using var lead = await site.OpenAsync(chromium, "en/leads/tools/");
        var codes = LeadSite.Codes("readiness", 50);
        var lines = Enumerable.Range(0, 100_000).Select(i => i % 1000 == 7 ? "nonsense" : $"person {i};{codes[i % 50]}");
        await lead.Page.EvaluateAsync("text => { document.querySelector('#cohort-codes').value = text; }", string.Join('\n', lines));
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Count" }).ClickAsync();
        await lead.Page.Locator("[data-ref=result-title]").WaitForAsync(new() { Timeout = 120_000 });
        await Expect(lead.Page.Locator("[data-ref=counted]")).ToHaveTextAsync("99900 codes were counted.");
        Assert.StartsWith("Line 8:", (await lead.Page.Locator(".faults li").First.InnerTextAsync()).Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CountingALongCohortLetsThePageDraw()
    {
        await using var server = await MatchingTests.ServeModulesAsync();
        await using var browser = await chromium.NewPageAsync();
        await browser.Page.GotoAsync(server.Address.ToString());
        Assert.True(await browser.Page.EvaluateAsync<int>(Turns, 100_000) > 5);
    }

    [Fact]
    public async Task ThePageDrawsWhileThreeHundredPeopleAreMatchedAndShown()
    {
        await using var lead = await site.OpenAsync(chromium, "en/leads/match/");
        var lines = Enumerable.Range(0, 299).Select(i =>
            $"Person {i:000};p{i}@a.example;Topic {i % 9};Topic {i * 7 % 11};Day {i % 5},Day {i % 3}");
        await lead.Page.EvaluateAsync("text => { document.querySelector('#match-codes').value = text; }",
            "Name;Contact;Can help with;Wants help with;Times that suit\n" + string.Join('\n', lines));
        var frames = await lead.Page.EvaluateAsync<int[]>(FramesWhileMatching);
        Assert.Equal(149, await lead.Page.Locator(".match [data-ref=groups] article").CountAsync());
        Assert.True(frames[0] > 10, $"{frames[0]} frames were drawn");
        Assert.True(frames[1] > 0, "no frame was drawn while the cards were made");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task InASmallGroupNothingShownComesFromAGate(int count)
    {
        var gated = PublishedSite.Checklist("compatibility").Items.Where(item => item.Gate is not null).ToList();
        Assert.NotEmpty(gated);
        await using var lead = await site.OpenAsync(chromium, "en/leads/match/");
        var codes = LeadSite.Codes("compatibility", count);
        await lead.Page.FillAsync("#match-codes", string.Join('\n', codes.Select((code, i) => $"P{i};{code}")));
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Find pairs" }).ClickAsync();
        await lead.Page.Locator("[data-ref=result-title]").WaitForAsync();
        var shown = await lead.Page.Locator(".match [data-ref=result]").InnerTextAsync();
        Assert.All(gated, item => Assert.All(new[] { item.Text, item.Prompt }, text =>
        {
            if (text is not null) Assert.DoesNotContain(text["en"], shown, StringComparison.Ordinal);
        }));
    }
}
