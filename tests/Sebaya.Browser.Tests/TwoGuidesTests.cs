using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>Two guides on one host, as on a hosting service with one folder for each user: neither reads what the other stores.</summary>
public sealed class TwoGuidesTests(Chromium chromium, PublishedSite site)
{
    [Fact]
    public async Task EachKeepsItsOwnAnswersAndMarks()
    {
        using var guide = SmallGuide.Create();
        await using var host = await LoopbackServer.ForFolderAsync(Path.Combine(guide.Folder, "host"));
        foreach (var name in new[] { "one", "two" })
            await SmallGuide.PublishAsync(guide, $"host/{name}", new Uri(host.Address, $"{name}/"));
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GotoAsync($"{host.Address}one/en/boundaries/");
        await page.ClickAsync("[data-action=mark-read]");
        await Expect(page.Locator("[data-action=mark-read]")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GoToAllAsync($"{host.Address}one/en/checklists/readiness/");
        await page.AnswerAllAsync(1);
        await page.UnfoldAsync(".keep");
        await page.Locator("[data-ref=keep]").TickAsync();
        await Expect(page.Locator("[data-notice=on]")).ToBeVisibleAsync();
        Assert.All((await page.KeptAsync()).Keys, key => Assert.StartsWith("sebaya /one/ ", key, StringComparison.Ordinal));

        await page.GotoAsync($"{host.Address}two/en/boundaries/");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-scripts", "");
        await Expect(page.Locator("[data-action=mark-read]")).ToHaveAttributeAsync("aria-pressed", "false");
        await page.GotoAsync($"{host.Address}two/en/checklists/readiness/");
        await Expect(page.Locator(".checklist")).ToHaveAttributeAsync("data-live", "");
        await Expect(page.Locator(".checklist input:checked")).ToHaveCountAsync(0);
        await page.GotoAsync($"{host.Address}one/en/boundaries/");
        await Expect(page.Locator("[data-action=mark-read]")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    /// <summary>
    /// What was kept before keys named the guide is moved to where it is read today, on whichever page the reader opens first.
    /// </summary>
    [Fact]
    public async Task WhatWasKeptUnderOlderKeysIsFoundAndMoved()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(site.Url + "en/checklists/readiness/");
        await page.AnswerAllAsync(1);
        await page.UnfoldAsync(".keep");
        await page.Locator("[data-ref=keep]").TickAsync();
        await Expect(page.Locator("[data-notice=on]")).ToBeVisibleAsync();
        await page.EvaluateAsync(
            """
            () => {
              localStorage.setItem('sebaya.checklist.readiness', localStorage.getItem('sebaya / checklist readiness'));
              localStorage.setItem('sebaya.checklist.health.damaged', '{');
              localStorage.setItem('sebaya.theme', 'dark');
              localStorage.setItem('sebaya.read', '["/en/boundaries/"]');
              localStorage.removeItem('sebaya / checklist readiness');
              sessionStorage.clear();
            }
            """);
        await page.GotoAsync(site.Url + "en/checklists/readiness/");
        await Expect(page.Locator("[data-notice=restored]")).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Equal(
            ["sebaya / checklist health.damaged", "sebaya / checklist readiness", "sebaya / read", "sebaya / theme"],
            (await page.KeptAsync()).Keys.Order(StringComparer.Ordinal));
        await page.GotoAsync(site.Url + "en/boundaries/");
        await Expect(page.Locator("[data-action=mark-read]")).ToHaveAttributeAsync("aria-pressed", "true");
    }
}
