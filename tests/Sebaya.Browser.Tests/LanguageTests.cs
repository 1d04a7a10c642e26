using Microsoft.Playwright;
using Sebaya.Site.Hosting;
using Sebaya.Tests;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>The language switch, the addresses for all languages, and the preview that follows an edit: in a real browser.</summary>
public class LanguageTests(Chromium chromium)
{
    private const string Small = """
        -- id/index.md --
        ---
        Title: Beranda
        Description: Awal.
        ---
        Halo.
        -- en/index.md --
        ---
        Title: Home
        Description: The start.
        ---
        Hello.
        -- id/boundaries.md --
        ---
        Title: Batasan
        Description: B.
        Slug: batasan
        ---
        Satu.

        ## Waktu {#time}

        Dua.
        -- en/boundaries.md --
        ---
        Title: Boundaries
        Description: B.
        ---
        One.

        ## Time {#time}

        Two.
        """;

    [Fact]
    public async Task TheSwitchStaysOnThePageAndInTheSection()
    {
        using var site = SmallSite.Of(Small);
        await using var preview = await Preview.StartAsync([site.Input], 0, TextWriter.Null);
        await using var reader = await chromium.NewPageAsync();
        await reader.Page.GotoAsync(preview.Url + "id/batasan/#time");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(preview.Url + "en/boundaries/#time");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Bahasa Indonesia" }).ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(preview.Url + "id/batasan/#time");
    }

    [Fact]
    public async Task TheChosenLanguageIsRememberedWhereThePageStandsInAnother()
    {
        using var site = SmallSite.Of(Small + """

            -- ms/index.md --
            ---
            Title: Laman
            Description: Mula.
            ---
            Hai.
            """);
        site.Write("_program.yml", "name: Melati\n"
            + "languages: [id, en, { code: ms, name: Bahasa Melayu, locale: ms_MY, title: T, tagline: U, fallback: en }]\n");
        await using var preview = await Preview.StartAsync([site.Input], 0, TextWriter.Null);
        await using var reader = await chromium.NewPageAsync(new() { Locale = "id-ID" });
        await reader.Page.GotoAsync(preview.Url + "en/boundaries/");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Bahasa Melayu" }).ClickAsync();
        await Expect(reader.Page.Locator("h1")).ToHaveTextAsync("Boundaries");
        await Expect(reader.Page).ToHaveURLAsync(preview.Url + "ms/boundaries/");
        await reader.Page.GotoAsync(preview.Url);
        await Expect(reader.Page).ToHaveURLAsync(preview.Url + "ms/");
    }

    [Theory]
    [InlineData("id-ID", "boundaries/#time", "id/batasan/#time")]
    [InlineData("en-AU", "boundaries/", "en/boundaries/")]
    [InlineData("en-GB", "", "en/")]
    [InlineData("in-ID", "", "id/")]
    public async Task LanguageNeutralPageLeadsEachReaderToTheirLanguage(string locale, string address, string expected)
    {
        using var site = SmallSite.Of(Small);
        await using var preview = await Preview.StartAsync([site.Input], 0, TextWriter.Null);
        await using var reader = await chromium.NewPageAsync(new() { Locale = locale });
        await reader.Page.GotoAsync(preview.Url + address);
        await Expect(reader.Page).ToHaveURLAsync(preview.Url + expected);
    }

    [Theory]
    [InlineData("de-DE", true)]
    [InlineData("id-ID", false)]
    public async Task LanguageNeutralPageOffersEachLanguageWhereNoneIsTheReadersOrScriptsAreOff(string locale, bool scripts)
    {
        using var site = SmallSite.Of(Small);
        await using var preview = await Preview.StartAsync([site.Input], 0, TextWriter.Null);
        await using var reader = await chromium.NewPageAsync(new() { Locale = locale, JavaScriptEnabled = scripts });
        await reader.Page.GotoAsync(preview.Url + "boundaries/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal(preview.Url + "boundaries/", reader.Page.Url);
        Assert.Equal(["/id/batasan/", "/en/boundaries/"],
            await reader.Page.Locator("main a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"));
    }

    [Fact]
    public async Task WhatTheAddressCarriesGoesAlongWhicheverLanguageIsChosen()
    {
        using var site = SmallSite.Of(Small);
        await using var preview = await Preview.StartAsync([site.Input], 0, TextWriter.Null);
        await using var reader = await chromium.NewPageAsync(new() { Locale = "de-DE" });
        await reader.Page.GotoAsync(preview.Url + "boundaries/?from=email#code=AbZC");
        await reader.Page.EvaluateAsync("location.hash = 'code=AbZD'");
        await reader.Page.Locator("main a[href$='#code=AbZD']").First.WaitForAsync();
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Baca dalam Bahasa Indonesia" }).ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(preview.Url + "id/batasan/?from=email#code=AbZD");

        await using var other = await chromium.NewPageAsync(new() { Locale = "en-GB" });
        await other.Page.GotoAsync(preview.Url + "boundaries/?from=email#code=AbZC");
        await Expect(other.Page).ToHaveURLAsync(preview.Url + "en/boundaries/?from=email#code=AbZC");
    }

    [Fact]
    public async Task ThePreviewFollowsAnEditAndShowsProblems()
    {
        using var site = SmallSite.Of(Small);
        await using var preview = await Preview.StartAsync([site.Input], 0, TextWriter.Null);
        await using var reader = await chromium.NewPageAsync();
        await reader.Page.GotoAsync(preview.Url + "id/batasan/");
        await reader.Page.Locator("html[data-preview=ready]").WaitForAsync();

        site.Write("id/boundaries.md",
            "---\nTitle: Batasan baru\nDescription: B.\nSlug: batasan\n---\nSatu.\n\n## Waktu {#time}\n\nDua.\n");
        await reader.Page.GetByRole(AriaRole.Heading, new() { Name = "Batasan baru" }).WaitForAsync();
        await reader.Page.Locator("html[data-preview=ready]").WaitForAsync();

        site.Write("id/boundaries.md", "---\nTitle: Rusak\nDescription: B.\nSlug: batasan\n---\n[x](no.md)\n\n## Waktu {#time}\n");
        await reader.Page.Locator("#preview-problems").WaitForAsync();
        Assert.Contains("id/boundaries.md(6,1): error SBY104: no page 'no'.",
            await reader.Page.Locator("#preview-problems").InnerTextAsync(), StringComparison.Ordinal);
        await Expect(reader.Page.Locator("h1")).ToHaveTextAsync("Batasan baru");
    }
}
