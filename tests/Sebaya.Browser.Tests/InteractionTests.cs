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
          new PerformanceObserver((list) => events.push(
            ...list.getEntries().filter((entry) => entry.interactionId).map((entry) => entry.duration)))
            .observe({ type: 'event', durationThreshold: 16 });
        }
        """;

    /// <summary>Long enough for everything begun to be drawn, slowed down as it is.</summary>
    private const string Settle =
        "() => new Promise((done) => requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(done)), { timeout: 500 "
        + "}))";

    [Theory(Explicit = true)]
    [InlineData("id/")]
    [InlineData("id/batasan/")]
    [InlineData("id/bantuan/")]
    [InlineData("id/faq/")]
    [InlineData("id/faq/prepare/")]
    [InlineData("id/glosarium/")]
    [InlineData("id/lembar-kerja/")]
    [InlineData("id/daftar-periksa/")]
    [InlineData("id/penanggung-jawab/pencocokan/")]
    [InlineData("id/penanggung-jawab/surel/")]
    [InlineData("id/penanggung-jawab/kotak-program/")]
    [InlineData("id/penanggung-jawab/tautan/")]
    [InlineData("id/penanggung-jawab/angka-laporan/")]
    public async Task EveryKindOfButtonOnAPage(string address)
    {
        await using var reader = await ObservedAsync(address);
        var page = reader.Page;
        // Nothing may lead away from the page, open a window or print.
        await page.EvaluateAsync("() => { window.open = window.print = () => {}; "
            + "addEventListener('click', (event) => event.target.closest('a[href]') && event.preventDefault()); }");
        var kinds = new HashSet<string>();
        foreach (var target in await page.Locator("button:visible, summary:visible, input:visible, a[data-action]:visible").AllAsync())
        {
            if (!await target.IsVisibleAsync()) continue;
            var kind = await target.EvaluateAsync<string>(
                "element => [element.localName, element.dataset.action ?? '', element.dataset.ref ?? '', element.type ?? '', "
                + "element.className].join(' ')");
            if (!kinds.Add(kind) || kind.Contains("leave", StringComparison.Ordinal)) continue;
            await PressAsync(page, $"{address} {kind}", target);
            await page.Keyboard.PressAsync("Escape");
        }
    }

    [Theory(Explicit = true)]
    [InlineData("en/checklists/readiness/")]
    [InlineData("id/daftar-periksa/kecocokan-berdua/")]
    public async Task EveryPressOnAChecklist(string address)
    {
        await using var reader = await ObservedAsync(address);
        var page = reader.Page;

        await PressAsync(page, "show all", page.Locator("[data-action=all]"));
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

    /// <summary>A page on a phone six times slower, on which presses are timed from now on.</summary>
    private async Task<BrowserPage> ObservedAsync(string address)
    {
        var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        // Without leave to copy, the links that copy an address are followed.
        await reader.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await reader.Page.GotoAsync(site.Address + address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await reader.SlowAsync();
        await reader.Page.EvaluateAsync(Observe);
        return reader;
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
        // Browsers do not report events shorter than 16 ms.
        Print(name, await page.EvaluateAsync<double>("Math.max(0, ...events)"));
    }

    private static void Print(string name, double milliseconds) =>
        TestContext.Current.TestOutputHelper!.WriteLine($"{name}: {milliseconds:0.0} ms");
}
