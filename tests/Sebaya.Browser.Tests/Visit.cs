using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Sebaya.Browser.Tests;

/// <summary>What a browser found on one page; each list is empty when all is well.</summary>
/// <param name="Requests">Every address that was asked for, the page's own first.</param>
/// <param name="Wide">What is wider than a window of 320 pixels, which is 1,280 at 400 %.</param>
public sealed record Findings(
    PublishedPage Page, IReadOnlyList<string> Console, IReadOnlyList<string> Requests, double LayoutShift,
    IReadOnlyList<string> Light, IReadOnlyList<string> Dark, IReadOnlyList<string> Wide);

/// <summary>Opens a page as a reader would and notes what the tests ask about, in one visit.</summary>
internal static class Visit
{
    /// <summary>Scrolls through the page, since a shift may wait below, and sums what moved.</summary>
    private const string Shifts = """
        async () => {
          let sum = 0;
          const observer = new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; });
          observer.observe({ type: 'layout-shift', buffered: true });
          const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          await frame();
          scrollTo(0, document.documentElement.scrollHeight);
          await frame();
          for (const entry of observer.takeRecords()) sum += entry.value;
          return sum;
        }
        """;

    /// <summary>Names what reaches beyond the window, unless something around it scrolls by itself.</summary>
    private const string TooWide = """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          return [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 1)
            .slice(0, 3).map((element) => `${element.localName}.${element.className}`).concat(`${document.documentElement.scrollWidth} px`);
        }
        """;

    private const string Everything = """{ resultTypes: ['violations'], rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } }""";

    /// <summary>What a theme can change.</summary>
    private const string Colours = """{ resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] } }""";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>A context whose pages have axe-core at hand.</summary>
    public static async Task<IBrowserContext> NewContextAsync(Chromium chromium)
    {
        var context = await chromium.Browser.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await context.AddInitScriptAsync(Axe);
        return context;
    }

    /// <summary>Visits a page.</summary>
    public static async Task<Findings> ToAsync(IBrowserContext context, PublishedSite site, PublishedPage page)
    {
        var tab = await context.NewPageAsync();
        var (console, requests) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        tab.Console += (_, message) => console.Enqueue(message.Text);
        tab.PageError += (_, message) => console.Enqueue(message);
        tab.Request += (_, request) => requests.Enqueue(request.Url);
        // A page that sends the reader on is looked at itself, not where it leads.
        if (page.Kind is "onelink" or "chooser" or "redirect") await tab.RouteAsync("**/assets/choose*.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "" }));
        await tab.SetViewportSizeAsync(360, 740);
        await tab.GotoAsync(new Uri(site.Address, page.Address).ToString());
        var shift = await tab.EvaluateAsync<double>(Shifts);
        var light = await AxeAsync(tab, Everything);
        await tab.SetViewportSizeAsync(320, 640);
        var wide = await tab.EvaluateAsync<string[]>(TooWide);
        await tab.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await AxeAsync(tab, Colours);
        await tab.CloseAsync();
        return new Findings(page, [.. console], [.. requests.Distinct()], shift, light, dark, wide);
    }

    /// <summary>What axe-core finds, with WCAG's AAA contrast and AA target sizes.</summary>
    public static Task<string[]> AxeAsync(IPage tab) => AxeAsync(tab, Everything);

    private static Task<string[]> AxeAsync(IPage tab, string options) => tab.EvaluateAsync<string[]>(
        $"async () => (await axe.run(document, {options})).violations.flatMap((rule) => rule.nodes.slice(0, 2).map((node) => `${{rule.id}}: ${{node.html}}`))");
}
