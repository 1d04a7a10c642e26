using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>
/// What the first use and every key of the search box cost on a processor slowed six times. Prints figures and asserts only what an
/// idle machine
/// always meets, so it is run when asked for.
/// </summary>
public sealed class SearchSpeedTests(Chromium chromium, PublishedSite site)
{
    private const int Slowdown = 6;

    [Theory(Explicit = true)]
    [InlineData("id/batasan/", "bagaimana kalau rekan saya sering batal pertmuan")]
    [InlineData("en/boundaries/", "what if my partner keeps cancelling our metings")]
    public async Task NoKeystrokeHoldsTheReaderUp(string page, string query)
    {
        await using var reader = await chromium.NewPageAsync();
        await reader.Page.GotoAsync(new Uri(site.Address, page).ToString());
        await reader.Page.Keyboard.PressAsync("Control+k");
        await reader.Page.Keyboard.TypeAsync("mentor");
        await Expect(reader.Page.Locator(".found mark").First).ToBeVisibleAsync();
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await reader.Page.GetByRole(AriaRole.Combobox).FillAsync("");
        await SlowDownAsync(reader.Page, slowNetwork: false);
        var keys = new List<(char Key, double Event, double Task)>();
        foreach (var key in query)
        {
            await reader.Page.EvaluateAsync(Watch);
            await reader.Page.Keyboard.TypeAsync(key.ToString());
            var taken = await reader.Page.EvaluateAsync<JsonElement>(Settle);
            keys.Add((key, taken[0].GetDouble(), taken[1].GetDouble()));
        }
        var events = keys.Select(key => key.Event).Order().ToList();
        Print(
            $"{page} keys: median {events[events.Count / 2]:0} ms to the next paint, longest {events[^1]:0}, longest task "
                + $"{keys.Max(key => key.Task):0}; "
            + string.Join(' ', keys.Select(key => FormattableString.Invariant($"{key.Key}{key.Event:0}/{key.Task:0}"))));
        Assert.Equal(query.Length, keys.Count);
    }

    [Theory(Explicit = true)]
    [InlineData("id/batasan/", "batas pertemuan", false)]
    [InlineData("en/boundaries/", "boundaries", false)]
    [InlineData("id/batasan/", "batas pertemuan", true)]
    [InlineData("en/boundaries/", "boundaries", true)]
    public async Task TheFirstUseHoldsNothingUp(string page, string query, bool slowNetwork)
    {
        await using var server = await LoopbackServer.ForFolderAsync(site.Folder, compressed: true);
        await using var reader = await chromium.NewPageAsync();
        await reader.Page.GotoAsync(new Uri(server.Address, page).ToString());
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await SlowDownAsync(reader.Page, slowNetwork);
        await reader.Page.EvaluateAsync(Watch);
        await reader.Page.EvaluateAsync(WatchList);
        await reader.Page.Keyboard.PressAsync("Control+k");
        await reader.Page.Keyboard.TypeAsync(query);
        await Expect(reader.Page.Locator(".found mark").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await reader.Page.MainFrame.UntilAsync(
            "performance.getEntriesByType('resource').some(entry => entry.name.endsWith('/words.txt') && entry.responseEnd)");
        await reader.Page.WaitForTimeoutAsync(3000);
        var taken = await reader.Page.EvaluateAsync<JsonElement>(Settle);
        var times = await reader.Page.EvaluateAsync<JsonElement>("() => window.times");
        Print($"{page} first use{(slowNetwork ? " on slow 3G" : "")}: longest task {taken[1].GetDouble():0} ms; {times}");
    }

    private static async Task SlowDownAsync(IPage page, bool slowNetwork)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slowdown });
        if (!slowNetwork) return;
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = false, ["latency"] = 400, ["downloadThroughput"] = 50_000, ["uploadThroughput"] = 50_000,
        });
    }

    private static void Print(FormattableString text) => Print(text.ToString(CultureInfo.InvariantCulture));

    private static void Print(string text) => TestContext.Current.SendDiagnosticMessage("{0}", text);

    private const string Watch = """
        () => {
          window.seen = [0, 0];
          window.watcher?.disconnect();
          window.watcher = new PerformanceObserver(list => {
            for (const entry of list.getEntries()) {
              const at = entry.entryType === 'event' ? 0 : 1;
              window.seen[at] = Math.max(window.seen[at], entry.duration);
            }
          });
          window.watcher.observe({ type: 'event', durationThreshold: 16 });
          window.watcher.observe({ type: 'longtask' });
          return window.seen;
        }
        """;

    // When after the focus a title, a first answer and a snippet stood on the page.
    private const string WatchList = """
        () => {
          window.times = {};
          const box = document.querySelector('[role=search] input');
          box.addEventListener('focus', () => { window.began = performance.now(); }, { once: true });
          const note = name => { window.times[name] ??= Math.round(performance.now() - window.began); };
          new MutationObserver(() => {
            if (document.querySelector('.found [role=option]')) note('title');
            if (document.querySelector('.found [role=status]')?.textContent) note('answer');
            if (document.querySelector('.found mark')) note('snippet');
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
        }
        """;

    // Entries come after the frame that shows what the key did: two frames and an idle moment later all are there.
    private const string Settle = """
        () => new Promise(done => {
          const frames = () => requestAnimationFrame(() => requestAnimationFrame(idle));
          const idle = () => requestIdleCallback(() => setTimeout(() => done(window.seen), 60));
          frames();
        })
        """;
}
