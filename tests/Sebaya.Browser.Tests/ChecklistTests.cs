using System.IO.Compression;
using Microsoft.Playwright;
using Sebaya.Checklists;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>One person and a score, in a real browser.</summary>
public sealed class ChecklistTests(Chromium chromium, PublishedSite site)
{
    private string Readiness => site.Url + "en/checklists/readiness/";
    private string Health => site.Url + "id/daftar-periksa/kesehatan-hubungan/";

    [Fact]
    public async Task WithTheKeyboardAloneAt320PixelsTheReaderGetsAResult()
    {
        await using var reader = await chromium.NewPageAsync(new() { ViewportSize = new ViewportSize { Width = 320, Height = 256 } });
        var page = reader.Page;
        await page.GoToAllAsync(Readiness);
        await page.Locator("h2.questions").FocusAsync();
        for (var presses = 0; presses < 200; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            var at = await page.EvaluateAsync<string>(
                "document.activeElement.type === 'radio' ? document.querySelector(`[name=\"${document.activeElement.name}\"]:checked`) ? "
                + "'answered' : 'open' : document.activeElement.dataset.action ?? ''");
            if (at == "open") await page.Keyboard.PressAsync("Space");
            if (at == "finish") break;
        }
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".result h2")).ToBeFocusedAsync();
        await Expect(page.Locator(".result [data-band=prepare]")).ToBeVisibleAsync();
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task OnePartAScreenAQuestionMayBeSkippedAndTheListOfWhatIsMissingLeadsToItsPart()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GotoAsync(Readiness);
        await Expect(page.Locator("[data-item]:visible")).ToHaveCountAsync(0);
        await page.ClickAsync("[data-action=start]");
        var parts = await page.Locator("[data-part]").CountAsync();
        for (var part = 0; part < parts; part++)
        {
            await Expect(page.Locator("[data-part]:visible")).ToHaveCountAsync(1);
            await Expect(page.Locator("[data-part]").Nth(part).Locator("h3")).ToBeFocusedAsync();
            await Expect(page.Locator("[data-ref=progress]")).ToBeInViewportAsync();
            await page.ClickAsync(part == parts - 1 ? ChecklistPage.Finish : "[data-action=step-on]");
        }
        await page.Locator("[data-missing] a:visible").First.ClickAsync();
        await Expect(page.Locator("[data-part]").First).ToBeVisibleAsync();
        await Expect(page.Locator("[data-action=step-back]")).ToBeHiddenAsync();
        await page.ClickAsync("[data-action=step-on]");
        await Expect(page.Locator("[data-part]").Nth(1)).ToBeVisibleAsync();
        await page.ClickAsync("[data-action=step-back]");
        await Expect(page.Locator("[data-part]").First).ToBeVisibleAsync();
        Assert.Equal("", await page.AxeAsync());
    }

    [Fact]
    public async Task WhatIsNeededIsListedAndEachEntryLeadsToItsQuestion()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(Readiness);
        Assert.Equal("", await page.AxeAsync());
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator("[data-ref=errors]")).ToBeFocusedAsync();
        await Expect(page.Locator(".checklist [data-missing]:visible")).ToHaveCountAsync(24);
        await Expect(page.Locator(".checklist [data-fault]:visible")).ToHaveCountAsync(24);
        Assert.Equal("", await page.AxeAsync());
        await page.Locator("[data-missing=t2] a").ClickAsync();
        await Expect(page.Option("t2", "never")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(3, "ready", true)]
    [InlineData(2, "nearly", true)]
    [InlineData(1, "prepare", false)]
    public async Task TheResultIsTheEnginesWithoutANumberAndAxeFindsNothing(int place, string word, bool areGatesClear)
    {
        var checklist = PublishedSite.Checklist("readiness");
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(Readiness);
        // Everything at the same share of the way to its best answer; the first option of a gate is the clear one, the last the triggering.
        var sheet = new AnswerSheet([.. checklist.Items.Select(item => Answer.One(
            !item.Counts ? (areGatesClear || item.Gate is null ? 0 : item.Options.Length - 1)
            : item.Reverse ? item.Options.Length - 1 - place * (item.Options.Length - 1) / 3
                : place * (item.Options.Length - 1) / 3))]);
        for (var i = 0; i < checklist.Items.Length; i++)
            await page.Option(checklist.Items[i].Id, checklist.Items[i].Options[sheet[i].Option].Id).TickAsync();
        await page.ClickAsync(ChecklistPage.Finish);
        var expected = Scoring.Score(checklist, sheet);
        await Expect(page.Locator(areGatesClear ? $"[data-band={word}]" : $"[data-level={word}]")).ToBeVisibleAsync();
        await Expect(page.Locator(".result .verdict:visible")).ToHaveCountAsync(1);
        Assert.DoesNotMatch(@"\d\s?%|of 100", await page.Locator(".result").InnerTextAsync());
        var shown = await page.Locator("[data-dimension]").EvaluateAllAsync<string[]>("all => all.map((one) => one.dataset.dimension)");
        Assert.Equal(
            expected.Dimensions.OrderBy(dimension => (decimal)dimension.Score.Points!.Value.Num / dimension.Score.Points.Value.Den)
                .Select(dimension => dimension.Id), shown);
        await Expect(page.Locator(".result [data-ref=weakest]:visible"))
            .ToHaveCountAsync(expected.Total.Points!.Value.Num == expected.Total.Points.Value.Den ? 0 : 1);
        Assert.Equal("", await page.AxeAsync());
    }

    [Fact]
    public async Task ALittleIsShownAsALittleAndAnAnswerCanStillChange()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(Readiness);
        await page.Option("m4", "always").TickAsync();
        await page.Option("s6", "never").TickAsync();
        await page.ClickAsync(ChecklistPage.Finish);
        await page.ClickAsync("[data-action=anyway]");
        await Expect(page.Locator("[data-headline=incomplete]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-open]:visible")).ToHaveCountAsync(6);
        Assert.Equal("", await page.AxeAsync());

        await page.ClickAsync(".after [data-action=back]");
        await page.AnswerAllAsync(0);
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator("[data-headline=incomplete]")).ToBeHiddenAsync();
        await page.ClickAsync(".after [data-action=over]");
        await page.PressAsync("[data-answer=yes]");
        await Expect(page.Locator("[data-slot=answered]").First).ToHaveTextAsync("0");
    }

    [Fact]
    public async Task ACriticalAnswerOutranksEverythingAndShowsWhomToTurnTo()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(Health);
        Assert.Equal("", await page.AxeAsync());
        await page.Option("x3", "yes").TickAsync();
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator("[data-level=stop]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-trigger=x3]")).ToBeVisibleAsync();
        await Expect(page.Locator(".result .contacts")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-ref=parts]")).ToBeHiddenAsync();
        Assert.Equal("", await page.AxeAsync());
        await Expect(page.Locator("[data-ref=keep], [data-action=make-code]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task ThreeTimesEscapeLeavesAtOnceAndBackDoesNotReturn()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GotoAsync(site.Url + "id/batasan/");
        await page.GoToAllAsync(Health);
        await page.Option("x6", "yes").TickAsync();
        for (var i = 0; i < 3; i++) await page.Keyboard.PressAsync("Escape");
        await Expect(page).ToHaveURLAsync(site.Url + "id/");
        await page.GoBackAsync();
        Assert.Equal(site.Url + "id/batasan/", page.Url);
        Assert.Empty(await page.KeptAsync());
    }

    [Fact]
    public async Task WithoutScriptsTheSheetIsThereToFillInByHand()
    {
        await using var reader = await chromium.NewPageAsync(new() { JavaScriptEnabled = false });
        var page = reader.Page;
        await page.GotoAsync(Readiness);
        await Expect(page.Locator("noscript p")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-item=s6] .points")).ToHaveTextAsync(["3", "2", "1", "0"]);
        await Expect(page.Locator(".paper .thresholds").First).ToBeVisibleAsync();
        await Expect(page.Locator(".checklist button:visible")).ToHaveCountAsync(0);
        await page.GotoAsync(Health);
        await page.ClickAsync("[data-action=leave]");
        Assert.Equal(site.Url + "id/", page.Url);
    }

    [Fact]
    public async Task AllModulesTogetherAreAtMost8300Bytes()
    {
        await using var reader = await chromium.NewPageAsync();
        var scripts = new List<IResponse>();
        reader.Page.Response += (_, response) =>
        {
            if (response.Url.Contains("/assets/checklist", StringComparison.Ordinal)
                && response.Url.EndsWith(".js", StringComparison.Ordinal)) scripts.Add(response);
        };
        await reader.Page.GotoAsync(Readiness, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var size = 0;
        foreach (var script in scripts)
        {
            using var packed = new MemoryStream();
            using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
                brotli.Write(await script.BodyAsync());
            size += (int)packed.Length;
        }
        Assert.InRange(size, 1, 8300);
    }
}
