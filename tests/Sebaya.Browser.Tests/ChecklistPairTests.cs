using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>Two people compare: two browsers without anything in common, on phones.</summary>
public sealed class ChecklistPairTests(Chromium chromium, PublishedSite site)
{
    private const string Outcomes =
        "sections => sections.map((section) => section.dataset.outcome + ' ' + "
            + "[...section.querySelectorAll('[data-compared]')].map((item) => item.dataset.compared))";

    private string Page(string language) =>
        site.Url + (language == "id" ? "id/daftar-periksa/kecocokan-berdua/" : "en/checklists/compatibility/");

    [Theory]
    [InlineData("id", "id")]
    [InlineData("id", "en")]
    public async Task BothSeeTheSameAndNothingOfItIsRequested(string first, string second)
    {
        await using var one = await chromium.NewPageAsync(ChecklistPage.Phone);
        await using var other = await chromium.NewPageAsync(ChecklistPage.Phone);
        var requests = new List<string>();
        foreach (var context in new[] { one.Context, other.Context })
            context.Request += (_, request) =>
                requests.Add($"{request.Url}\n{string.Join('\n', request.Headers.Select(header => header.Value))}\n{request.PostData}");

        await one.Page.GoToAllAsync(Page(first));
        await one.Page.AnswerAllAsync(0);
        await one.Page.ClickAsync(ChecklistPage.Finish);
        var code = await CodeAsync(one.Page, ".next");
        Assert.Equal("", await one.Page.AxeAsync());

        await other.Page.GotoAsync($"{Page(second)}#code={code}");
        await Expect(other.Page.Locator("[data-ref=received]")).ToBeFocusedAsync();
        await other.Page.ShowAllAsync();
        Assert.Equal(Page(second), other.Page.Url);
        Assert.DoesNotContain(code, await other.Page.ContentAsync());
        Assert.Equal("", await other.Page.AxeAsync());
        await other.Page.AnswerAllAsync(1);
        await other.Page.ClickAsync(ChecklistPage.Finish);
        await Expect(other.Page.Locator(".comparison h2")).ToBeFocusedAsync();
        Assert.Equal("", await other.Page.AxeAsync());

        var back = await CodeAsync(other.Page, ".comparison");
        await one.Page.FillAsync("[data-ref=code]", back);
        await one.Page.ClickAsync("[data-action=enter]");
        await Expect(one.Page.Locator(".comparison h2")).ToBeFocusedAsync();

        var seen = await one.Page.Locator("[data-outcome]").EvaluateAllAsync<string[]>(Outcomes);
        Assert.Equal(seen, await other.Page.Locator("[data-outcome]").EvaluateAllAsync<string[]>(Outcomes));
        Assert.Equal("conflict c24,c16", seen[0]);
        Assert.Equal(await one.Page.Locator("[data-slot=match]").TextContentAsync(),
            await other.Page.Locator("[data-slot=match]").TextContentAsync());
        Assert.All(requests, request => Assert.All(new[] { code, back }, secret =>
        {
            for (var start = 0; start + 8 <= secret.Length; start++) Assert.DoesNotContain(secret.Substring(start, 8), request);
        }));
        Assert.All(requests, request => Assert.StartsWith(site.Url, request));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("<img src=x onerror=alert(1)>", "alphabet")]
    [InlineData("AbZC", "too-short")]
    [InlineData("AbZCAQDQ5Tj32eybd4_T", "unknown-checklist")]
    public async Task WhatCannotBeReadIsExplainedAndNothingIsTakenFromIt(string code, string reason)
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        await reader.Page.GotoAsync($"{Page("id")}#code={code}");
        await Expect(reader.Page.Locator("[data-ref=refused]")).ToBeFocusedAsync();
        await Expect(reader.Page.Locator($"[data-refusal={reason}]")).ToBeVisibleAsync();
        await Expect(reader.Page.Locator("[data-refusal]:visible")).ToHaveCountAsync(1);
        await Expect(reader.Page.Locator("[data-ref=received]")).ToBeHiddenAsync();
        await Expect(reader.Page.Locator(".checklist img, .checklist input:checked")).ToHaveCountAsync(0);
        Assert.Equal("", await reader.Page.AxeAsync());
    }

    [Fact]
    public async Task OnOneDeviceTheFirstAnswersAreHiddenAndBothAreGoneAfterwards()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await AnswerAndPassOnAsync(page);
        await Expect(page.Locator(".checklist :is(input:checked, [data-slot=mine]:not(:empty))")).ToHaveCountAsync(0);
        await page.AnswerAllAsync(0);
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator(".comparison h2")).ToBeFocusedAsync();
        await Expect(page.Locator("[data-outcome=match] dd:visible").First).ToBeVisibleAsync();
        await page.ClickAsync(".comparison [data-action=over]");
        await page.PressAsync("[data-answer=yes]");
        await Expect(page.Locator("[data-ref=pool] [data-slot=theirs]").First).ToBeEmptyAsync();
        await Expect(page.Locator(".checklist input:checked")).ToHaveCountAsync(0);
        Assert.Empty(await page.KeptAsync());
    }

    /// <summary>First the one's answer, then the other's, then what both come to: on every screen, and as it is read aloud.</summary>
    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task TheTwoAnswersStandInOneOrderOnEveryScreen(int width)
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.SetViewportSizeAsync(width, 740);
        await AnswerAndPassOnAsync(page);
        await page.AnswerAllAsync(0);
        await page.Option("c13", "open").TickAsync();
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator(".comparison h2")).ToBeFocusedAsync();
        var cards = await page.Locator(".compared dl:visible").EvaluateAllAsync<string[]>("""
            lists => lists.map((list) => {
              const parts = [...list.querySelectorAll('[data-ref]')].filter((part) => part.checkVisibility());
              const at = (part) => part.getBoundingClientRect();
              const seen = [...parts].sort((a, b) => at(a).top - at(b).top || at(a).left - at(b).left);
              if (seen.some((part, i) => part !== parts[i])) return 'seen in another order than read';
              const [mine, theirs, sum] = parts;
              if (sum && at(theirs).top > at(mine).top && at(sum).top === at(theirs).top) return 'the sum stands beside one answer';
              return parts.map((part) => part.dataset.ref).join(' ');
            })
            """);
        Assert.Equal(["", "common", "mine theirs", "mine theirs common", "mine theirs stricter"],
            cards.Append("").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task TheAgreementIsFilledWithWhatMeetsAndShowsBothWishesWhereNot()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await AnswerAndPassOnAsync(page);
        await page.AnswerAllAsync(0);
        await page.Option("c8", "a-week").TickAsync();
        await page.ClickAsync(ChecklistPage.Finish);
        await page.FillAsync("[data-name=theirs]", "Tari");
        await page.ClickAsync("[data-action=agree]");
        var length = page.Locator("[data-fills=c6]");
        await Expect(length.Locator("textarea")).ToHaveValueAsync("Less than 3 months");
        var replies = page.Locator("[data-fills='c8 c19']");
        await Expect(replies.Locator("textarea")).ToHaveValueAsync("WhatsApp");
        await Expect(replies.Locator(".wishes"))
            .ToHaveTextAsync("Answer from the first person: The same day. Answer from Tari: Within a week.");
        // "Me" and "my partner" are shown from the reader's point of view, by name; a common slot is not an agreed hour.
        await Expect(page.Locator("[data-fills=c12] .wishes"))
            .ToHaveTextAsync("Answer from the first person: the first person. Answer from Tari: Tari.");
        await Expect(page.Locator("[data-fills='c5 c16'] .wishes"))
            .ToHaveTextAsync("Times that suit you both: Weekdays 06:00–09:00. Write the day and the hour.");
        await Expect(page.Locator("[data-fills='name.first'] textarea")).ToHaveValueAsync("");
        await Expect(page.Locator("[data-fills='name.second'] textarea")).ToHaveValueAsync("Tari");
        Assert.Equal("", await page.AxeAsync());
        var known = PublishedSite.Checklist("compatibility").Items.Select(item => item.Id).Append("name").ToHashSet();
        var named = await page.Locator("[data-fills]")
            .EvaluateAllAsync<string[]>("rows => rows.flatMap((row) => row.dataset.fills.split(' ').filter(Boolean))");
        Assert.All(named, reference => Assert.Contains(reference.Split('.')[0], known));
    }

    /// <summary>Both readers' sheets name the same person first, and the comparison is still there after a reload.</summary>
    [Fact]
    public async Task OnTwoDevicesBothAgreementsAreTheSameAndAReloadComparesAgain()
    {
        await using var one = await chromium.NewPageAsync(ChecklistPage.Phone);
        await using var other = await chromium.NewPageAsync(ChecklistPage.Phone);
        await one.Page.GoToAllAsync(Page("en"));
        await one.Page.AnswerAllAsync(0);
        await one.Page.Locator("[data-item=c2] [data-list=seek] input[value=writing]").TickAsync();
        await one.Page.ClickAsync(ChecklistPage.Finish);
        await other.Page.GotoAsync($"{Page("en")}#code={await CodeAsync(one.Page, ".next")}");
        await Expect(other.Page.Locator("[data-ref=received]")).ToBeFocusedAsync();
        await other.Page.ShowAllAsync();
        await other.Page.AnswerAllAsync(0);
        await other.Page.Locator("[data-item=c2] [data-list=offer] input[value=writing]").TickAsync();
        await other.Page.ClickAsync(ChecklistPage.Finish);
        await one.Page.FillAsync("[data-ref=code]", await CodeAsync(other.Page, ".comparison"));
        await one.Page.ClickAsync("[data-action=enter]");
        var sheets = new List<string>();
        foreach (var (page, mine, theirs) in new[] { (one.Page, "Ayu", "Budi"), (other.Page, "Budi", "Ayu") })
        {
            await Expect(page.Locator(".comparison h2")).ToBeVisibleAsync();
            await page.ReloadAsync();
            await Expect(page.Locator(".comparison [data-compared]:visible").First).ToBeVisibleAsync();
            await page.FillAsync("[data-name=mine]", mine);
            await page.FillAsync("[data-name=theirs]", theirs);
            await page.ClickAsync("[data-action=agree]");
            await Expect(page.Locator("[data-fills='name.first'] textarea")).Not.ToHaveValueAsync("");
            sheets.Add(await page.Locator("[data-fills] textarea")
                .EvaluateAllAsync<string>("fields => fields.map((field) => field.value).join('|')"));
        }
        Assert.Equal(sheets[0], sheets[1]);
    }

    [Fact]
    public async Task OfTheSecondPersonOnOneDeviceNothingIsStored()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(Page("en"));
        await page.Locator("[data-item=c6] input").First.TickAsync();
        await page.UnfoldAsync(".keep");
        await page.Locator("[data-ref=keep]").TickAsync();
        await Expect(page.Locator("[data-notice=on]")).ToBeVisibleAsync();
        await page.ClickAsync(ChecklistPage.Finish);
        await page.ClickAsync("[data-action=pass-on]");
        await Expect(page.Locator("[data-ref=second-turn]")).ToBeFocusedAsync();
        await page.ShowAllAsync();
        var before = await page.KeptAsync();
        Assert.Single(before);
        await page.AnswerAllAsync(1);
        await Expect(page.Locator("[data-slot=answered]").First).Not.ToHaveTextAsync("0");
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator(".comparison h2")).ToBeFocusedAsync();
        Assert.Equal(before, await page.KeptAsync());
        Assert.Equal("{}", await page.EvaluateAsync<string>("JSON.stringify(sessionStorage)"));
    }

    [Fact]
    public async Task AComparisonThatCannotBeFetchedIsSaidAndTheNextPressTriesAgain()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await AnswerAndPassOnAsync(page);
        await page.AnswerAllAsync(0);
        await page.RouteAsync("**/assets/checklist/comparison.*.js", route => route.AbortAsync());
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator("[data-ref=failed]")).ToBeVisibleAsync();
        await page.UnrouteAllAsync();
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator(".comparison h2")).ToBeFocusedAsync();
        await Expect(page.Locator("[data-ref=failed]")).ToBeHiddenAsync();
    }

    /// <summary>The first of two people on one device answers everything and hands the device over.</summary>
    private async Task AnswerAndPassOnAsync(IPage page)
    {
        await page.GoToAllAsync(Page("en"));
        await page.AnswerAllAsync(0);
        await page.ClickAsync(ChecklistPage.Finish);
        await page.ClickAsync("[data-action=pass-on]");
        await Expect(page.Locator("[data-ref=second-turn]")).ToBeFocusedAsync();
        await page.ShowAllAsync();
    }

    private static async Task<string> CodeAsync(IPage page, string within)
    {
        await page.ClickAsync($"{within} [data-action=make-code]");
        await Expect(page.Locator($"{within} .qr path")).ToBeAttachedAsync();
        return await page.InputValueAsync($"{within} [data-ref=made-code]");
    }
}
