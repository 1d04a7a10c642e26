using Microsoft.Playwright;

namespace Sebaya.Browser.Tests;

/// <summary>What a lead's tools must never do: freeze, tell on someone, or hand a spreadsheet a formula.</summary>
public sealed class LeadLimitsTests(Chromium chromium, LeadTests.LeadSite site) : IClassFixture<LeadTests.LeadSite>
{
    private const string Safe = """
        async () => {
          const { write, cells } = await import('/leads/csv.js');
          const risky = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u00a0=1', '\uff1d1', '=1,2', '="x"', 'a,"b"'];
          return write([risky]).replace('\ufeff', '').slice(0, -2) + '|' + JSON.stringify(cells(write([['=a', 'b"c']]).slice(1, -2), ','));
        }
        """;

    /// <summary>The longest stretch between two chances to draw while the work runs, in milliseconds.</summary>
    private const string LongestGap = """
        () => {
          window.gap = 0;
          let last = performance.now();
          const tick = () => {
            gap = Math.max(gap, performance.now() - last);
            last = performance.now();
            setTimeout(tick);
          };
          tick();
        }
        """;

    [Fact]
    public async Task NoExportedCellBeginsAsAFormula()
    {
        await using var server = await MatchingTests.ServeModulesAsync();
        await using var browser = await chromium.NewPageAsync();
        await browser.Page.GotoAsync(server.Address.ToString());
        Assert.Equal(
            "\"'=1+1\",\"'+1\",\"'-1\",\"'@SUM(A1)\",\"'\t=1\",\"'\r=1\",\"'\n=1\",\"' =1\",\"'\u00a0=1\",\"'\uff1d1\",\"'=1,2\",\"'=\"\"x\"\"\",\"a,\"\"b\"\"\"|[\"'=a\",\"b\\\"c\"]",
            await browser.Page.EvaluateAsync<string>(Safe));
    }

    [Fact]
    public async Task AHundredThousandPastedLinesLeaveThePageAlive()
    {
        await using var lead = await site.OpenAsync(chromium, "en/leads/tools/");
        var codes = LeadTests.LeadSite.Codes("readiness", 50);
        var lines = Enumerable.Range(0, 100_000).Select(i => i % 1000 == 7 ? "nonsense" : $"person {i};{codes[i % 50]}");
        await lead.Page.EvaluateAsync("text => { document.querySelector('#cohort-codes').value = text; }", string.Join('\n', lines));
        await lead.Page.EvaluateAsync(LongestGap);
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Count" }).ClickAsync();
        await lead.Page.Locator(".after").WaitForAsync(new() { Timeout = 120_000 });
        Assert.Equal("99900 codes were counted.", await lead.Page.Locator(".counted").InnerTextAsync());
        Assert.StartsWith("Line 8:", (await lead.Page.Locator(".faults li").First.InnerTextAsync()).Trim(), StringComparison.Ordinal);
        TestContext.Current.TestOutputHelper!.WriteLine($"longest gap {await lead.Page.EvaluateAsync<double>("gap"):0} ms");
        Assert.InRange(await lead.Page.EvaluateAsync<double>("gap"), 0, 500);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task InASmallGroupNothingShownComesFromAGate(int count)
    {
        var gated = PublishedSite.Checklist("compatibility").Items.Where(item => item.Gate is not null).ToList();
        Assert.NotEmpty(gated);
        await using var lead = await site.OpenAsync(chromium, "en/leads/match/");
        var codes = LeadTests.LeadSite.Codes("compatibility", count);
        await lead.Page.FillAsync("#match-codes", string.Join('\n', codes.Select((code, i) => $"P{i};{code}")));
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Find pairs" }).ClickAsync();
        await lead.Page.Locator(".after").WaitForAsync();
        var shown = await lead.Page.Locator(".match-result").InnerTextAsync();
        Assert.All(gated, item => Assert.All(new[] { item.Text, item.Prompt }, text =>
        {
            if (text is not null) Assert.DoesNotContain(text["en"], shown, StringComparison.Ordinal);
        }));
    }
}
