using Microsoft.Playwright;
using Sebaya.Tests;

namespace Sebaya.Browser.Tests;

/// <summary>
/// Pictures of every kind of page for the eye, three widths in both themes, in the folder that <c>SEBAYA_SCREENSHOTS</c> names; none
/// without it.
/// </summary>
public sealed class ScreenshotTests(Chromium chromium, PublishedSite site)
{
    [Fact]
    public async Task EveryKindOfPageIsPictured()
    {
        var folder = Environment.GetEnvironmentVariable("SEBAYA_SCREENSHOTS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "SEBAYA_SCREENSHOTS names no folder.");
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var context = await chromium.Browser.NewContextAsync(new() { ColorScheme = theme });
            var tab = await context.NewPageAsync();
            await tab.RouteAsync("**/assets/language-picker/*.js", route => route.AbortAsync());
            foreach (var page in site.OneOfEachKind)
                foreach (var width in new[] { 360, 768, 1440 })
                {
                    await tab.SetViewportSizeAsync(width, 900);
                    await tab.GotoAsync(new Uri(site.Address, page.Address).ToString());
                    var path = Path.Combine(folder!, $"{page.Kind}-{page.Language}-{width}-{theme}.png".ToLowerInvariant());
                    await tab.ScreenshotAsync(new() { Path = path, FullPage = true });
                    Assert.True(new FileInfo(path).Length > 0);
                }
        }
    }

    /// <summary>The pictures of <c>docs/design.md</c>, in the folder that <c>SEBAYA_PICTURES</c> names; none without it.</summary>
    [Fact]
    public async Task TheDocumentationIsPictured()
    {
        var folder = Environment.GetEnvironmentVariable("SEBAYA_PICTURES");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "SEBAYA_PICTURES names no folder.");
        Task TakeAsync(IPage page, string name) => page.ScreenshotAsync(new() { Path = Path.Combine(folder!, name) });
        await using var wide = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 860 } });
        await wide.Page.GotoAsync(site.Url + "id/");
        await TakeAsync(wide.Page, "home.png");
        await wide.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await wide.Page.GotoAsync(site.Url + "en/boundaries/");
        await TakeAsync(wide.Page, "dark.png");
        await using var narrow = await chromium.NewPageAsync(ChecklistPage.Phone);
        var phone = narrow.Page;
        await phone.GotoAsync(site.Url + "id/");
        await TakeAsync(phone, "phone.png");
        await phone.GotoAsync(site.Url + "en/checklists/readiness/");
        await phone.ClickAsync("[data-action=start]");
        await TakeAsync(phone, "checklist.png");
        await phone.ReloadAsync();
        await phone.ShowAllAsync();
        await phone.AnswerAllAsync(0);
        await phone.ClickAsync(ChecklistPage.Finish);
        await phone.Locator(".result h2:focus").WaitForAsync();
        await TakeAsync(phone, "result.png");
        await TakeDrawingsAsync(folder!, ColorScheme.Light, "drawings.png");
        await TakeDrawingsAsync(folder!, ColorScheme.Dark, "drawings-dark.png");
    }

    /// <summary>Every drawing of people and states, beside one another.</summary>
    private async Task TakeDrawingsAsync(string folder, ColorScheme theme, string name)
    {
        // Past the policy of the pages, which lets no script write HTML.
        await using var tab = await chromium.NewPageAsync(
            new() { ViewportSize = new() { Width = 760, Height = 900 }, ColorScheme = theme, BypassCSP = true });
        await tab.Page.GotoAsync(site.Url + "id/");
        string[] states = ["result", "nothing-found", "lost", "offline", "done"];
        var figures = site.SiteModel.Site.Settings.Navigation.Select(part => part.Figure).OfType<string>().Prepend("hero").Concat(states);
        var drawings = string.Concat(figures.Distinct().Select(figure => $"<li>{site.SiteModel.FigureOf(figure, "id")}</li>"));
        await tab.Page.EvaluateAsync("(html) => { document.querySelector('main').innerHTML = html; }",
            $"<div class=\"cards\"><ul style=\"grid-template-columns: repeat(4, 1fr)\">{drawings}</ul></div>");
        // The drawing of an empty search has lines that only the search's style knows.
        await tab.Page.AddStyleTagAsync(new() { Path = Repository.PathOf("theme/Pages/search.css") });
        await tab.Page.Locator(".cards").ScreenshotAsync(new() { Path = Path.Combine(folder, name) });
    }
}
