using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>
/// The three readers' ways through the guide with nothing but a keyboard, in a window as small as one of 1,280 × 1,024 at 400 %.
/// </summary>
public sealed class KeyboardTests(Chromium chromium, PublishedSite site)
{
    private const int MostPresses = 250;

    [Fact]
    public async Task ANewcomerReadsAnAnswerAndThenTheNextPage()
    {
        await using var browser = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = 320, Height = 256 } });
        var page = await OpenAsync(browser, "en/faq/duration/");
        await FollowAsync(page, "main p a[href^='/en/']:not([href*='/faq/'])");
        await FollowAsync(page, "a[rel=next]");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task AMentorAnswersTheReadinessChecklist()
    {
        await using var browser = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = 320, Height = 256 } });
        var page = await OpenAsync(browser, "en/checklists/readiness/");
        await TabToAsync(page, "main [data-action=start]");
        await page.Keyboard.PressAsync("Enter");
        for (var part = await page.Locator("[data-part]").CountAsync(); part > 0; part--)
        {
            await Expect(page.Locator("[data-here] h3")).ToBeFocusedAsync();
            for (var question = await page.Locator("[data-here] fieldset:has(input[type=radio])").CountAsync(); question > 0; question--)
            {
                await TabToAsync(page, "main fieldset:not(:has(input:checked)) input[type=radio]");
                await page.Keyboard.PressAsync("Space");
            }
            await TabToAsync(page, part > 1 ? "main [data-action=step-on]" : "main [data-action=finish]");
            await page.Keyboard.PressAsync("Enter");
        }
        await Expect(page.Locator("main :is(h2, h3):focus")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ALeadComesFromTheHomePageToTheQuestionsAndSendsALink()
    {
        await using var browser = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = 320, Height = 256 } });
        var page = await OpenAsync(browser, "en/");
        await FollowAsync(page, "main a[href='/en/leads/']");
        await FollowAsync(page, "main a[href^='/en/leads/']");
        await TabToAsync(page, "a[data-action=share-page]");
        await Expect(page.Locator("a[data-action=share-page]"))
            .ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^https://wa\\.me/\\?text="));
    }

    private async Task<IPage> OpenAsync(BrowserPage browser, string address)
    {
        await browser.Page.GotoAsync(new Uri(site.Address, address).ToString());
        return browser.Page;
    }

    private static async Task FollowAsync(IPage page, string link)
    {
        await TabToAsync(page, link);
        var before = page.Url;
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).Not.ToHaveURLAsync(before);
        // The address changes before the page has anything that could have the focus.
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    /// <summary>
    /// Presses Tab until the focus is on what was named, which must then be seen: within the window, with a mark around it.
    /// </summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var press = 0; press < MostPresses; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (!await page.EvaluateAsync<bool>("(selector) => document.activeElement.matches(selector)", selector)) continue;
            await Expect(page.Locator(":focus")).ToBeInViewportAsync();
            Assert.True(await page.EvaluateAsync<bool>(
                "() => ['', '::after'].some((part) => getComputedStyle(document.activeElement, part).outlineStyle !== 'none')"),
                    $"no focus to be seen on {selector}");
            return;
        }
        Assert.Fail($"Tab does not reach {selector}");
    }
}
