using Microsoft.Playwright;

namespace Sebaya.Browser.Tests;

/// <summary>Pictures of every kind of page for the eye, three widths in both themes, in the folder that <c>SEBAYA_SCREENSHOTS</c> names; none without it.</summary>
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
}
