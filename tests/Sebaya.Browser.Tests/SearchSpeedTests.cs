using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>What a keystroke in the search box costs on a processor slowed six times; prints figures and asserts none of them, so it is run when asked for, on an idle machine.</summary>
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
        await reader.Page.Keyboard.PressAsync("/");
        await reader.Page.Keyboard.TypeAsync("mentor");
        await Expect(reader.Page.Locator(".found mark").First).ToBeVisibleAsync();
        await reader.Page.GetByRole(AriaRole.Combobox).FillAsync("");
        await (await reader.Page.Context.NewCDPSessionAsync(reader.Page)).SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slowdown });
        var keys = new List<(char Key, double Event, double Task)>();
        foreach (var key in query)
        {
            await reader.Page.EvaluateAsync(Watch);
            await reader.Page.Keyboard.TypeAsync(key.ToString());
            var taken = await reader.Page.EvaluateAsync<JsonElement>(Settle);
            keys.Add((key, taken[0].GetDouble(), taken[1].GetDouble()));
        }
        TestContext.Current.SendDiagnosticMessage("{0}: event to next paint, and longest task, in ms: {1}", page, string.Join(' ', keys.Select(key => FormattableString.Invariant($"{key.Key}{key.Event:0}/{key.Task:0}"))));
        Assert.Equal(query.Length, keys.Count);
    }

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

    // Entries come after the frame that shows what the key did: two frames and an idle moment later all are there.
    private const string Settle = """
        () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => setTimeout(() => done(window.seen), 60)))))
        """;
}
