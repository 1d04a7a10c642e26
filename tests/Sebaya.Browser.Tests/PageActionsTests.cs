using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>Marks of what was read, sharing, and pages opened ahead.</summary>
public sealed class PageActionsTests(Chromium chromium, PublishedSite site)
{
    [Fact]
    public async Task APageIsMarkedAsReadInBothLanguagesUntilUnmarked()
    {
        await using var browser = await chromium.NewPageAsync();
        var page = browser.Page;
        await page.GotoAsync(new Uri(site.Address, "en/boundaries/").ToString());
        await page.Locator("[data-action=mark-read]").ClickAsync();
        await Expect(page.Locator("#menu a[href='/en/boundaries/'] .read")).ToHaveTextAsync("(read)");
        await page.GotoAsync(new Uri(site.Address, "id/batasan/").ToString());
        await Expect(page.Locator("[data-action=mark-read]")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.Locator("#menu .read")).ToHaveTextAsync(["(sudah dibaca)"]);
        await page.Locator("[data-action=mark-read]").ClickAsync();
        await Expect(page.Locator("#menu .read")).ToHaveCountAsync(0);
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length"));
    }

    [Fact]
    public async Task SharingOnWhatsAppLeadsToWhatsAppAlsoWhereTheDeviceHasAWayOfItsOwn()
    {
        await using var browser = await chromium.NewPageAsync();
        await browser.Context.RouteAsync("https://wa.me/**", route => route.FulfillAsync(new() { Body = "WhatsApp" }));
        await browser.Page.AddInitScriptAsync("navigator.share = async () => {};");
        await browser.Page.GotoAsync(new Uri(site.Address, "en/boundaries/").ToString());
        var asked = await browser.Page.RunAndWaitForRequestAsync(
            () => browser.Page.Locator("[data-action=share-page]").ClickAsync(),
            request => request.Url.StartsWith("https://wa.me/", StringComparison.Ordinal));
        Assert.EndsWith("%0Ahttps%3A%2F%2Fsebaya.example%2Fen%2Fboundaries%2F", asked.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageReachedForIsOpenedAheadAndShownAtOnce()
    {
        await using var browser = await chromium.NewPageAsync();
        var page = browser.Page;
        await page.GotoAsync(new Uri(site.Address, "en/boundaries/").ToString());
        var ahead = page.WaitForRequestAsync(request => request.Url.EndsWith("/en/confidentiality/", StringComparison.Ordinal));
        await page.Locator("a[rel=next]").HoverAsync();
        await ahead;
    }
}
