using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>What a designer would look for: what to press first is in sight, one thing leads on, and nothing lies over the text.</summary>
public sealed class LookTests(Chromium chromium, PublishedSite site)
{
    /// <summary>The words of all visible elements that are filled like a main action.</summary>
    private const string Filled = """
        () => {
          const probe = document.body.appendChild(document.createElement('button'));
          probe.className = 'go';
          const accent = getComputedStyle(probe).backgroundColor;
          probe.remove();
          return [...document.querySelectorAll('main :is(a, button, summary)')]
            .filter((element) => element.offsetParent && getComputedStyle(element).backgroundColor === accent)
            .map((element) => element.textContent);
        }
        """;

    [Fact]
    public async Task StartIsInSightOnAPhoneOnEveryChecklist()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var hidden = new List<string>();
        foreach (var checklist in site.Pages.Where(page => page.Kind == "checklist"))
        {
            await reader.Page.GotoAsync(new Uri(site.Address, checklist.Address).ToString());
            var start = (await reader.Page.Locator("[data-action=start]").BoundingBoxAsync())!;
            if (start.Y + start.Height > 740) hidden.Add($"{checklist.Address}: ends at {start.Y + start.Height:0}");
        }
        Assert.Equal("", string.Join('\n', hidden));
    }

    [Theory]
    [InlineData(640)]
    [InlineData(740)]
    public async Task HelpCoversNothingThatIsPressedFirstOnAPhone(int height)
    {
        await using var reader = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = 360, Height = height } });
        var covered = new List<string>();
        foreach (var home in site.Pages.Where(page => page.Kind == "home"))
        {
            await reader.Page.GotoAsync(new Uri(site.Address, home.Address).ToString());
            covered.AddRange(await reader.Page.EvaluateAsync<string[]>(
                """
                () => {
                  const { top } = document.querySelector('.in-sight').getBoundingClientRect();
                  return [...document.querySelectorAll(':is(.actions, .checklist-link) a')]
                    .filter((link) => link.getBoundingClientRect().bottom > top).map((link) => link.textContent);
                }
                """));
        }
        Assert.Empty(covered);
    }

    [Fact]
    public async Task ADrawingKeepsAwayFromTheHeadingOnAPhone()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var touching = new List<string>();
        foreach (var page in site.OneOfEachKind.Where(page => page.Html.Contains("class=\"spot\"", StringComparison.Ordinal)))
        {
            await reader.Page.GotoAsync(new Uri(site.Address, page.Address).ToString());
            if (await reader.Page.EvaluateAsync<bool>(
                "document.querySelector('.spot').getBoundingClientRect().bottom > "
                + "document.querySelector('h1').getBoundingClientRect().top"))
                touching.Add(page.Address);
        }
        Assert.Empty(touching);
    }

    [Fact]
    public async Task AResultHasOneFilledStepAndFoldsTheRest()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(site.Url + "en/checklists/readiness/");
        await page.AnswerAllAsync(1);
        await page.ClickAsync(ChecklistPage.Finish);
        await Expect(page.Locator(".folds")).ToBeVisibleAsync();
        await page.MainFrame.UntilAsync($"({Filled})().length === 1");
        await Expect(page.Locator("details.fold[open]")).ToHaveCountAsync(0);
        await Expect(page.Locator(".legend")).ToHaveTextAsync("From weakest to strongest: needs practice fair strong");
        await Expect(page.Locator("[data-action=make-code]")).ToBeHiddenAsync();
        await page.UnfoldAsync(".handover");
        await Expect(page.Locator("[data-action=make-code]")).ToBeVisibleAsync();
        Assert.Equal("", await page.AxeAsync());
    }

    /// <summary>The light theme and the dark one are looked at on every page by <see cref="EveryPageTests"/>.</summary>
    [Fact]
    public async Task AxeFindsNothingInTheSystemsOwnColours()
    {
        await using var reader = await chromium.NewPageAsync(new() { ForcedColors = ForcedColors.Active });
        var faults = new List<string>();
        foreach (var page in site.LanguagesInTurn)
        {
            await Visit.OpenAsync(reader.Page, site, page);
            foreach (var fault in await Axe.FindAsync(reader.Page)) faults.Add($"{page.Address}: {fault}");
        }
        Assert.Equal("", string.Join('\n', faults));
    }

    [Theory]
    [InlineData(ColorScheme.Light, ForcedColors.None)]
    [InlineData(ColorScheme.Dark, ForcedColors.None)]
    [InlineData(ColorScheme.Light, ForcedColors.Active)]
    public async Task AxeFindsNothingOnAnyChecklistsResult(ColorScheme theme, ForcedColors colours)
    {
        await using var reader = await chromium.NewPageAsync(
            new() { ViewportSize = new() { Width = 360, Height = 740 }, ColorScheme = theme, ForcedColors = colours });
        var (page, faults) = (reader.Page, new List<string>());
        // Each theme looks at the checklists of one language: their templates are the same.
        var language = (theme, colours) == (ColorScheme.Dark, ForcedColors.None) ? "en" : "id";
        foreach (var checklist in site.Pages.Where(page => page.Kind == "checklist" && page.Language == language))
        {
            await page.GoToAllAsync(new Uri(site.Address, checklist.Address).ToString());
            await page.AnswerAllAsync(1);
            await page.ClickAsync(ChecklistPage.Finish);
            await page.Locator(".checklist:is([data-stage=result], [data-stage=next]):not([data-unfolding])").WaitForAsync();
            await page.EvaluateAsync("for (const fold of document.querySelectorAll('.fold')) fold.open = true");
            // The system's own colours change nothing else of what the light theme shows in the same language.
            var found = colours == ForcedColors.Active ? await Axe.FindFaultsOfColourAsync(page) : await Axe.FindAsync(page);
            faults.AddRange(found.Select(fault => $"{checklist.Address}: {fault}"));
        }
        Assert.Equal("", string.Join('\n', faults));
    }

    [Theory]
    [InlineData("id/404.html")]
    [InlineData("id/not-saved/")]
    public async Task APageThatLeadsNowhereShowsTheTwo(string address)
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        await reader.Page.GotoAsync(site.Url + address);
        await Expect(reader.Page.Locator("main > .drawing")).ToBeVisibleAsync();
    }
}
