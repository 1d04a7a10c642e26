using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Sebaya.Browser.Tests;

/// <summary>What a browser found on one page; each list is empty when all is well.</summary>
/// <param name="Requests">Every address that was asked for, the page's own first.</param>
/// <param name="Wide">What is wider than a window of 320 pixels, which is 1,280 at 400 %.</param>
/// <param name="Over">What of the text the contents lie over in a wide window.</param>
public sealed record Findings(
    PublishedPage Page, IReadOnlyList<string> Console, IReadOnlyList<string> Requests, IReadOnlyList<string> Shifts,
    IReadOnlyList<string> Light, IReadOnlyList<string> Dark, IReadOnlyList<string> Wide, IReadOnlyList<string> Over);

/// <summary>Opens a page as a reader would and notes what the tests ask about, in one visit.</summary>
internal static class Visit
{
    /// <summary>
    /// Scrolls through the page, since a shift may wait below, and lists what moved: how much of a shift it was, which element, from where
    /// to where.
    /// </summary>
    internal const string Shifts = """
        async () => {
          const shifts = [];
          const observer = new PerformanceObserver((list) => { shifts.push(...list.getEntries()); });
          observer.observe({ type: 'layout-shift', buffered: true });
          const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          await frame();
          scrollTo(0, document.documentElement.scrollHeight);
          await frame();
          shifts.push(...observer.takeRecords());
          const place = ({ x, y, width, height }) => `${x},${y} ${width}x${height}`;
          const source = ({ node, previousRect, currentRect }) => `${node?.cloneNode().outerHTML ?? node?.textContent ?? 'what is gone'} `
            + `from ${place(previousRect)} to ${place(currentRect)}`;
          return shifts.map(({ value, sources }) => [value.toFixed(4), ...sources.map(source)].join('; '));
        }
        """;

    private const int Narrow = 320;

    private const string Refresh = "http-equiv=\"refresh\"";

    /// <summary>Names what reaches beyond the window, unless something around it scrolls by itself.</summary>
    private const string TooWide = """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          return [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 1)
            .slice(0, 3).map((element) => `${element.localName}.${element.className}`).concat(`${document.documentElement.scrollWidth} px`);
        }
        """;

    /// <summary>The contents of a page that overlap something of its text.</summary>
    private const string Overlaps = """
        () => {
          const contents = document.querySelector('.contents');
          if (!contents || getComputedStyle(contents).float === 'none') return [];
          const { left } = contents.getBoundingClientRect();
          return [...document.querySelectorAll('article > :not(.contents)')]
            .filter((element) => element.getBoundingClientRect().right > left + 1).map((element) => element.outerHTML.slice(0, 80));
        }
        """;

    /// <summary>
    /// A tab in a context of its own. One serves for many visits: opening another each time takes as long as all that is asked of a page.
    /// </summary>
    public static async Task<BrowserPage> NewTabAsync(Chromium chromium) => await chromium.NewPageAsync(new()
    {
        ReducedMotion = ReducedMotion.Reduce,
        ColorScheme = ColorScheme.Light,
        ViewportSize = new() { Width = Narrow, Height = 640 },
    });

    /// <summary>Whether the page lists its own sections.</summary>
    public static bool HasContents(PublishedPage page) => page.Html.Contains("class=\"contents\"", StringComparison.Ordinal);

    /// <summary>
    /// Opens a page. One that sends the reader on stays, so that it can be looked at itself; for the others nothing stands between page and
    /// server, since every request would be asked about.
    /// </summary>
    public static async Task OpenAsync(IPage tab, PublishedSite site, PublishedPage page)
    {
        var address = new Uri(site.Address, page.Address).ToString();
        if (page.Kind is "language-neutral" or "language-picker")
            await tab.RouteAsync("**/assets/language-picker/*.js", route =>
                route.FulfillAsync(new() { ContentType = "text/javascript", Body = "" }));
        var refreshes = page.Html.Contains(Refresh, StringComparison.Ordinal);
        if (refreshes)
            await tab.RouteAsync(address, route => route.FulfillAsync(
                new() { ContentType = "text/html; charset=utf-8", Body = page.Html.Replace(Refresh, "name=\"refresh\"") }));
        await tab.GotoAsync(address);
        if (refreshes || page.LeadsOn) await tab.UnrouteAllAsync();
    }

    /// <summary>Visits a page; axe-core looks at it where that is asked for.</summary>
    public static async Task<Findings> ToAsync(IPage tab, PublishedSite site, PublishedPage page, bool withAxe)
    {
        var (console, requests) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        void OnConsole(object? sender, IConsoleMessage message) => console.Enqueue(message.Text);
        void OnError(object? sender, string message) => console.Enqueue(message);
        void OnRequest(object? sender, IRequest request) => requests.Enqueue(request.Url);
        tab.Console += OnConsole;
        tab.PageError += OnError;
        tab.Request += OnRequest;
        await OpenAsync(tab, site, page);
        var shifts = await tab.EvaluateAsync<string[]>(Shifts);
        var wide = await tab.EvaluateAsync<string[]>(TooWide);
        string[] light = [], dark = [], over = [];
        if (withAxe)
        {
            light = await Axe.FindAsync(tab);
            await tab.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            dark = await Axe.FindFaultsOfColourAsync(tab);
            await tab.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }
        if (HasContents(page))
        {
            await tab.SetViewportSizeAsync(1440, 900);
            over = await tab.EvaluateAsync<string[]>(Overlaps);
            await tab.SetViewportSizeAsync(Narrow, 640);
        }
        tab.Console -= OnConsole;
        tab.PageError -= OnError;
        tab.Request -= OnRequest;
        return new Findings(page, [.. console], [.. requests.Distinct()], shifts, light, dark, wide, over);
    }
}
