using Sebaya.Site;
using Sebaya.Tests;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>Two guides on one host, as on a host of many people's pages: neither reads what the other keeps.</summary>
public sealed class TwoGuidesTests(Chromium chromium)
{
    [Fact]
    public async Task EachKeepsItsOwnAnswersAndMarks()
    {
        using var folder = new TemporaryFolder();
        await using var host = await LoopbackServer.ForFolderAsync(folder.PathOf("host"));
        foreach (var guide in new[] { "one", "two" })
        {
            var built = await Build.RunAsync(
                new BuildOptions([Repository.Input], folder.PathOf($"host/{guide}"), new Uri(host.Address, $"{guide}/"), Pictures: false));
            Assert.True(built.IsPublished, string.Join('\n', built.Diagnostics));
        }
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GotoAsync($"{host.Address}one/en/boundaries/");
        await page.ClickAsync("[data-action=mark-read]");
        await Expect(page.Locator("[data-action=mark-read]")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GoToAllAsync($"{host.Address}one/en/checklists/readiness/");
        await page.AnswerAllAsync(1);
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
}
