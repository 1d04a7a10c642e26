using Microsoft.Playwright;

namespace Sebaya.Browser.Tests;

/// <summary>The menu beside the text.</summary>
public sealed class NavigationTests(Chromium chromium, PublishedSite site)
{
    /// <summary>In a window so low that no part of the menu fits, and already in the first picture that is drawn.</summary>
    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task TheMenuBesideTheTextIsAtThePagesEntryFromTheFirstPaint(string language)
    {
        await using var reader = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 480 } });
        await reader.Page.AddInitScriptAsync("""
            requestAnimationFrame(function look() {
              const here = document.querySelector('#menu [aria-current]');
              if (!document.getElementById('content') || !here) return requestAnimationFrame(look);
              // Behind the frame's own callbacks and before it is drawn.
              new ResizeObserver((_, observer) => { window.drawnAt ??= here.getBoundingClientRect().top; observer.disconnect(); })
                .observe(document.documentElement);
            });
            """);
        var scrolled = 0;
        foreach (var page in site.Pages.Where(page => page.Language == language && page.Kind == "guide").ToList())
        {
            await reader.Page.GotoAsync(new Uri(site.Address, page.Address).ToString());
            if (await reader.Page.Locator("#menu [aria-current]").CountAsync() == 0) continue;
            await reader.Page.MainFrame.UntilAsync("window.drawnAt !== undefined");
            var place = await reader.Page.EvaluateAsync<double[]>(
                "[drawnAt, document.querySelector('#menu [aria-current]').getBoundingClientRect().bottom, scrollY, menu.scrollTop]");
            Assert.InRange(place[0], 0, 480);
            Assert.InRange(place[1], 0, 480);
            Assert.Equal(0, place[2]);
            Assert.Equal(0, await reader.Page.EvaluateAsync<double>(Visit.Shifts));
            if (place[3] > 0) scrolled++;
        }
        Assert.NotEqual(0, scrolled);
    }
}
