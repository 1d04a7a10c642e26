using Microsoft.Playwright;

namespace Sebaya.Browser.Tests;

/// <summary>
/// How long a reader waits after each press on a phone whose processor is six times slower; prints figures, asserts none of them.
/// </summary>
public sealed class InteractionTests(Chromium chromium, PublishedSite site)
{
    private const string Observe = """
        () => {
          window.events = [];
          new PerformanceObserver((list) => events.push(...list.getEntries().filter((entry) => entry.interactionId).map((entry) => entry.duration)))
            .observe({ type: 'event', durationThreshold: 16 });
        }
        """;

    /// <summary>Long enough for everything begun to be drawn, slowed down as it is.</summary>
    private const string Settle =
        "() => new Promise((done) => requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(done)), { timeout: 500 "
        + "}))";

    private const string FirstScoring = """
        async (address) => {
          const { score } = await import(address);
          const definition = JSON.parse(document.querySelector('[data-ref=definition]').textContent);
          const answers = Object.fromEntries(definition.items.map((item) => [item.id, item.options[0][0]]));
          const began = performance.now();
          score(definition, answers);
          return performance.now() - began;
        }
        """;

    [Theory(Explicit = true)]
    [InlineData("en/checklists/readiness/")]
    [InlineData("id/daftar-periksa/kecocokan-berdua/")]
    public async Task EveryPressOnAChecklist(string address)
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GotoAsync(site.Address + address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.ShowAllAsync();
        await page.EvaluateAsync(Settle);
        var scoring = await page.EvaluateAsync<string>(
            "[...document.querySelectorAll('link[rel=modulepreload]')].map((link) => link.href).find((href) => href.includes('/scoring.'))");
        Print("scoring, after the page's own", await page.EvaluateAsync<double>(FirstScoring, scoring));
        var tools = await reader.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 6 });
        await page.EvaluateAsync(Observe);

        await PressAsync(page, "see result, with errors", page.Locator(ChecklistPage.Finish));
        foreach (var field in await page.Locator("[data-item]").AllAsync()) await PressAsync(page, "answer", field.Locator("label").Nth(1));
        await PressAsync(page, "clear", page.Locator("[data-action=clear]").First);
        await PressAsync(page, "answer again", page.Locator("[data-item] label").First);
        await PressAsync(page, "see result", page.Locator(ChecklistPage.Finish));
        await PressAsync(page, "back", page.Locator("[data-action=back]:visible").First);
        await PressAsync(page, "change", page.Locator("[data-item] label").First);
        await PressAsync(page, "see result again", page.Locator(ChecklistPage.Finish));
        await PressAsync(page, "start over", page.Locator("[data-action=over]:visible").First);
        await PressAsync(page, "yes, delete", page.Locator("[data-answer=yes]"));
    }

    private static async Task PressAsync(IPage page, string name, ILocator target)
    {
        await target.ScrollIntoViewIfNeededAsync();
        await page.EvaluateAsync(Settle);
        await target.HoverAsync();
        await page.EvaluateAsync(Settle);
        await page.EvaluateAsync("events = []");
        await target.ClickAsync();
        await page.EvaluateAsync(Settle);
        // What is shorter than 16 ms is not told.
        Print(name, await page.EvaluateAsync<double>("Math.max(0, ...events)"));
    }

    private static void Print(string name, double milliseconds) =>
        TestContext.Current.TestOutputHelper!.WriteLine($"{name}: {milliseconds:0.0} ms");
}
