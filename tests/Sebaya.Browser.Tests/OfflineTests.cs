using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>A reader saves the guide, loses the connection, and comes back when there is a new version; or removes it again.</summary>
public sealed class OfflineTests(Chromium chromium, PublishedSite site, NewVersion versions) : IClassFixture<NewVersion>
{
    /// <summary>The addresses that are not answered with a whole page.</summary>
    private const string NotWhole = """
        async (addresses) => {
          const isWhole = async (address) => {
            const page = await fetch(address);
            return page.status === 200 && (await page.text()).includes('</html>');
          };
          const answers = await Promise.all(addresses.map((address) => isWhole(address).catch(() => false)));
          return addresses.filter((_, i) => !answers[i]);
        }
        """;

    [Fact]
    public async Task NothingIsKeptUntilTheReaderAsks()
    {
        await using var browser = await chromium.NewPageAsync();
        await browser.Page.GotoAsync(new Uri(site.Address, "en/boundaries/").ToString());
        Assert.Equal("0 0 0", await StoredAsync(browser.Page));
    }

    [Fact]
    public async Task TheSavedLanguageIsReadWithoutAConnectionAndRemovedAgain()
    {
        await using var browser = await chromium.NewPageAsync();
        await SaveAsync(browser.Page, site.Address);
        await browser.Context.SetOfflineAsync(true);
        // Pages never opened before, their styles and scripts, and a query that no cache knows.
        var addresses =
            site.Pages.Where(page =>
            page.Language == "id" && page.Kind is not ("redirect" or "not-found" or "printed-book")
            && !page.Address.StartsWith("embed/", StringComparison.Ordinal)).Select(page => "/" + page.Address).ToList();
        Assert.Empty(await browser.Page.EvaluateAsync<string[]>(NotWhole, addresses));
        await browser.Page.GotoAsync(new Uri(site.Address, "id/batasan/?q=baru").ToString());
        await Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Batasan: apa yang boleh diharapkan?");
        Assert.NotEqual("", await browser.Page.EvaluateAsync<string>("getComputedStyle(document.body).fontFamily"));

        var button = browser.Page.Locator("[data-action=save-offline]");
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await button.ClickAsync();
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Equal("0 0 0", await StoredAsync(browser.Page));
    }

    [Fact]
    public async Task WithoutAConnectionTheReaderFollowsALinkSearchesFinishesAChecklistAndPrints()
    {
        await using var browser = await chromium.NewPageAsync(new() { ViewportSize = ChecklistPage.Phone.ViewportSize, Locale = "id-ID" });
        var page = browser.Page;
        await SaveAsync(page, site.Address);
        await browser.Context.SetOfflineAsync(true);

        // The link in an email is the one for every language, and leads on by itself; neither page was opened before.
        await page.GotoAsync(new Uri(site.Address, "faq/prepare/").ToString());
        await Expect(page).ToHaveURLAsync(new Uri(site.Address, "id/faq/prepare/").ToString());

        await page.ClickAsync("button.to-menu");
        await page.FillAsync(".menu-search input", "rahasia");
        await page.PressAsync(".menu-search input", "Enter");
        var found = page.Locator("[data-ref=results] [data-ref=link]").First;
        await Expect(found).ToBeVisibleAsync(new() { Timeout = 30_000 });
        var target = await found.GetAttributeAsync("href");
        await found.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Uri(site.Address, target!).ToString());

        await page.GoToAllAsync(new Uri(site.Address, "id/daftar-periksa/kesiapan/").ToString());
        await page.AnswerAllAsync(0);
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator(".result h2")).ToBeFocusedAsync();
        Assert.Equal("%PDF-"u8.ToArray(), (await page.PdfAsync())[..5]);
    }

    [Fact]
    public async Task ANewVersionIsToldQuietlyAndShownNext()
    {
        var published = versions.Before;
        await using var server = await LoopbackServer.ForFilesAsync(path => FileIn(published, path));
        await using var browser = await chromium.NewPageAsync();
        var (page, address) = (browser.Page, new Uri(server.Address, "id/batasan/").ToString());
        await SaveAsync(page, server.Address);

        published = versions.After;
        await page.GotoAsync(address);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Batasan");
        await page.GetByRole(AriaRole.Link, new() { Name = "Muat versi baru" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Batasan yang baru");
        await Expect(page.Locator(".new-version p")).ToHaveCountAsync(0);
    }

    /// <summary>
    /// A reader whose phone saves data is told that there is a new version; nothing of it but the list is fetched until it is asked for.
    /// </summary>
    [Fact]
    public async Task OnSaveDataANewVersionIsOfferedAndFetchedOnlyWhenAskedFor()
    {
        var published = versions.Before;
        var asked = new System.Collections.Concurrent.ConcurrentQueue<string>();
        await using var server = await LoopbackServer.ForFilesAsync(path =>
        {
            asked.Enqueue(path);
            if (path != "sw.js") return FileIn(published, path);
            return [.. "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });\n"u8,
                .. FileIn(versions.Before, path)!];
        });
        await using var browser = await chromium.NewPageAsync();
        var page = browser.Page;
        await SaveAsync(page, server.Address);

        (published, asked) = (versions.After, []);
        await page.GotoAsync(new Uri(server.Address, "id/batasan/").ToString());
        var offered = page.Locator(".new-version [data-ref=offered]");
        await Expect(offered).ToBeVisibleAsync();
        Assert.Empty(asked.Except(["sw.js", "offline/id.json"]));
        await offered.ClickAsync();
        await Expect(page.Locator("[data-offline-state=kept]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.Contains("id/batasan/", asked);
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Batasan yang baru");
    }

    /// <summary>
    /// If the host loses the list for a while, no saved copy is deleted. If the list is missing for a month, the guide has gone from the
    /// site and the copy is deleted.
    /// </summary>
    [Fact]
    public async Task AFaultOfTheHostDeletesNothingAndAGuideThatIsGoneForAMonthTrapsNobody()
    {
        var isThere = true;
        await using var server =
            await LoopbackServer.ForFilesAsync(path =>
            isThere ? FileIn(versions.Before, path) : path == "id/batasan/" ? "<!doctype html><title>Lain</title>"u8.ToArray() : null);
        await using var browser = await chromium.NewPageAsync();
        await SaveAsync(browser.Page, server.Address);
        isThere = false;
        var address = new Uri(server.Address, "id/batasan/").ToString();
        await browser.Page.GotoAsync(address);
        await browser.Page.MainFrame.UntilAsync("caches.match('/offline/missing-since').then(Boolean)");
        await browser.Page.ReloadAsync();
        await Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Batasan");

        await browser.Page.EvaluateAsync(
            "caches.keys().then(async ([name]) => (await caches.open(name)).put('/offline/missing-since', new Response(`${Date.now() - 31 "
            + "* 86400000}`)))");
        await browser.Page.ReloadAsync();
        await browser.Page.MainFrame.UntilAsync("navigator.serviceWorker.getRegistrations().then((all) => all.length === 0)");
        await browser.Page.GotoAsync(address);
        await Expect(browser.Page).ToHaveTitleAsync("Lain");
    }

    /// <summary>
    /// A cache on the way still has the previous version of a page: it is refused, files that were saved stay, and the next press continues
    /// from there.
    /// </summary>
    [Fact]
    public async Task AStaleFileIsNotKeptAndTheNextPressGoesOnWhereItStopped()
    {
        var isStale = true;
        var asked = new System.Collections.Concurrent.ConcurrentQueue<string>();
        await using var server = await LoopbackServer.ForFilesAsync(path =>
        {
            asked.Enqueue(path);
            return isStale && path == "id/batasan/" ? "<!doctype html><title>Lama</title>"u8.ToArray() : FileIn(versions.Before, path);
        });
        await using var browser = await chromium.NewPageAsync();
        var page = browser.Page;
        await page.GotoAsync(new Uri(server.Address, "id/privasi/").ToString());
        await page.ClickAsync("[data-action=save-offline]");
        await page.ClickAsync("[data-ref=offline-ask] [data-action=save]");
        await Expect(page.Locator("[data-offline-state=failed]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(page.Locator("[data-action=save-offline]")).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.True(await page.EvaluateAsync<bool>("caches.match('/id/batasan/').then((kept) => !kept)"));
        var kept = await page.EvaluateAsync<string[]>(
            "caches.keys().then(async ([name]) => (await (await caches.open(name)).keys()).map((each) => new "
            + "URL(each.url).pathname.slice(1)))");
        Assert.NotEmpty(kept);

        (isStale, asked) = (false, []);
        await page.ClickAsync("[data-action=save-offline]");
        await page.ClickAsync("[data-ref=offline-ask] [data-action=save]");
        await Expect(page.Locator("[data-offline-state=kept]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.Contains("id/batasan/", asked);
        Assert.Empty(asked.Intersect(kept));
    }

    [Fact]
    public async Task WithoutAConnectionAPageThatWasNotSavedIsExplainedInBothLanguages()
    {
        await using var server = await LoopbackServer.ForFolderAsync(versions.Before);
        await using var browser = await chromium.NewPageAsync();
        await SaveAsync(browser.Page, server.Address);
        await browser.Context.SetOfflineAsync(true);
        await browser.Page.GotoAsync(new Uri(server.Address, "en/boundaries/").ToString());
        await Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Halaman ini belum tersimpan");
        await Expect(browser.Page.Locator("[lang=en] h2")).ToHaveTextAsync("This page is not saved");
        await browser.Page.GetByRole(AriaRole.Link, new() { Name = "Ke panduan yang tersimpan" }).ClickAsync();
        await Expect(browser.Page).ToHaveURLAsync(new Uri(server.Address, "id/").ToString());
    }

    [Fact]
    public async Task ANewVersionDoesNotDisturbAFormAndCanBePutOff()
    {
        await using var browser = await chromium.NewPageAsync();
        var page = browser.Page;
        await page.GoToAllAsync(new Uri(site.Address, "id/daftar-periksa/kesiapan/").ToString());
        await page.AnswerAllAsync(0);
        await Expect(page.Locator(".checklist input:checked").First).ToBeVisibleAsync();
        const string tell = "navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data: 'offered' }))";
        await page.EvaluateAsync(tell);
        await page.EvaluateAsync("new Promise((done) => setTimeout(done, 300))");
        await Expect(page.Locator(".new-version > *")).ToHaveCountAsync(0);
        await page.GotoAsync(new Uri(site.Address, "id/batasan/").ToString());
        await page.EvaluateAsync(tell);
        await Expect(page.Locator(".new-version [data-ref=offered]")).ToBeVisibleAsync();
        await Expect(page.Locator(".new-version [data-ref=here]")).ToBeHiddenAsync();
        Assert.Equal("", await page.AxeAsync());
        await page.ClickAsync(".new-version [data-action=dismiss]");
        await Expect(page.Locator(".new-version > *")).ToHaveCountAsync(0);
    }

    private static async Task SaveAsync(IPage page, Uri address)
    {
        await page.GotoAsync(new Uri(address, "id/privasi/").ToString());
        await page.Locator("[data-action=save-offline]").ClickAsync();
        await Expect(page.Locator("[data-ref=offline-ask] [data-slot=size]")).ToHaveTextAsync(new Regex("^[0-9]+(,[0-9])?$"));
        await page.Locator("[data-ref=offline-ask] [data-action=save]").ClickAsync();
        await Expect(page.Locator("[data-offline-state=kept]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    /// <summary>How many caches, workers and stored values the site has.</summary>
    private static Task<string> StoredAsync(IPage page) => page.EvaluateAsync<string>(
        "async () => `${(await caches.keys()).length} "
        + "${(await navigator.serviceWorker.getRegistrations()).length} ${localStorage.length}`");

    private static byte[]? FileIn(string folder, string path)
    {
        var file = Path.Combine(folder, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
        return File.Exists(file) ? File.ReadAllBytes(file) : null;
    }
}
