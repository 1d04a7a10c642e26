using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>What is added on paper: absolute addresses, the date, a name.</summary>
public sealed class PrintTests(Chromium chromium, PublishedSite site)
{
    [Fact]
    public async Task ALinkOnPaperShowsItsWholeAddress()
    {
        await using var reader = await chromium.NewPageAsync();
        var page = reader.Page;
        await page.GotoAsync(site.Url + "id/batasan/");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var shown = await page.Locator("main article p a[href^='/']").EvaluateAllAsync<string[]>(
            "links => links.map((link) => getComputedStyle(link, '::after').content.replaceAll('\"', '').replaceAll(/ (?=\\S)/g, ''))");
        Assert.NotEmpty(shown);
        var host = site.SiteModel.BaseUrl.GetLeftPart(UriPartial.Authority);
        Assert.All(shown, content => Assert.StartsWith($"({host}/", content, StringComparison.Ordinal));
    }

    /// <summary>Grounds are not printed, so words that are light on a screen would be light on white.</summary>
    [Fact]
    public async Task NoLinkIsPaleOnPaper()
    {
        await using var reader = await chromium.NewPageAsync();
        var page = reader.Page;
        foreach (var printed in site.OneOfEachKind)
        {
            await Visit.OpenAsync(page, site, printed);
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            var colours = await page.Locator("main a").EvaluateAllAsync<string[]>(
                "links => [...new Set(links.map((link) => getComputedStyle(link).color))]");
            Assert.Equal(printed.Address + (colours.Length > 0 ? " rgb(0, 0, 0)" : ""), string.Join(' ', [printed.Address, .. colours]));
        }
    }

    [Fact]
    public async Task EveryWorksheetHasAButtonThatPrints()
    {
        await using var reader = await chromium.NewPageAsync();
        var page = reader.Page;
        var sheets = site.Pages.Where(sheet => sheet.Kind == "sheet").ToList();
        Assert.NotEmpty(sheets);
        Assert.All(sheets, sheet => Assert.Contains("data-action=\"print\"", sheet.Html, StringComparison.Ordinal));
        await page.AddInitScriptAsync("window.printed = 0; window.print = () => window.printed++");
        await page.GotoAsync(site.Url + sheets[0].Address);
        await page.ClickAsync("[data-action=print]");
        Assert.Equal(1, await page.EvaluateAsync<int>("printed"));
    }

    [Fact]
    public async Task APosterHasAPageOfItsOwnOnPaper()
    {
        await using var reader = await chromium.NewPageAsync();
        var page = reader.Page;
        var sheets = site.Pages.Where(sheet => sheet.Html.Contains("<div class=\"poster\">", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sheets);
        foreach (var sheet in sheets)
        {
            await page.GotoAsync(site.Url + sheet.Address);
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            Assert.Equal("page page", await page.Locator(".poster").EvaluateAsync<string>(
                "poster => { const { breakBefore, breakAfter } = getComputedStyle(poster); return `${breakBefore} ${breakAfter}`; }"));
        }
    }

    [Fact]
    public async Task AResultOnPaperHasTheDayAndTheNameWhereOneWasWritten()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.Clock.SetFixedTimeAsync(new DateTime(2026, 11, 28, 5, 0, 0, DateTimeKind.Utc));
        await page.GoToAllAsync(site.Url + "id/daftar-periksa/kesiapan/");
        await page.AnswerAllAsync(1);
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator(".result h2")).ToBeFocusedAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".result .signed")).ToContainTextAsync("28 November 2026");
        await Expect(page.Locator("[data-ref=name]")).ToBeHiddenAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.FillAsync("[data-ref=name]", "Tari");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator("[data-ref=name]")).ToBeVisibleAsync();
        Assert.Equal("{}", await page.EvaluateAsync<string>("JSON.stringify(localStorage)"));
        Assert.DoesNotContain("Tari", await page.EvaluateAsync<string>("JSON.stringify(sessionStorage)"), StringComparison.Ordinal);
    }
}
