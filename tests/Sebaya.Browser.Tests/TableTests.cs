using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>Tables are a stop for the keyboard only while they scroll sideways, and stay tables when they are stacked.</summary>
public sealed class TableTests(Chromium chromium, PublishedSite site)
{
    [Fact]
    public async Task NoTableOfTextScrollsOrStopsTheKeyboard()
    {
        Assert.DoesNotContain(site.Pages, page =>
            System.Text.RegularExpressions.Regex.IsMatch(page.Html, "<div class=\"table[^>]*tabindex"));
        await using var reader = await chromium.NewPageAsync();
        foreach (var width in new[] { 320, 360, 600, 1440 })
        {
            await reader.Page.SetViewportSizeAsync(width, 740);
            foreach (var address in new[] { "id/kesepakatan/", "en/agreement/", "id/lembar-kerja/", "en/leads/", "id/penanggung-jawab/" })
            {
                await reader.Page.GotoAsync(site.Url + address);
                Assert.Empty(await reader.Page.EvaluateAsync<string[]>("""
                    () => [...document.querySelectorAll('.table')].filter((frame) => frame.scrollWidth > frame.clientWidth)
                      .map((frame) => frame.innerHTML.slice(0, 80))
                    """));
            }
        }
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task AScreenReaderMeetsTheSameTableStackedOrNot(int width)
    {
        await using var reader = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 740 } });
        await reader.Page.GotoAsync(site.Url + "en/tools/");
        var table = reader.Page.GetByRole(AriaRole.Table).First;
        var rows = table.GetByRole(AriaRole.Row);
        var columns = await rows.First.GetByRole(AriaRole.Columnheader).CountAsync();
        Assert.InRange(columns, 3, 9);
        await Expect(rows.Nth(1).GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(1);
        await Expect(rows.Nth(1).GetByRole(AriaRole.Cell)).ToHaveCountAsync(columns - 1);
    }

    /// <summary>The dates of a programme have four columns: too many for a phone, few enough for a desk.</summary>
    [Fact]
    public async Task ATableThatAToolFillsIsAStopOnlyWhereItScrolls()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GotoAsync(site.Url + site.Pages.First(page => page is { Kind: "calendar", Language: "en" }).Address);
        await page.FillAsync("[data-ref=start]", "2026-03-02");
        var frame = page.Locator("[data-ref=dates]");
        await Expect(frame).ToHaveAttributeAsync("tabindex", "0");
        await page.SetViewportSizeAsync(1440, 900);
        await Expect(frame).Not.ToHaveAttributeAsync("tabindex", "0");
    }
}
