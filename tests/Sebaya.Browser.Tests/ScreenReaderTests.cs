using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>
/// What a screen reader is told, by the accessibility tree: names, roles, order, and what is said without being asked for.
/// </summary>
public sealed class ScreenReaderTests(Chromium chromium, PublishedSite site)
{
    private string Readiness => site.Url + "en/checklists/readiness/";

    [Fact]
    public async Task AQuestionIsAGroupNamedByItsTextAndDescribedByItsHelp()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GotoAsync(site.Url + "en/checklists/compatibility/");
        await page.ClickAsync("[data-action=all]");
        var item = PublishedSite.Checklist("compatibility").Items.First(item => item.Help is not null && !item.HasTwoLists);
        var group = page.Locator($"[data-item={item.Id}]");
        await Expect(group).ToHaveRoleAsync(AriaRole.Group);
        await Expect(group)
            .ToHaveAccessibleNameAsync(
            new System.Text.RegularExpressions.Regex(@"^\d+\. " + System.Text.RegularExpressions.Regex.Escape(item.Text["en"]) + "$"));
        await Expect(group).ToHaveAccessibleDescriptionAsync(item.Help!["en"]);
        var options = await group.Locator("input")
            .EvaluateAllAsync<string[]>("inputs => inputs.map((input) => input.labels[0].querySelector('span').textContent)");
        Assert.Equal(item.Options.Select(option => option.Label["en"]), options.Take(item.Options.Length));
        foreach (var (input, label) in (await group.Locator("input").AllAsync()).Zip(options))
            await Expect(input).ToHaveAccessibleNameAsync(label);
    }

    /// <summary>An error says what is missing where the reader is led, and each question says its own fault before its help.</summary>
    [Fact]
    public async Task WhatIsMissingIsReadAsAListOfLinksAndAtEachQuestion()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GotoAsync(Readiness);
        await page.ClickAsync("[data-action=all]");
        await page.ClickAsync(ChecklistPage.Finish);
        var errors = page.Locator("[data-ref=errors]");
        await Expect(errors).ToBeFocusedAsync();
        await Expect(errors).ToHaveRoleAsync(AriaRole.Group);
        await Expect(errors).ToHaveAccessibleNameAsync(await errors.Locator("h2").InnerTextAsync());
        var link = errors.Locator("li:visible a").First;
        var id = await errors.Locator("li:visible").First.GetAttributeAsync("data-missing");
        await Expect(link).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex(@"^Statement \d+: "));
        await Expect(page.Locator($"[data-item={id}]"))
            .ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("^Choose an answer\\."));
        await link.ClickAsync();
        await Expect(page.Locator($"[data-item={id}] input").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator($"[data-item={id}]")).Not.ToHaveAccessibleDescriptionAsync(
            new System.Text.RegularExpressions.Regex("Choose an answer"));
    }

    /// <summary>While the reader answers, nothing is announced; progress is only visible.</summary>
    [Fact]
    public async Task NothingSpeaksWhileTheReaderAnswers()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GotoAsync(Readiness);
        await page.ClickAsync("[data-action=all]");
        await page.EvaluateAsync("""
            () => {
              window.said = [];
              const regions = document.querySelectorAll('[role=status], [role=alert], [aria-live]');
              for (const region of regions)
                new MutationObserver(() => window.said.push(region.textContent))
                .observe(region, { childList: true, characterData: true, subtree: true });
            }
            """);
        await page.Locator("[data-item] input").First.TickAsync();
        await Expect(page.Locator("[data-slot=answered]").First).ToHaveTextAsync("1");
        Assert.Empty(await page.EvaluateAsync<string[]>("said"));
    }

    /// <summary>
    /// A result is a region named by its heading, which has the focus: first the verdict, then the parts, then what can be done.
    /// </summary>
    [Fact]
    public async Task AResultIsReadFromItsVerdictToWhatCanBeDone()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(Readiness);
        await page.AnswerAllAsync(0);
        await page.ClickAsync(ChecklistPage.Finish);
        await page.Locator("[data-ref=checklist][data-stage=result]:not([data-unfolding])").WaitForAsync();
        var heading = page.Locator("[data-ref=title-result]");
        await Expect(heading).ToBeFocusedAsync();
        var result = page.GetByRole(AriaRole.Region, new() { Name = await heading.InnerTextAsync(), Exact = true });
        var tree = await page.Locator("[data-ref=checklist]").AriaSnapshotAsync();
        Assert.NotEqual(0, await result.GetByRole(AriaRole.Listitem).CountAsync());
        string[] parts =
        [
            $"heading \"{await heading.InnerTextAsync()}\" [level=2]",
            await result.Locator("[data-ref=verdict]:visible").InnerTextAsync(),
            $"heading \"{await result.Locator("[data-ref=parts] > h3").InnerTextAsync()}\" [level=3]",
            "- listitem",
            $"button \"{await page.Locator("[data-action=print]:visible").First.InnerTextAsync()}\"",
            $"button \"{await page.Locator("[data-action=back]:visible").First.InnerTextAsync()}\"",
            $"button \"{await page.Locator("[data-action=over]:visible").First.InnerTextAsync()}\"",
        ];
        var places = parts.Select(part => tree.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    /// <summary>What the reader is told about keeping is announced, and stands in the tree where the reader is.</summary>
    [Fact]
    public async Task ANoticeIsAStatusBesideTheQuestionTheReaderIsAt()
    {
        await using var reader = await chromium.NewPageAsync(ChecklistPage.Phone);
        var page = reader.Page;
        await page.GoToAllAsync(Readiness);
        await page.UnfoldAsync(".keep");
        await page.Locator("[data-ref=keep]").TickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { Has = page.Locator("[data-notice=on]:visible") })).ToHaveCountAsync(1);
        await page.EvaluateAsync("void (Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); })");
        var question = page.Locator("[data-item]").Nth(5);
        await question.Locator("input").First.TickAsync();
        await Expect(page.Locator("[data-item] + [data-ref=notices] [role=status] [data-notice=full]")).ToBeVisibleAsync();
        Assert.True(await question.EvaluateAsync<bool>("question => question.nextElementSibling.matches('[data-ref=notices]')"));
    }

    [Fact]
    public async Task TheSearchNamesItsResultsByPageAndSectionAndSaysHowManyThereAre()
    {
        await using var reader = await chromium.NewPageAsync();
        var page = reader.Page;
        await page.GotoAsync(site.Url + "en/boundaries/");
        await page.EvaluateAsync("""
            () => {
              window.said = [];
              const look = () => {
                const status = document.querySelector('.found [role=status]');
                if (status && !status.closest('[hidden]') && status.textContent) said.push(status.textContent);
                requestAnimationFrame(look);
              };
              look();
            }
            """);
        await page.FocusAsync("[data-ref=search-input]");
        await page.Keyboard.InsertTextAsync("agreement");
        var box = page.GetByRole(AriaRole.Combobox, new() { Expanded = true });
        await Expect(box).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await Expect(page.Locator(".found small").First).Not.ToBeEmptyAsync();
        var option = page.GetByRole(AriaRole.Option).First;
        var title = await option.Locator("[data-ref=title]").InnerTextAsync();
        await Expect(option)
            .ToHaveAccessibleNameAsync(
            new System.Text.RegularExpressions.Regex("^" + System.Text.RegularExpressions.Regex.Escape(title) + ".{0,80}$"));
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", (await option.GetAttributeAsync("id"))!);
        await page.MainFrame.UntilAsync("said.length > 0");
    }
}
