using Sebaya.Site.Commands;
using Sebaya.Tests;

namespace Sebaya.Browser.Tests;

/// <summary>The guide in one language, and in a third of which only one page is written: what holds for two holds there too.</summary>
public sealed class FewLanguagesTests(Chromium chromium)
{
    private const string English = """
        -- program.yml --
        name: Jasmine
        base-url: https://jasmine.test/
        languages: en
        """;

    private const string Malay = """
        -- program.yml --
        name: Melati
        base-url: https://melati.test/
        languages: [id, en, { code: ms, name: Bahasa Melayu, locale: ms_MY, title: Sebaya, tagline: Panduan rakan sebaya }]
        -- words/ms.yml --
        not-translated: "Halaman ini belum diterjemahkan. Di bawah ialah versi {0}."
        -- pages/ms/sessions.md --
        ---
        Title: Perjumpaan
        Description: Cara memulakan.
        ---
        Perjumpaan pertama berlangsung tiga puluh minit.
        """;

    [Fact]
    public async Task InOneLanguageEveryPageIsSoundAndNothingOffersAChoiceOfLanguages()
    {
        using var program = SmallSite.OfProgram(English);
        var pages = await PublishAsync(program, "en");
        Assert.Equal("", string.Join('\n', pages.Where(page => page.Html.Contains("for every language", StringComparison.Ordinal))
            .Select(page => page.Address)));
        await NothingIsWrongAsync(program, pages);
    }

    [Fact]
    public async Task InAThirdLanguageEveryPageIsSound()
    {
        using var program = SmallSite.OfProgram(Malay);
        await NothingIsWrongAsync(program, await PublishAsync(program, "ms"));
    }

    private static async Task<List<PublishedPage>> PublishAsync(SmallSite program, string language)
    {
        var errors = new StringWriter();
        string[] build = ["build", "--input", program.Input, "--output", program.Output, "--no-pictures"];
        Assert.True(await CommandLine.RunAsync(build, TextWriter.Null, errors) == 0, errors.ToString());
        return [.. Directory.EnumerateFiles(Path.Combine(program.Output, language), "index.html", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(file => new PublishedPage(Path.GetRelativePath(program.Output, file), language, "",
                File.ReadAllText(file)))];
    }

    /// <summary>The markup of every page, and axe on every twentieth.</summary>
    private async Task NothingIsWrongAsync(SmallSite program, List<PublishedPage> pages)
    {
        Assert.NotEmpty(pages);
        var faults = pages.SelectMany(page => MarkupTests.SoundnessOf(page).Select(fault => $"/{page.Address}: {fault}")).ToList();
        await using var server = await LoopbackServer.ForFolderAsync(program.Output);
        await using var browser = await chromium.NewPageAsync();
        foreach (var page in pages.Where((_, i) => i % 20 == 0))
        {
            await browser.Page.GotoAsync(server.Address + page.Address);
            faults.AddRange((await Axe.FindAsync(browser.Page)).Select(fault => $"/{page.Address}: {fault}"));
        }
        Assert.Equal("", string.Join('\n', faults));
    }
}
