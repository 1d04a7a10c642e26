using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>Storing answers on the reader's device: only when the reader asks for it, and never lost without a message.</summary>
public sealed class ChecklistKeepTests(Chromium chromium, PublishedSite site)
{
    private const string Key = "sebaya / checklist readiness";
    private const string Keep = "[data-ref=keep]";
    private const string ThrowQuota = """
        () => {
          window.setItem = Storage.prototype.setItem;
          Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
        }
        """;

    private string Readiness => site.Url + "en/checklists/readiness/";

    [Fact]
    public async Task NothingIsKeptUntilAskedThenEverythingComesBackAndGoes()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(Readiness);
        await page.AnswerAllAsync(3);
        Assert.Empty(await page.KeptAsync());
        await page.UnfoldAsync(".keep");
        await page.Locator(Keep).TickAsync();
        await Expect(Notice(page, "on")).ToBeVisibleAsync();
        await page.Option("m4", "often").TickAsync();
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator("[data-ref=rows] tr")).ToHaveCountAsync(1);

        await page.ReloadAsync();
        await Expect(Notice(page, "restored")).ToBeInViewportAsync();
        await Expect(page.Option("m4", "often")).ToBeCheckedAsync();
        await page.ClickAsync(".after [data-action=back]");
        await page.ShowAllAsync();
        await page.AnswerAllAsync(0);
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator("[data-ref=rows] tr")).ToHaveCountAsync(2);
        await Expect(page.Locator("[data-trend=time] polyline"))
            .ToHaveAttributeAsync("points", new System.Text.RegularExpressions.Regex("^0.0,[0-9.]+ 100.0,[0-9.]+$"));
        Assert.Equal("", await page.AxeAsync());

        await page.UnfoldAsync(".keep");
        await page.ClickAsync("[data-action=delete]");
        await page.PressAsync("[data-answer=yes]");
        await Expect(Notice(page, "deleted")).ToBeVisibleAsync();
        Assert.Empty(await page.KeptAsync());
        await page.ReloadAsync();
        await Expect(page.Locator("[data-ref=history]")).ToBeHiddenAsync();
        await Expect(page.Locator(".checklist input:checked")).ToHaveCountAsync(0);
    }

    /// <summary>A stored result contains ids only, so that each visit shows it in its own language.</summary>
    [Fact]
    public async Task AKeptResultIsShownInTheLanguageOfTheDay()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(Readiness);
        await page.AnswerAllAsync(1);
        await page.UnfoldAsync(".keep");
        await page.Locator(Keep).TickAsync();
        await Expect(Notice(page, "on")).ToBeVisibleAsync();
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator("[data-ref=rows] [data-slot=verdict]"))
            .ToHaveTextAsync(await page.Locator(".result .verdict:visible").InnerTextAsync());
        await page.ClickAsync("[data-ref=language-switch]");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "id");
        await page.ShowAllAsync();
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator("[data-ref=rows] tr")).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-ref=rows] [data-slot=verdict]"))
            .ToHaveTextAsync(await page.Locator(".result .verdict:visible").InnerTextAsync());
    }

    [Fact]
    public async Task AFileBringsResultsToAnotherBrowser()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        await reader.Page.GoToAllAsync(Readiness);
        await reader.Page.AnswerAllAsync(1);
        await reader.Page.UnfoldAsync(".keep");
        await reader.Page.Locator(Keep).TickAsync();
        await Expect(Notice(reader.Page, "on")).ToBeVisibleAsync();
        await reader.Page.ClickAsync(ChecklistPage.Finish);
        var file = await File.ReadAllBytesAsync(await reader.Page.DownloadAsync(() => reader.Page.ClickAsync("[data-action=export]")));

        await using var other = await chromium.NewPageAsync(ChecklistPage.Phone);
        await other.Page.GoToAllAsync(Readiness);
        await ChooseAsync(other.Page, "{\"format\":1}"u8.ToArray());
        await Expect(Notice(other.Page, "not-imported")).ToBeVisibleAsync();
        Assert.Empty(await other.Page.KeptAsync());
        await ChooseAsync(other.Page, file);
        await Expect(Notice(other.Page, "imported")).ToBeVisibleAsync();
        await Expect(other.Page.Locator("[data-ref=rows] tr")).ToHaveCountAsync(1);
        await Expect(other.Page.Option("m4", "sometimes")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task FullStorageLosesNothingAndSaysSo()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(Readiness);
        await page.Option("m4", "often").TickAsync();
        await page.UnfoldAsync(".keep");
        await page.Locator(Keep).TickAsync();
        await Expect(Notice(page, "on")).ToBeVisibleAsync();
        var before = await page.KeptAsync();
        await page.EvaluateAsync(ThrowQuota);
        await page.Option("m4", "never").TickAsync();
        await Expect(Notice(page, "full")).ToBeInViewportAsync();
        Assert.Equal(before, await page.KeptAsync());
        // It goes once there is space again.
        await page.EvaluateAsync("void (Storage.prototype.setItem = window.setItem)");
        await page.Option("m4", "always").TickAsync();
        await Expect(Notice(page, "full")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task BlockedStorageIsToldAndTheChecklistWorks()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.AddInitScriptAsync(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })");
        await page.GoToAllAsync(Readiness);
        await page.AnswerAllAsync(0);
        await page.UnfoldAsync(".keep");
        await page.ClickAsync(Keep);
        await Expect(Notice(page, "blocked")).ToBeVisibleAsync();
        await Expect(page.Locator(Keep)).Not.ToBeCheckedAsync();
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator(".result h2")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("{\"format\":1,")]
    [InlineData("[]")]
    [InlineData("{\"format\":1,\"checklist\":\"readiness\",\"revision\":\"1\",\"draft\":null,\"results\":[{\"at\":\"<img>\"}]}")]
    public async Task WhatIsDamagedIsSetAsideNotDeleted(string damaged)
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(Readiness);
        await page.EvaluateAsync("([key, text]) => localStorage.setItem(key, text)", new[] { Key, damaged });
        await page.ReloadAsync();
        await Expect(Notice(page, "damaged")).ToBeVisibleAsync();
        Assert.Equal(damaged, Assert.Single(await page.KeptAsync()).Value);
        await Expect(page.Locator("[data-action=export-damaged]")).ToBeVisibleAsync();
        await page.UnfoldAsync(".keep");
        await page.Locator(Keep).TickAsync();
        await Expect(Notice(page, "on")).ToBeVisibleAsync();
        Assert.Equal(2, (await page.KeptAsync()).Count);
    }

    [Fact]
    public async Task OfTwoTabsTheOneThatWasOvertakenStopsAndSaysSo()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var first = reader.Page;
        await first.GoToAllAsync(Readiness);
        await first.UnfoldAsync(".keep");
        await first.Locator(Keep).TickAsync();
        await Expect(Notice(first, "on")).ToBeVisibleAsync();
        var second = await reader.Context.NewPageAsync();
        await second.GoToAllAsync(Readiness);
        await Expect(Notice(second, "restored")).ToBeVisibleAsync();
        await first.Option("s9", "never").FocusAsync();
        await second.Option("m4", "always").TickAsync();
        await Expect(Notice(first, "other-tab")).ToBeInViewportAsync();
        await first.Option("m4", "never").TickAsync();
        Assert.Contains("\"m4\":\"always\"", (await second.KeptAsync())[Key]);
        await first.ClickAsync("[data-action=take-over]");
        await Expect(Notice(first, "on")).ToBeInViewportAsync();
        await Expect(Notice(second, "other-tab")).ToBeVisibleAsync();
        Assert.Contains("\"m4\":\"never\"", (await second.KeptAsync())[Key]);
    }

    [Fact]
    public async Task AnswersOfAnotherMeaningStayReadableAsWhatTheyWere()
    {
        const string Old = """
            {"format":1,"checklist":"readiness","revision":"1","draft":{"version":999,"at":"2025-01-02T03:04:05.000Z",
            "answers":{"old":"yes"},
            "words":[["1. Do you <b>agree</b>?","Yes"]]},"results":[]}
            """;
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(Readiness);
        await page.EvaluateAsync("([key, text]) => localStorage.setItem(key, text)", new[] { Key, Old });
        await page.GotoAsync("about:blank");
        await page.GotoAsync(Readiness);
        await Expect(Notice(page, "changed")).ToBeInViewportAsync();
        await page.Locator("[data-ref=older] summary").ClickAsync();
        await Expect(page.Locator("[data-ref=older] dt")).ToHaveTextAsync("1. Do you <b>agree</b>?");
        await Expect(page.Locator(".checklist input[type=radio]:checked")).ToHaveCountAsync(0);
    }

    private static ILocator Notice(IPage page, string notice) => page.Locator($"[data-notice={notice}]");

    private static async Task ChooseAsync(IPage page, byte[] file)
    {
        await page.UnfoldAsync(".keep");
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.ClickAsync("[data-action=import]"));
        await chooser.SetFilesAsync(new FilePayload { Name = "kept.json", MimeType = "application/json", Buffer = file });
    }
}
