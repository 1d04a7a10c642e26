using System.Text.Json;
using Microsoft.Playwright;

namespace Sebaya.Browser.Tests;

/// <summary>Actions on a checklist's page that several tests need.</summary>
internal static class ChecklistPage
{
    public const string Finish = "[data-action=finish]";

    /// <summary>A phone, as narrow as phones are.</summary>
    public static BrowserNewContextOptions Phone => new() { ViewportSize = new ViewportSize { Width = 360, Height = 740 } };

    /// <summary>Opens a checklist with all its parts at once, as its opening card offers it.</summary>
    public static async Task GoToAllAsync(this IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.ShowAllAsync();
    }

    /// <summary>Shows all parts of the checklist at once, and waits until they are: the press loads the scripts first.</summary>
    public static async Task ShowAllAsync(this IPage page)
    {
        await page.ClickAsync("[data-action=all]");
        await page.Locator("[data-ref=checklist][data-step=all]").WaitForAsync();
    }

    /// <summary>
    /// Answers every question with the option at an index (modulo the number of options); of lists, with that option alone.
    /// </summary>
    public static Task AnswerAllAsync(this IPage page, int place) => page.EvaluateAsync(
        """
        place => {
          for (const list of document.querySelectorAll('[data-item]:not(:has([data-list])), [data-list]')) {
            const inputs = [...list.querySelectorAll('input')].filter((input) => !['na', 'unknown'].includes(input.value));
            const input = inputs[place % inputs.length];
            if (!input.checked) input.click();
          }
        }
        """, place);

    public static ILocator Option(this IPage page, string item, string option) => page.Locator($"[data-item={item}] input[value={option}]");

    /// <summary>
    /// Ticks a box or an answer once it has stopped moving: parts of a checklist are laid out as they come into view, and a click whose
    /// press and release hit different elements has no effect.
    /// </summary>
    public static async Task TickAsync(this ILocator box)
    {
        await StandStillAsync(box);
        await box.CheckAsync();
    }

    /// <summary>Presses a button once it has stopped moving, for the same reason.</summary>
    public static async Task PressAsync(this IPage page, string selector)
    {
        var button = page.Locator(selector);
        await StandStillAsync(button);
        await button.ClickAsync();
    }

    /// <summary>Opens what is folded, as a reader does, unless it is open: <c>.keep</c>, <c>.handover</c> or <c>.enter</c>.</summary>
    public static async Task UnfoldAsync(this IPage page, string fold)
    {
        var closed = page.Locator($"{fold}:not([open]) > summary");
        if (await closed.CountAsync() == 0) return;
        await StandStillAsync(closed);
        await closed.ClickAsync();
        await page.Locator($"{fold}[open]").WaitForAsync();
    }

    private static async Task StandStillAsync(ILocator element)
    {
        await element.ScrollIntoViewIfNeededAsync();
        await element.EvaluateAsync(
            """
            async (element) => {
              const frame = () => new Promise((done) => requestAnimationFrame(done));
              let top;
              do { top = element.getBoundingClientRect().top; await frame(); await frame(); }
              while (top !== element.getBoundingClientRect().top);
            }
            """);
    }

    public static Task<bool> IsFocusedAsync(this ILocator locator) =>
        locator.EvaluateAsync<bool>("element => document.activeElement === element");

    /// <summary>The problems that axe-core finds on the page as it is now; "" if there are none.</summary>
    public static async Task<string> AxeAsync(this IPage page) => string.Join('\n', await Axe.FindAsync(page));

    /// <summary>What this site has stored in the browser, by key.</summary>
    public static async Task<Dictionary<string, string>> KeptAsync(this IPage page) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(await page.EvaluateAsync<string>("JSON.stringify(localStorage)"))!;
}
