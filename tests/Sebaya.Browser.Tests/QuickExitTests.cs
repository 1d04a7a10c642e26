using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>The bar to leave a page at once: always in reach, over nothing, and without a way back.</summary>
public sealed class QuickExitTests(Chromium chromium, PublishedSite site)
{
    private const string Leave = "[data-action=leave]";

    private string Home => site.Url + "id/";

    private string Health => site.Url + "id/daftar-periksa/kesehatan-hubungan/";

    public static TheoryData<string> Pages =>
        ["help", "safety", "when-to-stop", "power-and-culture", "faq/harassed", "leads/kit/incident-form",
        "checklists/relationship-health"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task TheBarIsInReachWhereverTheReaderIs(string key)
    {
        await using var reader = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = 320, Height = 640 } });
        var page = reader.Page;
        foreach (var language in new[] { "id", "en" })
        {
            await page.GotoAsync(new Uri(site.Address, site.SiteModel.HrefOf(key, language)!).ToString());
            foreach (var share in new[] { 0, .5, 1 })
            {
                await page.EvaluateAsync("share => scrollTo(0, share * document.documentElement.scrollHeight)", share);
                Assert.True(await IsPressableAsync(page), $"{language} {key} at {share}");
            }
            await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
            Assert.True(await IsPressableAsync(page), $"{language} {key} at 200 % text");
            Assert.InRange(await page.Locator(".quick-exit").EvaluateAsync<double>("bar => bar.offsetHeight"), 44, 128);
        }
    }

    /// <summary>Links to places on the page, the menu and the results of the search keep clear of the bar.</summary>
    [Fact]
    public async Task NothingThatAReaderGoesToLiesUnderTheBar()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GotoAsync(new Uri(site.Address, site.SiteModel.HrefOf("help", "id")!).ToString());
        var entries = await page.EvaluateAsync<int>("history.length");
        await page.ClickAsync("button.to-menu");
        Assert.True(await IsPressableAsync(page));
        await page.Keyboard.PressAsync("Escape");
        await page.EvaluateAsync("location.replace('#danger')");
        Assert.True(await page.EvaluateAsync<bool>(
            "document.getElementById('danger').getBoundingClientRect().top >= "
            + "document.querySelector('.quick-exit').getBoundingClientRect().bottom"));
        Assert.Equal(entries, await page.EvaluateAsync<int>("history.length"));
    }

    [Theory]
    [InlineData("form")]
    [InlineData("errors")]
    [InlineData("result")]
    [InlineData("back")]
    [InlineData("anchor")]
    public async Task FromEveryStageBackLeadsToNothingOfThePage(string stage)
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GotoAsync(site.Url + "id/batasan/");
        await page.GotoAsync(Health);
        if (stage is "errors" or "result" or "back") await page.ShowAllAsync();
        if (stage == "errors") await page.ClickAsync(ChecklistPage.Finish);
        if (stage is "result" or "back")
        {
            await page.AnswerAllAsync(1);
            await page.ClickAsync(ChecklistPage.Finish);
            await Expect(page.Locator(".result h2")).ToBeFocusedAsync();
        }
        if (stage == "back") await page.ClickAsync(".after [data-action=back]");
        if (stage == "anchor") await page.EvaluateAsync("""
            () => {
              const link = document.createElement('a');
              link.href = '#content';
              document.querySelector('main').append(link);
              link.click();
            }
            """);
        await page.ClickAsync(Leave);
        await Expect(page).ToHaveURLAsync(Home);
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(site.Url + "id/batasan/");
        await page.GoForwardAsync();
        await Expect(page).ToHaveURLAsync(Home);
        Assert.Empty(await page.KeptAsync());
    }

    [Fact]
    public async Task APageWithABarThatWasReadBeforeComesBackNeitherButOpensWhenAskedFor()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        var help = new Uri(site.Address, site.SiteModel.HrefOf("help", "id")!).ToString();
        await page.GotoAsync(help);
        await page.GotoAsync(Health);
        await page.ClickAsync(Leave);
        await Expect(page).ToHaveURLAsync(Home);
        // The press outlives the page that it leaves: what comes is another document at the same address.
        await page.EvaluateAsync("() => { window.isLeft = true; setTimeout(() => history.back()); }");
        await page.WaitForFunctionAsync("home => !window.isLeft && location.href === home", Home);
        await page.GotoAsync(help);
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await page.GotoAsync(site.Url + "id/batasan/");
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(help);
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task PressesOfEscThatCloseTheMenuDoNotCount()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GotoAsync(Health);
        for (var i = 0; i < 3; i++)
        {
            await page.ClickAsync("button.to-menu");
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.Locator("#menu")).ToBeHiddenAsync();
        }
        Assert.Equal(Health, page.Url);
        for (var i = 0; i < 3; i++) await page.Keyboard.PressAsync("Escape");
        await Expect(page).ToHaveURLAsync(Home);
    }

    [Fact]
    public async Task FromAFrameOfAnotherSiteTheWholeWindowLeaves()
    {
        await using var reader = await chromium.NewPageAsync();
        var page = reader.Page;
        var frame = Encoding.UTF8.GetBytes(
            $"<!doctype html><title>Intranet</title><iframe src='{site.Url}embed/id/faq/harassed/' height='640'></iframe>");
        await using var intranet = await LoopbackServer.ForFilesAsync(path => path.Length == 0 ? frame : null);
        await page.GotoAsync("about:blank");
        await page.GotoAsync(intranet.Address.ToString());
        await page.FrameLocator("iframe").Locator(Leave).ClickAsync();
        await Expect(page).ToHaveURLAsync(Home);
        await page.GoBackAsync();
        Assert.Equal("about:blank", page.Url);
    }

    [Fact]
    public void NoOtherSiteIsOfferedASensitiveChecklist()
    {
        Assert.True(site.Has("embed/id/checklists/readiness/"));
        Assert.False(site.Has("embed/id/checklists/relationship-health/"));
        Assert.DoesNotContain("/embed/id/checklists/relationship-health/",
            site.Pages.Single(page => page.Address == "id/penanggung-jawab/tautan/").Html, StringComparison.Ordinal);
    }

    /// <summary>Whether what lies in the middle of the button is the button, inside the window.</summary>
    private static Task<bool> IsPressableAsync(IPage page) => page.EvaluateAsync<bool>(
        """
        async () => {
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const link = document.querySelector('[data-action=leave]');
          const { left, top, width, height } = link.getBoundingClientRect();
          return document.elementFromPoint(left + width / 2, top + height / 2) === link;
        }
        """);
}
