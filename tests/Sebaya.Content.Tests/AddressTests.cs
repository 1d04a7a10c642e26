using Sebaya.Tests;

namespace Sebaya.Content.Tests;

public class AddressTests
{
    private static string Page(string path, string more = "") => $"-- {path} --\n---\nTitle: T\nDescription: D.\n{more}---\nText.\n";

    [Fact]
    public void ComeFromSlugsFileNamesAndThePageAbove()
    {
        using var site = SmallSite.Of(
            Page("id/index.md") + Page("en/index.md") + Page("id/leads.md", "Slug: pemimpin\n") + Page("en/leads.md")
            + Page("id/leads/match.md", "Slug: pencocokan\n") + Page("en/leads/match.md") + Page("id/faq/prepare.md")
                + Page("en/faq/prepare.md"));
        var read = site.Read().Site!;
        Assert.Equal(
            ["/id/faq/prepare/", "/en/faq/prepare/", "/id/", "/en/", "/id/pemimpin/", "/en/leads/", "/id/pemimpin/pencocokan/",
                "/en/leads/match/"],
            read.Pages.Select(read.AddressOf));
    }

    [Fact]
    public void APublishedAddressMayNotVanishUnlessItIsRedirected()
    {
        using var site = SmallSite.Of(Page("id/faq.md") + Page("en/faq.md") + Page("id/faq/ready.md") + Page("en/faq/ready.md"));
        var recorded = Permalinks.Published(site.Read().Site!).Add("/id/faq/prepare/").Add("/id/faq/#prepare");
        site.Write("_permalinks.txt", Permalinks.Write(recorded));
        Assert.Equal(
            ["input/_permalinks.txt(8,1): error SBY118: '/id/faq/#prepare' was published and is gone. Add 'RedirectFrom: "
                + "[/id/faq/prepare/]' to the page that takes its place, probably input/id/faq/ready.md.",
             "input/_permalinks.txt(10,1): error SBY118: '/id/faq/prepare/' was published and is gone. Add 'RedirectFrom: "
                 + "[/id/faq/prepare/]' to the page that takes its place, probably input/id/faq/ready.md."],
            site.Problems());

        site.Write("id/faq/ready.md", "---\nTitle: T\nDescription: D.\nRedirectFrom: [/id/faq/prepare/]\n---\nText.\n");
        Assert.Empty(site.Problems());
    }

    [Fact]
    public void AnExcludedPageIsNotPublishedAndLinksToItAreBroken()
    {
        using var site = SmallSite.Of(Page("id/a.md", "Excluded: true\n") + Page("en/a.md", "excluded: true\n")
            + "-- id/b.md --\n---\ntitle: B\nDESCRIPTION: D.\n---\n[a](a.md)\n" + Page("en/b.md"));
        Assert.Equal(["input/id/b.md(5,1): error SBY104: no page 'a'. Did you mean 'b'?"], site.Problems());
        Assert.Equal(["b"], site.Read().Site!.Keys);
    }

    [Fact]
    public void AnOverlayReplacesAndAddsPages()
    {
        using var guide = SmallSite.Of(Page("id/a.md") + Page("en/a.md"));
        using var program =
            SmallSite.OfProgram("-- id/a.md --\n---\nTitle: Kami\nDescription: D.\n---\nText.\n" + Page("id/b.md") + Page("en/b.md"));
        var reading = new Reading.SiteReader([guide.Input, program.Input]).Read();
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(["a", "b"], reading.Site!.Keys);
        Assert.Equal("Kami", reading.Site.Find("a", "id")!.FrontMatter.Title);
        Assert.Equal("T", reading.Site.Find("a", "en")!.FrontMatter.Title);
    }
}
