using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sebaya.Tests;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>A reader saves the guide, loses the connection, and comes back when there is a new version; or removes it again.</summary>
public sealed partial class OfflineTests(Chromium chromium, PublishedSite site)
{
    /// <summary>The addresses that are not answered with a whole page.</summary>
    private const string NotWhole = """
        async (addresses) => {
          const isWhole = async (address) => { const page = await fetch(address); return page.status === 200 && (await page.text()).includes('</html>'); };
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
        var addresses = site.Pages.Where(page => page.Language == "id" && page.Kind is not ("redirect" or "not-found") && !page.Address.StartsWith("embed/", StringComparison.Ordinal)).Select(page => "/" + page.Address).ToList();
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

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.InsertTextAsync("rahasia");
        var found = page.Locator(".found [role=option]").First;
        await Expect(found).ToBeVisibleAsync(new() { Timeout = 30_000 });
        var target = await found.GetAttributeAsync("href");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Uri(site.Address, target).ToString());

        await page.GotoAsync(new Uri(site.Address, "id/daftar-periksa/kesiapan/").ToString());
        await page.AnswerAllAsync(0);
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator(".result h2")).ToBeFocusedAsync();
        Assert.Equal("%PDF-"u8.ToArray(), (await page.PdfAsync())[..5]);
    }

    [Fact]
    public async Task ANewVersionIsToldQuietlyAndShownNext()
    {
        using var folder = new TemporaryFolder();
        var source = await File.ReadAllTextAsync(Path.Combine(Repository.Input, "id/boundaries.md"));
        folder.Write("overlay/id/boundaries.md", TitleLine().Replace(source, "Title: Batasan yang baru"));
        await PublishedSite.BuildAsync(folder.PathOf("new"), folder.PathOf("overlay"));
        var published = site.Folder;
        await using var server = await LoopbackServer.ForFilesAsync(path => FileIn(published, path));
        await using var browser = await chromium.NewPageAsync();
        var (page, address) = (browser.Page, new Uri(server.Address, "id/batasan/").ToString());
        await SaveAsync(page, server.Address);

        published = folder.PathOf("new");
        await page.GotoAsync(address);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Batasan: apa yang boleh diharapkan?");
        await page.GetByRole(AriaRole.Link, new() { Name = "Muat versi baru" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Batasan yang baru");
        await Expect(page.Locator(".new-version p")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task AGuideThatIsNoLongerPublishedTrapsNobody()
    {
        var isThere = true;
        await using var server = await LoopbackServer.ForFilesAsync(path => isThere ? FileIn(site.Folder, path) : path == "id/batasan/" ? "<!doctype html><title>Lain</title>"u8.ToArray() : null);
        await using var browser = await chromium.NewPageAsync();
        await SaveAsync(browser.Page, server.Address);
        isThere = false;
        await browser.Page.GotoAsync(new Uri(server.Address, "id/batasan/").ToString());
        await browser.Page.MainFrame.UntilAsync("navigator.serviceWorker.getRegistrations().then((all) => all.length === 0)");
        await browser.Page.GotoAsync(new Uri(server.Address, "id/batasan/").ToString());
        await Expect(browser.Page).ToHaveTitleAsync("Lain");
    }

    private static async Task SaveAsync(IPage page, Uri address)
    {
        await page.GotoAsync(new Uri(address, "id/privasi/").ToString());
        await page.Locator("[data-action=save-offline]").ClickAsync();
        await Expect(page.Locator("[data-offline-state=kept]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    /// <summary>How many caches, workers and stored values the site has.</summary>
    private static Task<string> StoredAsync(IPage page) => page.EvaluateAsync<string>(
        "async () => `${(await caches.keys()).length} ${(await navigator.serviceWorker.getRegistrations()).length} ${localStorage.length}`");

    private static byte[]? FileIn(string folder, string path)
    {
        var file = Path.Combine(folder, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
        return File.Exists(file) ? File.ReadAllBytes(file) : null;
    }

    [GeneratedRegex("^Title: .*$", RegexOptions.Multiline)]
    private static partial Regex TitleLine();
}
