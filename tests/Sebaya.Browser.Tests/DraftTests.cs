using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>The ways in which answers got lost, or stayed where they should not.</summary>
public sealed class DraftTests(Chromium chromium, PublishedSite site)
{
    private const string Checked = ".checklist input:checked";

    private string Readiness => site.Url + "id/daftar-periksa/kesiapan/";

    [Fact]
    public async Task AnswersOutliveReloadAndTheOtherLanguageAndNothingButIdsIsStored()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(Readiness);
        await page.AnswerAllAsync(1);
        await Expect(page.Locator("[data-slot=answered]").First).Not.ToHaveTextAsync("0");
        var given = await page.Locator(Checked).CountAsync();
        await page.EvaluateAsync("new Promise((done) => setTimeout(done, 300))");
        await page.ReloadAsync();
        await Expect(page.Locator("[data-ref=resume]")).ToBeVisibleAsync();
        await Expect(page.Locator(Checked)).ToHaveCountAsync(given);
        await page.ClickAsync("[data-ref=language-switch]");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(page.Locator(Checked)).ToHaveCountAsync(given);
        Assert.Equal("", await page.AxeAsync());
        Assert.Equal(["sebaya / language"], (await page.KeptAsync()).Keys);
        var stored = await page.EvaluateAsync<string>("JSON.stringify(sessionStorage)");
        Assert.DoesNotContain("Kadang", stored, StringComparison.OrdinalIgnoreCase);

        await page.PressAsync("[data-ref=resume] [data-action=over]");
        await page.PressAsync("[data-answer=no]");
        await Expect(page.Locator(Checked)).ToHaveCountAsync(given);
        await page.UnfoldAsync(".keep");
        await page.PressAsync("[data-action=delete]");
        await page.PressAsync("[data-answer=yes]");
        await Expect(page.Locator(Checked)).ToHaveCountAsync(0);
        Assert.Equal("{}", await page.EvaluateAsync<string>("JSON.stringify(sessionStorage)"));
    }

    [Fact]
    public async Task BackLeadsFromTheResultToTheAnswersAndForwardToTheResult()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(Readiness);
        await page.AnswerAllAsync(1);
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator(".result h2")).ToBeFocusedAsync();
        await page.GoBackAsync();
        await Expect(page.Locator("[data-ref=form]")).ToBeVisibleAsync();
        await Expect(page.Locator(Checked).First).ToBeCheckedAsync();
        await page.GoForwardAsync();
        await Expect(page.Locator(".result h2")).ToBeFocusedAsync();
        await page.ReloadAsync();
        await Expect(page.Locator(".result h2")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task AfterThirtyIdleMinutesNothingIsLeft()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.Clock.InstallAsync();
        await page.GoToAllAsync(Readiness);
        await page.AnswerAllAsync(1);
        // Run, not jumped over: each answer is written a moment after it was given, and the half hour begins anew with it.
        await page.Clock.RunForAsync(1000);
        await Expect(page.Locator("[data-slot=answered]").First).Not.ToHaveTextAsync("0");
        await page.Clock.RunForAsync("31:00");
        await Expect(page.Locator("[data-ref=idle]")).ToBeVisibleAsync();
        await Expect(page.Locator(Checked)).ToHaveCountAsync(0);
        Assert.Equal("{}", await page.EvaluateAsync<string>("JSON.stringify(sessionStorage)"));
    }

    [Fact]
    public async Task APhoneThatSleptThirtyMinutesForgetsWhenItIsLookedAt()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(Readiness);
        await page.AnswerAllAsync(1);
        var all = await page.Locator("[data-item]").CountAsync();
        await Expect(page.Locator("[data-slot=answered]").First).ToHaveTextAsync(all.ToString(CultureInfo.InvariantCulture));
        await page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))");
        await Expect(page.Locator("[data-ref=idle]")).ToBeHiddenAsync();
        await page.EvaluateAsync(
            "const late = Date.now() + 30 * 60000; Date.now = () => late; "
            + "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))");
        await Expect(page.Locator("[data-ref=idle]")).ToBeVisibleAsync();
        await Expect(page.Locator(Checked)).ToHaveCountAsync(0);
        Assert.Equal("{}", await page.EvaluateAsync<string>("JSON.stringify(sessionStorage)"));
    }

    [Fact]
    public async Task WhereNothingIsKeptNothingIsStoredAndBackBringsNothing()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(site.Url + "en/checklists/relationship-health/");
        var entries = await page.EvaluateAsync<int>("history.length");
        await page.AnswerAllAsync(1);
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator(".result h2")).ToBeFocusedAsync();
        Assert.Equal(entries, await page.EvaluateAsync<int>("history.length"));
        Assert.Equal("{}{}", await page.EvaluateAsync<string>("JSON.stringify(sessionStorage) + JSON.stringify(localStorage)"));
        await page.GotoAsync(site.Url + "en/");
        await page.GoBackAsync();
        await Expect(page.Locator(".start")).ToBeVisibleAsync();
        await Expect(page.Locator(Checked)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task ACodeIsReadWithWordsAroundItAndOutlivesAReload()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(site.Url + "en/checklists/compatibility/");
        await page.AnswerAllAsync(0);
        await page.ClickAsync(ChecklistPage.Finish);
        await page.ClickAsync("[data-action=make-code]");
        await Expect(page.Locator(".qr path")).ToBeAttachedAsync();
        var code = await page.InputValueAsync("[data-ref=made-code]");
        await using var partner = await chromium.NewPageAsync(ChecklistPage.Phone);
        await partner.Page.GotoAsync(site.Url + $"id/daftar-periksa/kecocokan-berdua/#code={code}");
        await Expect(partner.Page.Locator("[data-ref=received]")).ToBeVisibleAsync();
        await partner.Page.ReloadAsync();
        await Expect(partner.Page.Locator("[data-ref=received]")).ToBeVisibleAsync();

        await page.FillAsync("[data-ref=code]", "Here it is: damaged!");
        await page.ClickAsync("[data-action=enter]");
        await Expect(page.Locator("[data-ref=code]"))
            .ToHaveAttributeAsync("aria-describedby", new System.Text.RegularExpressions.Regex("-refused$"));
        await page.FillAsync("[data-ref=code]", $"Here is my code: {code} see you tomorrow");
        await page.ClickAsync("[data-action=enter]");
        await Expect(page.Locator(".comparison h2")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task AFailedLoadIsSaidAndTheNextPressTriesAgain()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.RouteAsync("**/assets/checklist/keep.*.js", route => route.AbortAsync());
        await page.GoToAllAsync(Readiness);
        await page.UnfoldAsync(".keep");
        await page.ClickAsync("[data-ref=keep]");
        await Expect(page.Locator("[data-ref=failed]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-ref=keep]")).Not.ToBeCheckedAsync();
        await page.UnrouteAllAsync();
        await page.ClickAsync("[data-ref=keep]");
        await Expect(page.Locator("[data-notice=on]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-ref=failed]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task ATickAfterTheResultKeepsItAndNoOtherChecklistIsDeleted()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(Readiness);
        await page.EvaluateAsync("localStorage.setItem('sebaya / checklist other', '{}')");
        await page.AnswerAllAsync(1);
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator(".result h2")).ToBeFocusedAsync();
        await page.UnfoldAsync(".keep");
        await page.ClickAsync("[data-ref=keep]");
        await Expect(page.Locator("[data-ref=rows] tr")).ToHaveCountAsync(1);
        await page.ClickAsync("[data-ref=keep]");
        await page.PressAsync("[data-answer=no]");
        Assert.Equal(2, (await page.KeptAsync()).Count);
        await page.PressAsync("[data-action=delete]");
        await page.PressAsync("[data-answer=yes]");
        await Expect(page.Locator("[data-notice=deleted]")).ToBeVisibleAsync();
        Assert.Equal("sebaya / checklist other", Assert.Single(await page.KeptAsync()).Key);
    }
}
