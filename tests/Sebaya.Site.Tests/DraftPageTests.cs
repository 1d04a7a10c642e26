using Sebaya.Site.Hosting;
using Sebaya.Tests;

namespace Sebaya.Site.Tests;

/// <summary>A page with <c>Draft: true</c> is seen by its writer and by nobody else.</summary>
public class DraftPageTests
{
    private const string Site = """
        -- id/index.md --
        ---
        Title: Awal
        Description: Awal.
        ---
        Lihat [yang baru](new.md#x).
        -- en/index.md --
        ---
        Title: Home
        Description: Home.
        ---
        See [the new one](new.md#x).
        -- id/new.md --
        ---
        Title: Baru
        Description: Baru.
        Slug: baru
        ---
        Teks.
        ## Satu {#x}
        Teks.
        -- en/new.md --
        ---
        Title: New
        Description: New.
        Draft: true
        ---
        A text with [a mistake](nowhere.md).
        """;

    [Fact]
    public async Task BuildPublishesItInNoLanguageAndLinksToItAreTheirWords()
    {
        using var site = SmallSite.Of(Site);
        var run = await Run.Build(site, "--no-pictures");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.StartsWith("Left out: 1 draft. Changed with that: 2 links became text. 'sebaya pages --left-out' lists them.\n", run.Output,
            StringComparison.Ordinal);
        Assert.Contains("Lihat yang baru.", await File.ReadAllTextAsync(Path.Combine(site.Output, "id/index.html")),
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(site.Output, "id/baru")) || Directory.Exists(Path.Combine(site.Output, "en/new")));
        Assert.StartsWith("input/en/new.md(4,8)\tdraft\tnew\ninput/id/new.md(1,1)\tdraft\tnew\n",
            (await Run.Of(site, "pages", "--left-out", "--input", site.Input)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePreviewShowsItWithAMarkInItsLanguageAndSaysWhatIsWrongWithIt()
    {
        using var site = SmallSite.Of(Site);
        using var log = new StringWriter();
        await using var preview = await Preview.StartAsync([site.Input], 0, log);
        using var client = new HttpClient { BaseAddress = new Uri(preview.Url) };
        Assert.Contains("<p class=\"callout warning\">Draf: halaman ini belum diterbitkan.</p>", await client.GetStringAsync("/id/baru/"),
            StringComparison.Ordinal);
        Assert.Contains("<p class=\"callout warning\">Draft: this page has not been published yet.</p>",
            await client.GetStringAsync("/en/new/"), StringComparison.Ordinal);
        Assert.DoesNotContain("callout warning", await client.GetStringAsync("/id/"), StringComparison.Ordinal);
        Assert.Contains("input/en/new.md(6,13): error SBY104: no page 'nowhere'.", site.Relative(log.ToString()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWasPublishedDoesNotBecomeADraftUnnoticed()
    {
        using var site = SmallSite.Of(Site + "\n-- _permalinks.txt --\n/id/baru/\n");
        var check = await Run.Of(site, "check", "--input", site.Input);
        Assert.Contains("input/_permalinks.txt(1,1): error SBY118: '/id/baru/' was published and is gone. 'Draft: true' stands in "
            + "'input/en/new.md'. Remove it, or write the new text in a file of another name until it is finished.\n", check.Error,
            StringComparison.Ordinal);
        Assert.Equal(1, check.Exit);
    }

    [Fact]
    public async Task NewBeginsOne()
    {
        using var site = SmallSite.Of("");
        Assert.Equal(0, (await Run.Of(site, "new", "page", "rooms", "--draft", "--input", site.Input)).Exit);
        Assert.Contains("\nDraft: true\nUpdated: ", await File.ReadAllTextAsync(Path.Combine(site.Input, "id/rooms.md")),
            StringComparison.Ordinal);
    }
}
