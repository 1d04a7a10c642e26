using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>A word of the glossary in a running line.</summary>
public sealed class TermTests(Chromium chromium, PublishedSite site)
{
    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task ATermOfSeveralWordsIsBrokenBetweenThem(string language)
    {
        await using var reader = await chromium.NewPageAsync();
        var page = reader.Page;
        await page.GotoAsync(site.Url + PageWithLongTerm(language));
        var broken = 0;
        for (var width = 320; width <= 420; width += 10)
        {
            await page.SetViewportSizeAsync(width, 740);
            broken += await page.EvaluateAsync<int>("""
                () => [...document.querySelectorAll('.term-words')]
                  .filter((term) => new Set([...term.children].map((word) => word.getBoundingClientRect().top)).size > 1).length
                """);
        }
        Assert.NotEqual(0, broken);
    }

    /// <summary>The keyboard stops at it once, a screen reader hears it once and whole, and a finger may press any of its words.</summary>
    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task ATermOfSeveralWordsIsOneButton(string language)
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GotoAsync(site.Url + PageWithLongTerm(language));
        var term = page.Locator(".term-words").First;
        var words = await term.InnerTextAsync();
        var meaning = page.Locator("#" + await term.Locator(".term").First.GetAttributeAsync("popovertarget"));
        await Expect(term.GetByRole(AriaRole.Button)).ToHaveCountAsync(1);
        await Expect(term.GetByRole(AriaRole.Button)).ToHaveAccessibleNameAsync(words);
        await term.Locator(".term").Last.ClickAsync();
        await Expect(meaning).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(meaning).ToBeHiddenAsync();
        await term.Locator(".term").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(meaning).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Tab");
        await Expect(term.Locator(":focus")).ToHaveCountAsync(0);
        Assert.Equal("", await page.AxeAsync());
    }

    private string PageWithLongTerm(string language) =>
        site.Pages.First(page => page.Language == language && page.Kind == "guide"
            && page.Html.Contains("class=\"term-words\"", StringComparison.Ordinal)).Address;
}
