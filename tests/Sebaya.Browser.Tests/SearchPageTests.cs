using System.Text.Json;
using Microsoft.Playwright;
using Sebaya.Publishing.Indexing;
using Sebaya.Search;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>The search page, the filter of the questions, and a comparison of the search in C# and in the browser.</summary>
public sealed class SearchPageTests(Chromium chromium, PublishedSite site)
{
    private static readonly string[] Queries =
    [
        "pertemuan", "bertemu", "pertmuan", "kerahasiaan", "privasi", "rahasia aman", "online", "daring", "apa yang harus disiapkan",
            "menolak",
        "boleh merekam", "umpan balik", "tujuan", "yang", "mentor", "mentee", "berhenti", "kapan berhenti", "batas", "per", "agenda sesi",
        "kesepakatan", "rekan2", "+mentor -x", "program", "menjodohkan peserta", "anak di bawah umur", "sekolah mikro", "atasan", "ngobrol",
    ];

    [Theory]
    [InlineData("id", "id/cari/?q=bertemu", true)]
    [InlineData("en", "en/search/?q=meeting", true)]
    [InlineData("id", "id/cari/?q=zzzzzz", false)]
    [InlineData("id", "id/cari/", false)]
    public async Task AnAddressWithAQueryIsAnsweredAboveTheList(string language, string address, bool finds)
    {
        await using var reader = await chromium.NewPageAsync();
        await reader.Page.GotoAsync(site.Url + address);
        if (finds) await Expect(reader.Page.Locator("ol.results li").First).ToBeVisibleAsync();
        else await Expect(reader.Page.Locator("ol.results li")).ToHaveCountAsync(0);
        await Expect(reader.Page.Locator(".a-z a").First).ToBeVisibleAsync();
        Assert.Equal(language, await reader.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task WithoutScriptsThePageListsEveryPageAndTheFilterIsNotThere()
    {
        await using var reader = await chromium.NewPageAsync(new() { JavaScriptEnabled = false });
        await reader.Page.GotoAsync(site.Url + "id/cari/?q=bertemu");
        Assert.Equal(site.SiteModel.Site.Pages.Count(page => page.Language == "id") - 1, await reader.Page.Locator(".a-z a").CountAsync());
        await reader.Page.GotoAsync(site.Url + "id/faq/");
        await Expect(reader.Page.Locator(".faq-filter")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task TheQuestionsNarrowAsOneTypes()
    {
        await using var reader = await chromium.NewPageAsync();
        await reader.Page.GotoAsync(site.Url + "id/faq/");
        var questions = reader.Page.Locator(".question:visible");
        var all = await questions.CountAsync();
        var box = reader.Page.Locator(".faq-filter input");
        await box.FillAsync("merekam");
        await Expect(reader.Page.Locator("#record")).ToBeVisibleAsync();
        await Expect(reader.Page.Locator("#boss")).ToBeHiddenAsync();
        Assert.InRange(await questions.CountAsync(), 1, all / 4);
        await Expect(reader.Page.Locator(".faq-filter [role=status]"))
            .ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^\d+ pertanyaan$"));
        await box.FillAsync("zzzzzz");
        await Expect(questions).ToHaveCountAsync(0);
        await box.FillAsync("");
        await Expect(questions).ToHaveCountAsync(all);
    }

    [Fact]
    public async Task TheBrowserRanksAsTheCommandDoes()
    {
        await using var reader = await chromium.NewPageAsync();
        await reader.Page.GotoAsync(site.Url + "id/batasan/");
        var found = await reader.Page.EvaluateAsync<string>("""
            async ([library, queries]) => {
              const { libraryOf } = await import(library);
              const engine = await libraryOf(document.querySelector('[data-search]')).engine();
              return JSON.stringify(queries.map(query => engine.search(query)
                .map(page => `${page.sections[0].section.address} ${page.score.toFixed(6)}`)));
            }
            """, new object[] { site.SiteModel.Assets["search/library.js"], Queries });
        var searcher = new Searcher(SearchDocuments.Index(site.SiteModel, "id"));
        Assert.Equal(
            Queries.Select(query =>
                searcher.Search(query).Select(result => FormattableString.Invariant($"{result.Best.Address} {result.Score:0.000000}"))
                .ToArray()),
            JsonSerializer.Deserialize<string[][]>(found)!);
    }
}
