namespace Sebaya.Browser.Tests;

/// <summary>Each kind of page for a reader whose browser runs no scripts.</summary>
public sealed class WithoutScriptsTests(Chromium chromium, PublishedSite site)
{
    [Fact]
    public async Task AxeFindsNothingOnAnyKindOfPage()
    {
        // axe-core is a script itself, so the browser runs scripts here and the site's own never arrive.
        await using var browser = await Visit.NewTabAsync(chromium);
        await browser.Context.RouteAsync("**/*.js", route => route.AbortAsync());
        var faults = new List<string>();
        foreach (var page in site.LanguagesInTurn)
        {
            await Visit.OpenAsync(browser.Page, site, page);
            faults.AddRange((await Axe.FindAsync(browser.Page)).Select(fault => $"/{page.Address}: {fault}"));
        }
        Assert.Equal("", string.Join('\n', faults));
    }

    [Fact]
    public async Task NoControlIsOfferedThatNeedsAScript()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(new Uri(site.Address, "en/boundaries/").ToString());
        await Microsoft.Playwright.Assertions.Expect(tab.Locator("[data-action=save-offline]")).ToBeHiddenAsync();
        await Microsoft.Playwright.Assertions.Expect(tab.Locator("[data-action=share-page][href^='https://wa.me/']")).ToBeVisibleAsync();
    }
}
