using Sebaya.Tests;

namespace Sebaya.Publishing.Tests;

/// <summary>One table has every published address; two pages or files with the same address are reported, whatever they are.</summary>
public class AddressTests
{
    private static string Page(string path, string more = "", string text = "Text.") =>
        $"-- {path} --\n---\nTitle: T\nDescription: D.\n{more}---\n{text}\n";

    [Fact]
    public void AKeyThatNeedsAReservedFolderIsRefused()
    {
        using var site = SmallSite.Of(Page("id/assets.md") + Page("en/assets.md") + Page("id/emails/a.md") + Page("en/emails/a.md"));
        Assert.Contains(
            "input/id/assets.md(1,1): error SBY114: the key 'assets' would take the address '/assets/', which the site needs. Rename the "
            + "file.", site.AllProblems());
        Assert.Contains(
            "input/id/emails/a.md(1,1): error SBY114: the key 'emails/a' would take the address '/emails/', which the site needs. Rename "
            + "the file.", site.AllProblems());
    }

    [Fact]
    public void APageMayNotTakeTheAddressOfASheetOfCodes()
    {
        using var site = SmallSite.Of(
            Page("id/a.md", text: "<?# LinkTable /?>") + Page("en/a.md", text: "<?# LinkTable /?>") + Page("id/a/qr.md")
                + Page("en/a/qr.md"));
        Assert.Equal(
            ["input/en/a.md(1,1): error SBY114: the address '/en/a/qr/' belongs to the page 'a/qr' too. Give one of them another Slug.",
             "input/id/a.md(1,1): error SBY114: the address '/id/a/qr/' belongs to the page 'a/qr' too. Give one of them another Slug."],
            site.AllProblems());
    }

    [Fact]
    public void ARedirectMayNotStartFromAFrame()
    {
        using var site = SmallSite.Of(Page("id/faq/a.md", "RedirectFrom: [/embed/en/faq/a/]\n") + Page("en/faq/a.md"));
        Assert.Contains(
            "input/id/faq/a.md(4,15): error SBY119: '/embed/en/faq/a/' cannot be redirected: the frame of 'faq/a' has that address. "
            + "Remove it from RedirectFrom.",
            site.AllProblems());
    }

    [Fact]
    public void AFileOfTheInputMayNotTakeTheNameOfOneOfTheTheme()
    {
        using var site = SmallSite.Of(Page("id/a.md") + Page("en/a.md") + "-- assets/base.css --\nbody {}\n");
        Assert.Equal(["input/assets/base.css(1,1): error SBY114: the theme has a file 'assets/base.css' of its own. Give this one another "
            + "name."], site.AllProblems());
    }

    [Fact]
    public void EveryAddressHasOneOwner()
    {
        var addresses = SmallSiteReading.Guide.Value.Routes.Addresses.ToList();
        Assert.All(addresses, address => Assert.NotEqual("", address.AddedBy));
        Assert.Equal(addresses.Count, addresses.Select(address => address.Address).Distinct().Count());
        Assert.Contains(("/robots.txt", "the file for search engines"), addresses);
        Assert.Contains(("/offline/id.json", "the lists for reading offline"), addresses);
    }
}
