using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>A checklist in another site's page, with the snippet as the guide hands it out.</summary>
public sealed class EmbedTests(Chromium chromium)
{
    [Fact]
    public async Task TheFrameOnAnotherOriginTakesTheHeightOfWhatItShows()
    {
        using var site = SmallGuide.Create();
        await using var guide = await LoopbackServer.ForFolderAsync(site.Output);
        await SmallGuide.PublishAsync(site, "output", guide.Address);

        await using var lead = await chromium.NewPageAsync();
        await lead.Page.GotoAsync(guide.Address + "en/leads/links/");
        await lead.Page.Locator("#embed-page").SelectOptionAsync(new SelectOptionValue { Label = "Readiness to mentor" });
        var snippet = await lead.Page.Locator("#embed-snippet").InnerTextAsync();

        await using var intranet =
            await LoopbackServer.ForFilesAsync(path =>
            path.Length == 0 ? Encoding.UTF8.GetBytes("<!doctype html><title>Intranet</title>" + snippet) : null);
        Assert.NotEqual(guide.Address, intranet.Address);
        await lead.Page.GotoAsync(intranet.Address.ToString());
        var frame = lead.Page.Frames[1];
        await frame.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await frame.Locator("[data-action=all]").ClickAsync();
        // The first press fetches the scripts; the reader sees the questions once they are there, and the frame grows around them.
        await Expect(frame.Locator("[data-item]").Last).ToBeVisibleAsync();
        await FitsAsync(lead.Page, frame);
        var tall = await HeightAsync(lead.Page);

        await frame.Locator("[data-item] input").First.TickAsync();
        await frame.Locator(ChecklistPage.Finish).ClickAsync();
        await frame.Locator("[data-action=anyway]").ClickAsync();
        await Expect(frame.Locator(".result h2")).ToBeFocusedAsync();
        await Expect(frame.Locator(".checklist:not([data-unfolding])")).ToBeVisibleAsync();
        await FitsAsync(lead.Page, frame);
        Assert.True(await HeightAsync(lead.Page) < tall / 2);
    }

    private static Task<int> HeightAsync(IPage page) => page.EvaluateAsync<int>("document.querySelector('iframe').clientHeight");

    /// <summary>The frame is as tall as its content: nothing in it scrolls.</summary>
    private static async Task FitsAsync(IPage page, IFrame frame)
    {
        await page.MainFrame.UntilAsync("document.querySelector('iframe').height !== '640'");
        await frame.UntilAsync("Math.abs(innerHeight - document.documentElement.getBoundingClientRect().height) < 2");
    }
}
