using System.IO.Compression;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>The box in the header, as a reader uses it.</summary>
public sealed class SearchBoxTests(Chromium chromium, PublishedSite site)
{
    private const string Page = "id/batasan/";

    [Theory]
    [InlineData("bertemu")]
    [InlineData("pertmuan")]
    [InlineData("PERTEMUANNYA")]
    public async Task TypingFindsEveryFormOfAWordAndForgivesAMistake(string query)
    {
        await using var reader = await OpenAsync();
        await TypeAsync(reader.Page, query);
        await Expect(reader.Page.Locator(".found mark",
            new() { HasTextRegex = new("pertemuan", System.Text.RegularExpressions.RegexOptions.IgnoreCase) }).First).ToBeVisibleAsync();
        await Expect(reader.Page.Locator(".found [role=status]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^\d+ hasil$"));
    }

    [Fact]
    public async Task TheKeyboardIsEnough()
    {
        await using var reader = await OpenAsync();
        var (page, box) = (reader.Page, reader.Page.GetByRole(AriaRole.Combobox));
        await TypeAsync(page, "batasan");
        var options = page.Locator(".found [role=option]");
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", (await options.First.GetAttributeAsync("id"))!);
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(options.Last).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Escape");
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(box).ToHaveValueAsync("batasan");
        await page.Keyboard.PressAsync("Escape");
        await Expect(box).Not.ToBeFocusedAsync();
        await Expect(box).ToHaveValueAsync("");

        // All at once, so that no answer to its beginning takes the place of what is chosen.
        await box.FillAsync("rekam");
        await Expect(options.First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        var target = await page.Locator(".found [aria-selected=true]").GetAttributeAsync("href");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(site.Url.TrimEnd('/') + target, new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task EnterWithNothingChosenLeadsToTheSearchPage()
    {
        await using var reader = await OpenAsync();
        await TypeAsync(reader.Page, "rahasia");
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Page).ToHaveURLAsync(site.Url + "id/cari/?q=rahasia", new() { Timeout = 30_000 });
        await Expect(reader.Page.Locator("ol.results mark").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task HostileQueriesAreAnsweredAndNeverBecomeMarkup()
    {
        string[] queries =
        [
            "<img src=x onerror=alert(1)> mentor", "<script>alert(1)</script>", "\"'><svg onload=alert(1)>", "*", "~9", "+-",
                "mentor~9 +title:x*",
            "__proto__", "constructor prototype", "😀", "\\\\ / ?", "a^b(c)[d]{e}", "%00%ff", "javascript:alert(1)", "日本語",
            new('x', 10_000), string.Concat(Enumerable.Repeat("mentor ", 1500)),
        ];
        await using var reader = await OpenAsync();
        var errors = new List<string>();
        reader.Page.PageError += (_, error) => errors.Add(error);
        reader.Page.Dialog += (_, dialog) => errors.Add(dialog.Message);
        await TypeAsync(reader.Page, "mentor");
        var status = reader.Page.Locator(".found [role=status]");
        foreach (var query in queries)
        {
            await reader.Page.GetByRole(AriaRole.Combobox).FillAsync("");
            await Expect(status).ToHaveTextAsync("");
            await reader.Page.GetByRole(AriaRole.Combobox).FillAsync(query);
            await Expect(status).Not.ToHaveTextAsync("");
        }
        await Expect(reader.Page.Locator(".found :is(img, svg, script)")).ToHaveCountAsync(0);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task AWordOfTheOtherLanguageLeadsAcross()
    {
        await using var reader = await OpenAsync();
        // A word of English pages that no Indonesian page has, nor any of its keywords and synonyms.
        await TypeAsync(reader.Page, "rehearse ");
        var across = reader.Page.Locator(".found > a");
        await Expect(across).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^\d+ hasil dalam bahasa Inggris$"));
        await across.ClickAsync();
        await Expect(reader.Page.Locator("ol.results a").First).ToBeVisibleAsync();
        Assert.StartsWith(site.Url + "en/search/?q=rehearse", reader.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingIsFetchedBeforeTheReaderGoesToTheBoxAndThenAtMostSixtyKilobytes()
    {
        await using var reader = await chromium.NewPageAsync();
        var responses = new List<IResponse>();
        await reader.Page.GotoAsync(site.Url + Page);
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.DoesNotContain(
            await reader.Page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').map(entry => entry.name)"),
            name => name.Contains("/search", StringComparison.Ordinal) || name.Contains("lunr", StringComparison.Ordinal));
        reader.Page.Response += (_, response) => responses.Add(response);
        // All at once: how many results of its first letters stand long enough to be fetched would be a matter of the machine.
        await reader.Page.Keyboard.PressAsync("Control+k");
        await reader.Page.GetByRole(AriaRole.Combobox).FillAsync("bertemu");
        await Expect(reader.Page.Locator(".found small").Last).Not.ToBeEmptyAsync();
        await Expect(reader.Page.Locator(".found small:empty")).ToHaveCountAsync(0);
        var sizes = new List<(string File, long Bytes)>();
        foreach (var response in responses.ToList()) sizes.Add((response.Url, Brotli(await response.BodyAsync())));
        // The counts of the texts come after the first answer, and refine it.
        Assert.True(sizes.Where(size => !size.File.EndsWith("/words.txt", StringComparison.Ordinal))
            .Sum(size => size.Bytes) is > 0 and <= 60_000, string.Join('\n', sizes));
        TestContext.Current.SendDiagnosticMessage("{0} files, brotli: {1}", sizes.Count,
            string.Join(", ", sizes.GroupBy(KindOf).Select(kind => $"{kind.Key} {kind.Sum(size => size.Bytes)}")));
    }

    [Fact]
    public async Task TheOpenListHasNoAccessibilityFault()
    {
        await using var reader = await OpenAsync();
        await TypeAsync(reader.Page, "batasan");
        await Expect(reader.Page.Locator(".found mark").First).ToBeVisibleAsync();
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        var result = await reader.Page.Locator(".site-header").RunAxe();
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
    }

    private async Task<BrowserPage> OpenAsync()
    {
        var reader = await chromium.NewPageAsync();
        await reader.Page.GotoAsync(site.Url + Page);
        return reader;
    }

    private static async Task TypeAsync(IPage page, string query)
    {
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.Locator("[role=search] input")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(query);
    }

    private static string KindOf((string File, long Bytes) size) => size.File switch
    {
        var file when file.EndsWith(".json", StringComparison.Ordinal) => "index",
        var file when file.EndsWith("/words.txt", StringComparison.Ordinal) => "counts of the texts",
        var file when file.EndsWith(".txt", StringComparison.Ordinal) => "texts",
        var file when file.Contains("lunr", StringComparison.Ordinal) => "lunr",
        var file when file.EndsWith(".css", StringComparison.Ordinal) => "style",
        _ => "scripts",
    };

    private static long Brotli(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var stream = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true)) stream.Write(bytes);
        return compressed.Length;
    }
}
