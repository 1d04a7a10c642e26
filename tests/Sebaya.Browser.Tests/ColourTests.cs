using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>What axe-core does not see of colours: forced ones, hints in fields, marks before words, boxes to tick.</summary>
public sealed class ColourTests(Chromium chromium, PublishedSite site)
{
    /// <summary>The contrast (WCAG 2.2) of what was asked about with the first ground behind it that is painted.</summary>
    private const string Contrasts = """
        ([selector, part]) => {
          const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
          const ground = (element) => {
            const found = channels(getComputedStyle(element).backgroundColor);
            return found[3] === 0 && element.parentElement ? ground(element.parentElement) : found;
          };
          const light = (colour) => colour.slice(0, 3).map((value) => value / 255)
            .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
            .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
          return [...document.querySelectorAll(selector)].map((element) => {
            const pair = [light(channels(getComputedStyle(element, part).color)), light(ground(element))];
            return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
          });
        }
        """;

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task HintsInFieldsAndMarksOfSectionsAreReadable(ColorScheme scheme)
    {
        await using var reader = await chromium.NewPageAsync(new() { ColorScheme = scheme });
        var page = reader.Page;
        await page.GotoAsync(site.Url + "en/boundaries/");
        foreach (var (selector, part) in new[] { ("[placeholder]", "::placeholder"), (".permalink", "::before") })
        {
            var contrasts = await page.EvaluateAsync<double[]>(Contrasts, new[] { selector, part });
            Assert.NotEmpty(contrasts);
            Assert.All(contrasts, contrast => Assert.InRange(contrast, 4.5, 21));
        }
    }

    /// <summary>
    /// Browsers draw boxes of a dark page grey, like those that cannot be ticked. The picture is of an edge and what is inside.
    /// </summary>
    [Fact]
    public async Task ABoxToTickLooksInTheDarkThemeAsInTheLightOne()
    {
        await using var reader = await chromium.NewPageAsync();
        var page = reader.Page;
        await page.GoToAllAsync(site.Url + "en/checklists/compatibility/");
        var box = page.Locator("[data-item] input[type=checkbox]").First;
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var (light, unusable) = (await PictureAsync(box), "");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Equal(light, await PictureAsync(box));
        await box.EvaluateAsync("box => { box.disabled = true; }");
        unusable = await PictureAsync(box);
        Assert.NotEqual(light, unusable);
    }

    /// <summary>What is said by colour alone elsewhere is said by edges, where the reader has chosen all colours.</summary>
    [Fact]
    public async Task WithForcedColoursTheCurrentPageAndTheWayOutAreStillSeen()
    {
        await using var reader = await chromium.NewPageAsync(new() { ForcedColors = ForcedColors.Active });
        var page = reader.Page;
        await page.GotoAsync(site.Url + "en/safety/");
        const string Edged = """
            ([selector, side]) => [...document.querySelectorAll(selector)].filter((link) => link.checkVisibility())
              .filter((link) => getComputedStyle(link)[`border-${side}-color`] !== getComputedStyle(document.body).backgroundColor)
              .map((link) => link.textContent.trim())
            """;
        foreach (var (links, side) in new[] { (".menu a", "left"), (".sections a", "bottom") })
        {
            var current = await page.Locator($"{links}[aria-current]").AllInnerTextsAsync();
            Assert.NotEmpty(current);
            Assert.Equal(current, await page.EvaluateAsync<string[]>(Edged, new[] { links, side }));
        }
        Assert.Single(await page.EvaluateAsync<string[]>(Edged, new[] { "[data-action=leave]", "top" }));
    }

    [Fact]
    public async Task WithForcedColoursABarShowsHowFullItIs()
    {
        await using var reader = await chromium.NewPageAsync(new() { ForcedColors = ForcedColors.Active });
        var page = reader.Page;
        await page.GoToAllAsync(site.Url + "en/checklists/readiness/");
        await page.AnswerAllAsync(0);
        await page.ClickAsync(ChecklistPage.Finish);
        var bar = page.Locator("[data-dimension] .bar").First;
        await Expect(bar).ToBeVisibleAsync();
        var fills = await bar.EvaluateAsync<string[]>(
            "bar => [...bar.querySelectorAll('.track, .fill')].map((part) => getComputedStyle(part).fill)");
        Assert.Equal(2, fills.Distinct().Count());
        Assert.Equal(await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"), fills[0]);
    }

    /// <summary>The left half of a box, without its round corners, as a picture's bytes.</summary>
    private static async Task<string> PictureAsync(ILocator box)
    {
        await box.ScrollIntoViewIfNeededAsync();
        var place = (await box.BoundingBoxAsync())!;
        return Convert.ToBase64String(await box.Page.ScreenshotAsync(new()
        {
            Clip = new() { X = MathF.Ceiling(place.X) + 3, Y = MathF.Ceiling(place.Y) + 8, Width = 8, Height = 6 },
        }));
    }
}
