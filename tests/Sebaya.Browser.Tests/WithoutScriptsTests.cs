namespace Sebaya.Browser.Tests;

/// <summary>Each kind of page for a reader whose browser runs no scripts.</summary>
public sealed class WithoutScriptsTests(Chromium chromium, PublishedSite site)
{
    [Fact(Explicit = true)]
    public async Task AxeFindsNothingOnAnyKindOfPage()
    {
        // axe-core is a script itself, so the browser runs scripts here and the site's own never arrive.
        await using var context = await Visit.NewContextAsync(chromium);
        await context.RouteAsync("**/*.js", route => route.AbortAsync());
        var faults = new List<string>();
        foreach (var page in site.OneOfEachKind)
        {
            var tab = await context.NewPageAsync();
            await tab.GotoAsync(new Uri(site.Address, page.Address).ToString());
            faults.AddRange((await Visit.AxeAsync(tab)).Select(fault => $"/{page.Address}: {fault}"));
            await tab.CloseAsync();
        }
        Assert.Equal("", string.Join('\n', faults));
    }

    [Fact(Explicit = true)]
    public async Task NoControlIsOfferedThatNeedsAScript()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(new Uri(site.Address, "en/boundaries/").ToString());
        await Microsoft.Playwright.Assertions.Expect(tab.Locator("[data-offline]")).ToBeHiddenAsync();
        await Microsoft.Playwright.Assertions.Expect(tab.Locator("[data-share][href^='https://wa.me/']")).ToBeVisibleAsync();
    }
}
