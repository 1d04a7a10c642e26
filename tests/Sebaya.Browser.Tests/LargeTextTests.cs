using Microsoft.Playwright;

namespace Sebaya.Browser.Tests;

/// <summary>
/// On the smallest phone, with text as it comes and twice as large: nothing scrolls sideways, no word is divided, no control is covered.
/// </summary>
public sealed class LargeTextTests(Chromium chromium, PublishedSite site)
{
    /// <summary>
    /// What is wrong on the page as it is shown. Addresses may be divided, words at their soft hyphens, and what scrolls in a frame of its
    /// own may be wide. The browser's own hyphenation is off, because its rules differ between browsers.
    /// </summary>
    private const string Faults = """
        async () => {
          const isLarge = matchMedia('(max-width: 19.99em)').matches && document.querySelector('script[type=module]');
          while (isLarge && !('softHyphens' in document.documentElement.dataset)) await new Promise(requestAnimationFrame);
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { hyphens: manual !important; content-visibility: visible !important; }');
          document.adoptedStyleSheets = [sheet];
          const faults = [];
          const { scrollWidth, clientWidth } = document.documentElement;
          if (scrollWidth > clientWidth) faults.push(`scrolls sideways: ${scrollWidth} px`);
          const isClipped = (element) => element !== null
            && (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement));
          const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && !isClipped(element);
          const range = document.createRange();
          // Of a letter behind a hyphen that the browser wrote, the hyphen's place comes first.
          const lineOf = (text, at) => {
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            const { width = 0, top } = [...range.getClientRects()].at(-1) ?? {};
            return width > 0 ? [top] : [];
          };
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const text = texts.currentNode;
            if (!isShown(text.parentElement) || text.parentElement.closest('svg')) continue;
            for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}\u00AD’'/@.:_-]+/gu)) {
              if (!/^[\p{L}\p{N}\u00AD’']+[.:]?$/u.test(word)) continue;
              for (const { 0: part, index: from } of word.matchAll(/[^\u00AD]+/g)) {
                const lines = [...part].flatMap((_, at) => lineOf(text, index + from + at));
                if (Math.max(...lines) > Math.min(...lines) + 4) faults.push(`divided: ${word}`);
              }
            }
          }
          for (const control of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
            if (!isShown(control)) continue;
            control.scrollIntoView({ block: 'center', behavior: 'instant' });
            const { left, top, width, height } = control.getClientRects()[0] ?? { width: 0 };
            if (!width) continue;
            const there = document.elementFromPoint(left + width / 2, top + height / 2);
            if (!there || !(control.contains(there) || there.contains(control)))
              faults.push(`covered: ${control.outerHTML.slice(0, 80)} by ${there?.outerHTML.slice(0, 80)}`);
          }
          return faults;
        }
        """;

    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    public async Task EveryKindOfPageCanBeReadAndUsed(int size)
    {
        await using var reader = await OpenAsync(size);
        var faults = new List<string>();
        foreach (var page in site.OneOfEachKind.Where(page => !page.LeadsOn))
        {
            await reader.Page.GotoAsync(new Uri(site.Address, page.Address).ToString());
            faults.AddRange((await reader.Page.EvaluateAsync<string[]>(Faults)).Select(fault => $"/{page.Address}: {fault}"));
        }
        Assert.Equal("", string.Join('\n', faults.Distinct().Take(40)));
    }

    /// <summary>Headings may grow less, because a word in them must fit on a line; a drawing grows as a whole.</summary>
    [Fact]
    public async Task ExceptForHeadingsTextIsReallyTwiceAsLarge()
    {
        const string sizes = """
            () => [...document.querySelectorAll('body *:not(h1, h2, h3, h4, :is(h1, h2, h3, h4, svg) *)')]
              .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()))
              .map((element) => `${parseFloat(getComputedStyle(element).fontSize)} ${element.outerHTML.slice(0, 80)}`)
            """;
        await using var usual = await OpenAsync(16);
        await using var large = await OpenAsync(32);
        var faults = new List<string>();
        foreach (var page in site.OneOfEachKind.Where(page => !page.LeadsOn))
        {
            var address = new Uri(site.Address, page.Address).ToString();
            await usual.Page.GotoAsync(address);
            await large.Page.GotoAsync(address);
            var before = await usual.Page.EvaluateAsync<string[]>(sizes);
            var after = await large.Page.EvaluateAsync<string[]>(sizes);
            Assert.Equal(before.Length, after.Length);
            faults.AddRange(before.Zip(after).Where(pair => SizeOf(pair.Second) < 1.99 * SizeOf(pair.First))
                .Select(pair => $"{address}: {SizeOf(pair.First)} became {pair.Second}"));
        }
        Assert.Equal("", string.Join('\n', faults.Take(40)));
    }

    [Theory]
    [InlineData("id/daftar-periksa/kesiapan/")]
    [InlineData("en/checklists/readiness/")]
    public async Task AChecklistCanBeFilledInAndItsResultRead(string address)
    {
        await using var reader = await OpenAsync(32);
        var page = reader.Page;
        await page.GotoAsync(site.Url + address);
        await page.ClickAsync("[data-action=start]");
        await page.Locator("[data-here]").WaitForAsync();
        Assert.Equal("", await FaultsAsync(page));
        await page.GoToAllAsync(site.Url + address);
        await page.AnswerAllAsync(1);
        await page.ClickAsync(ChecklistPage.Finish);
        await page.Locator(".checklist[data-stage=result]:not([data-unfolding])").WaitForAsync();
        Assert.Equal("", await FaultsAsync(page));
    }

    [Theory]
    [InlineData("id/cari/", "kesepakatan")]
    [InlineData("en/search/", "agreement")]
    public async Task WhatASearchFoundCanBeRead(string address, string query)
    {
        await using var reader = await OpenAsync(32);
        await reader.Page.GotoAsync($"{site.Url}{address}?q={query}");
        await reader.Page.Locator("ol.results li").First.WaitForAsync();
        Assert.Equal("", await FaultsAsync(reader.Page));
    }

    [Theory]
    [InlineData("Pengecualiannya", "Penge-cua-lian-nya")]
    [InlineData("menyampaikan, mengharuskanmu", "menyam-pai-kan, meng-ha-rus-kanmu")]
    [InlineData("mengkhawatirkan", "meng-kha-wa-tir-kan")]
    [InlineData("keterangannya", "kete-rangan-nya")]
    [InlineData("neurodivergen", "neu-ro-di-ver-gen")]
    [InlineData("sebelas kesepakatan dua", "sebelas kesepakatan dua")]
    [InlineData("brrrrrrrrrrrrrrr", "brrrrrrrrrrrrrrr")]
    [InlineData("https://x.org/mendengarkan/ menyelesaikan@x.org", "https://x.org/mendengarkan/ menyelesaikan@x.org")]
    public async Task OnlyLongIndonesianWordsAreDividedAndOnlyBetweenSyllables(string text, string divided)
    {
        await using var reader = await OpenAsync(32);
        await reader.Page.GotoAsync(site.Url + "id/batasan/");
        await reader.Page.Locator("html[data-soft-hyphens]").WaitForAsync();
        await reader.Page.EvaluateAsync(
            "(text) => { for (const language of ['id', 'en']) document.body.append(Object.assign(document.createElement('p'), "
            + "{ lang: language, id: `made-${language}`, textContent: text })); }", text);
        // Not through Playwright's expectations, which pass over soft hyphens.
        var words = await reader.Page.EvaluateAsync<string[]>(
            "['id', 'en'].map((code) => document.getElementById(`made-${code}`).textContent)");
        Assert.Equal([divided.Replace('-', '\u00AD'), text], words);
    }

    /// <summary>At the usual size the words of the page stay as they were written.</summary>
    [Fact]
    public async Task TextOfTheUsualSizeIsNotMarked()
    {
        await using var reader = await OpenAsync(16);
        await reader.Page.GotoAsync(site.Url + "id/batasan/");
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.DoesNotContain('\u00AD', await reader.Page.TextContentAsync("body") ?? "");
    }

    /// <summary>Text as it comes leaves place for name, languages and menu side by side.</summary>
    [Fact]
    public async Task TheHeaderIsOneRowOnTheSmallestPhone()
    {
        await using var reader = await OpenAsync(16);
        await reader.Page.GotoAsync(site.Url + "id/batasan/");
        Assert.InRange(await reader.Page.EvaluateAsync<double>("document.querySelector('.site-header').offsetHeight"), 1, 72);
    }

    private static double SizeOf(string line) => double.Parse(line.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> FaultsAsync(IPage page) => string.Join('\n', await page.EvaluateAsync<string[]>(Faults));

    /// <summary>A tab on the smallest phone, whose reader has chosen a size of text in the browser's settings.</summary>
    private async Task<BrowserPage> OpenAsync(int size)
    {
        var reader = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = 320, Height = 640 } });
        var tools = await reader.Context.NewCDPSessionAsync(reader.Page);
        await tools.SendAsync("Page.enable");
        await tools.SendAsync("Page.setFontSizes",
            new Dictionary<string, object> { ["fontSizes"] = new Dictionary<string, object> { ["standard"] = size, ["fixed"] = size } });
        return reader;
    }
}
