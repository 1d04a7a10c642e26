using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>The numbers of a report, from the totals that a lead copies out of the workbooks.</summary>
public sealed class ReportTests(Chromium chromium, PublishedSite site)
{
    [Fact]
    public async Task TotalsBecomeTablesWithBarsAndSmallNumbersStayHidden()
    {
        await using var browser = await chromium.NewPageAsync();
        var page = browser.Page;
        await page.GotoAsync(site.Url + "en/leads/report/");
        await PasteAsync(page, """
            What is counted|Number|For the report
            Reach||
            Registered|20|20
            Finished|9|9
            Goal|17|
            Reached|9|9
            Partly|6|6
            Not yet|2|2
            What got worse, by kind|17|
            Time|5|5
            Stress|2|too few to report
            Would join again|4|
            Yes|4|too few to report
            """);
        await Expect(page.Locator("[data-ref=status]")).ToHaveTextAsync("Groups of numbers found: 4.");
        Assert.Equal(
            [
                "Reach: Registered 20 100, Finished 9 45",
                "Goal: Reached too few to report 0, Partly too few to report 0, Not yet too few to report 0",
                "Would join again: Yes too few to report 0",
                "What got worse, by kind: Time 5 100, Stress too few to report 0",
            ],
            await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('[data-ref=group]:not([hidden])')].map((table) => `${table.caption.textContent}: ` +
                  [...table.querySelectorAll('[data-ref=line]:not([hidden])')].map((row) => [row.cells[0], row.cells[1]]
                    .map((cell) => cell.textContent)
                    .concat(row.querySelector('rect').getAttribute('width')).join(' ')).join(', '))
                """));
    }

    [Fact]
    public async Task WhatCannotBeReadIsSaid()
    {
        await using var browser = await chromium.NewPageAsync();
        var page = browser.Page;
        await page.GotoAsync(site.Url + "en/leads/report/");
        await PasteAsync(page, "Reach|\nRegistered|20");
        await Expect(page.Locator("[data-ref=status]"))
            .ToHaveTextAsync("The third column is missing. Copy all three columns of the sheet.");
        await PasteAsync(page, "Jangkauan||\nMendaftar|20|20");
        await Expect(page.Locator("[data-ref=status]")).ToContainTextAsync("No totals were found.");
        await Expect(page.Locator("[data-ref=result]")).ToBeHiddenAsync();
    }

    private static async Task PasteAsync(IPage page, string cells)
    {
        await page.Locator("#report-totals").FillAsync(cells.Replace('|', '\t'));
        await page.GetByText("Show numbers and bars").ClickAsync();
    }
}
