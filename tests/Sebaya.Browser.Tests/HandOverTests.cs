using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>The ways a code leaves the page: each at a press of its own, with the link and nothing else of the reader's.</summary>
public sealed class HandOverTests(Chromium chromium, PublishedSite site)
{
    /// <summary>Replaces the functions that send something from the page, and records their arguments.</summary>
    private const string Stubs = """
        window.left = [];
        window.open = (address) => void left.push(address);
        Object.defineProperty(navigator, 'share', { configurable: true,
          value: (what) => { left.push(JSON.stringify(what));
          return Promise.reject(new DOMException('closed', 'AbortError')); } });
        """;

    private const string Left = "window.left";

    [Fact]
    public async Task NothingIsEncodedBeforeThePressAndEachWayCarriesTheLink()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var (page, complaints, requests) = (reader.Page, new List<string>(), new List<string>());
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => requests.Add(request.Url);
        await page.AddInitScriptAsync(Stubs);
        await page.GoToAllAsync(site.Url + "en/checklists/compatibility/");
        await page.AnswerAllAsync(0);
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator(".next h2")).ToBeFocusedAsync();
        Assert.Equal("", await page.InputValueAsync("[data-ref=made-code]"));
        await Expect(page.Locator(".qr svg > *")).ToHaveCountAsync(0);

        await page.ClickAsync("[data-action=make-code]");
        await Expect(page.Locator(".qr path")).ToBeAttachedAsync();
        var link = $"{site.Url}checklists/compatibility/#code={await page.InputValueAsync("[data-ref=made-code]")}";
        Assert.Empty(await page.EvaluateAsync<string[]>(Left));

        await page.ClickAsync("[data-action=whatsapp]");
        await page.ClickAsync("[data-action=share]");
        var left = await page.EvaluateAsync<string[]>(Left);
        Assert.StartsWith("https://wa.me/?text=", left[0], StringComparison.Ordinal);
        Assert.EndsWith(" " + link, Uri.UnescapeDataString(left[0]), StringComparison.Ordinal);
        Assert.EndsWith($" {link}\"}}", left[1], StringComparison.Ordinal);
        Assert.Empty(complaints);
        Assert.All(requests, address => Assert.StartsWith(site.Url, address));
    }

    [Fact]
    public async Task TheMailHasASubjectAndTheLinkInItsText()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(site.Url + "id/daftar-periksa/kesiapan/");
        await page.AnswerAllAsync(0);
        await page.ClickAsync(ChecklistPage.Finish);
        await page.UnfoldAsync(".handover");
        await page.ClickAsync("[data-action=make-code]");
        await Expect(page.Locator(".qr path")).ToBeAttachedAsync();
        var code = await page.InputValueAsync("[data-ref=made-code]");
        var asked = new TaskCompletionSource<string>();
        var tools = await reader.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("Page.enable");
        tools.Event("Page.frameRequestedNavigation").OnEvent += (_, what) =>
            asked.TrySetResult(what!.Value.GetProperty("url").GetString()!);
        await page.ClickAsync("[data-action=mail]");
        var mail = await asked.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.StartsWith("mailto:?subject=Kesiapan", mail, StringComparison.Ordinal);
        Assert.EndsWith($" {site.Url}checklists/readiness/#code={code}", Uri.UnescapeDataString(mail), StringComparison.Ordinal);
    }
}
