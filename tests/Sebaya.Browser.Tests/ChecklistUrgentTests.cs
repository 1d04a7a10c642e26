using Microsoft.Playwright;
using Sebaya.Checklists;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>
/// Every result that says stop or pause, of every checklist in both languages, on a phone: help is the first link that the keyboard
/// reaches, and nothing beside it is unanswered, counted or says to go on. <c>SEBAYA_SCREENSHOTS</c> names a folder for pictures of each.
/// </summary>
public sealed class ChecklistUrgentTests(Chromium chromium, PublishedSite site, PhoneTab tab) : IClassFixture<PhoneTab>
{
    public static TheoryData<string, string, string, string> Urgent()
    {
        var cases = new TheoryData<string, string, string, string>();
        foreach (var id in new[] { "readiness", "partner-fit", "relationship-health", "program-readiness", "compatibility" })
            foreach (var item in PublishedSite.Checklist(id).Items)
                foreach (var (when, level) in TriggersOf(item).Where(trigger => trigger.Level >= Urgency.Pause))
                    foreach (var option in item.Options.Where((_, i) => (when >> i & 1) != 0))
                        foreach (var language in new[] { "id", "en" })
                            cases.Add(id, item.Id, option.Id, language);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Urgent))]
    public async Task HelpComesFirstAndNothingWeighsAgainstIt(string checklist, string item, string option, string language)
    {
        var page = tab.Page;
        await page.GoToAllAsync(Address(checklist, language));
        if (checklist == "compatibility")
        {
            await page.AnswerAllAsync(0);
            await page.ClickAsync(ChecklistPage.Finish);
            await page.ClickAsync("[data-action=pass-on]");
            await page.ShowAllAsync();
            await page.AnswerAllAsync(0);
        }
        await page.Option(item, option).TickAsync();
        await page.ClickAsync(ChecklistPage.Finish);
        var stage = page.Locator(".checklist > :is(.result, .comparison):visible");
        await Expect(stage.Locator("h2")).ToBeFocusedAsync();
        await Expect(page.Locator(".checklist")).Not.ToHaveAttributeAsync("data-unfolding", new System.Text.RegularExpressions.Regex(".*"));

        await page.Keyboard.PressAsync("Tab");
        var help = site.SiteModel.HrefOf("help", language)!;
        Assert.StartsWith(help, await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"), StringComparison.Ordinal);
        await Expect(page.Locator(
            ".checklist :is([data-ref=open-gates], [data-ref=parts], [data-ref=summary], [data-ref=to-agreement], .errors):visible"))
            .ToHaveCountAsync(0);
        await Expect(page.Locator(".result [data-urgency=talk]:visible")).ToHaveCountAsync(0);
        var article = await page.Locator("article").InnerTextAsync();
        Assert.DoesNotMatch(@"(?i)lanjutkan|\bcontinue\b|\d\s?%|dari 100|of 100", article);
        Assert.Equal("", await page.AxeAsync());
        if (Environment.GetEnvironmentVariable("SEBAYA_SCREENSHOTS") is not { Length: > 0 } folder) return;
        await page.EvaluateAsync("document.querySelector('.checklist > :is(.result, .comparison):not([hidden]) h2').scrollIntoView()");
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"urgent-{checklist}-{item}-{option}-{language}.png") });
    }

    /// <summary>What says stop or pause beside anything else, and a result that says neither.</summary>
    [Fact]
    public async Task TheMostUrgentIsShownFirstAndTalkIsShownWhereNothingIsUrgent()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(Address("relationship-health", "en"));
        await page.Option("h18", "yes").TickAsync();
        await page.Option("h1", "never").TickAsync();
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator("[data-level=talk]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-trigger]:visible")).ToHaveCountAsync(2);
        await page.ClickAsync(".after [data-action=back]");
        await page.Option("x2", "yes").TickAsync();
        await page.Option("x3", "yes").TickAsync();
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator("[data-level=stop]")).ToBeVisibleAsync();
        Assert.Equal(["x3", "x2"],
            await page.Locator("[data-trigger]:visible").EvaluateAllAsync<string[]>("all => all.map((one) => one.dataset.trigger)"));
        await page.ClickAsync(".after [data-action=back]");
        await Expect(page.Locator(".checklist")).Not.ToHaveAttributeAsync("data-urgent", "");
    }

    /// <summary>"I don't know yet" leads to a talk, with a question for each item, and never lowers the score.</summary>
    [Fact]
    public async Task WhatIsNotKnownLeadsToATalk()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(Address("partner-fit", "id"));
        await page.Option("f1", "unknown").TickAsync();
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator("[data-ref=errors]")).ToBeFocusedAsync();
        await page.AnswerAllAsync(2);
        foreach (var item in new[] { "f11", "f12", "f13" }) await page.Option(item, "no").TickAsync();
        foreach (var item in new[] { "f6", "f9" }) await page.Option(item, "never").TickAsync();
        await page.Option("f1", "unknown").TickAsync();
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator("[data-level=talk]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-trigger=f1]")).ToContainTextAsync("Tahun ini kamu pengin lebih bisa apa?");
        await Expect(page.Locator("[data-dimension=direction] [data-light=trial]").First).ToBeVisibleAsync();
        Assert.Equal("", await page.AxeAsync());
    }

    /// <summary>Evidence is stored with the answers and is part of the exported file.</summary>
    [Fact]
    public async Task EvidenceIsKeptWithTheAnswersAndPrinted()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(Address("program-readiness", "id"));
        await page.UnfoldAsync(".keep");
        await page.Locator("[data-ref=keep]").TickAsync();
        await page.Option("p25", "done").TickAsync();
        await page.FillAsync("[data-evidence=p25]", "pedoman.pdf, halaman 1");
        await page.PressAsync("[data-evidence=p25]", "Tab");
        await Expect(page.Locator("[data-slot=answered]").First).ToHaveTextAsync("1");
        await page.MainFrame.UntilAsync("Object.values(localStorage).join().includes('halaman 1')");
        await page.ReloadAsync();
        await Expect(page.Locator("[data-evidence=p25]")).ToHaveValueAsync("pedoman.pdf, halaman 1");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator("[data-evidence=p25]")).ToBeVisibleAsync();
    }

    private static IEnumerable<(uint When, Urgency Level)> TriggersOf(Item item) =>
        item.Flags.Select(flag => (flag.When, flag.Level)).Concat(item.Gate is AnswerGate gate ? [(gate.When, gate.Level)] : []);

    private string Address(string checklist, string language) =>
        new Uri(site.Address, site.SiteModel.HrefOf($"checklists/{checklist}", language)!).ToString();
}
