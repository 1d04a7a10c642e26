using System.Text;
using Sebaya.Tests;

namespace Sebaya.Site.Tests;

/// <summary>Files in <c>assets/</c> may have any name: it is encoded in pages, and found again by the last check.</summary>
public class AssetNameTests
{
    [Theory]
    [InlineData("q&a.pdf", "q&a.pdf", "q%26a.{0}.pdf")]
    [InlineData("it's.pdf", "it's.pdf", "it%27s.{0}.pdf")]
    [InlineData("100%.pdf", "100%.pdf", "100%25.{0}.pdf")]
    [InlineData("a%20b.pdf", "a%2520b.pdf", "a%2520b.{0}.pdf")]
    [InlineData("a b.pdf", "a%20b.pdf", "a%20b.{0}.pdf")]
    [InlineData("a#b.pdf", "a%23b.pdf", "a%23b.{0}.pdf")]
    [InlineData("a?b.pdf", "a%3Fb.pdf", "a%3Fb.{0}.pdf")]
    [InlineData("a\"b.pdf", "a%22b.pdf", "a%22b.{0}.pdf")]
    [InlineData("caf\u00E9.pdf", "caf\u00E9.pdf", "caf%C3%A9.{0}.pdf")]
    [InlineData("cafe\u0301.pdf", "caf\u00E9.pdf", "caf%C3%A9.{0}.pdf")]
    [InlineData("caf\u00E9.pdf", "cafe\u0301.pdf", "caf%C3%A9.{0}.pdf")]
    [InlineData("\u65E5.pdf", "\u65E5.pdf", "%E6%97%A5.{0}.pdf")]
    [InlineData("id-card.pdf", "id-card.pdf", "id-card.{0}.pdf")]
    public async Task AnyNameIsLinkedShownAndListed(string name, string target, string published)
    {
        if (OperatingSystem.IsWindows()) return;
        using var site = SmallSite.OfPage($"See [it](<../assets/{target}>).\n\n![It](<../assets/{target}>)");
        site.WriteBytes("assets/" + name, "file"u8.ToArray());
        var run = await Run.Build(site, "--no-pictures");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        var address = "/assets/" + string.Format(published, Hash("file"));
        var html = File.ReadAllText(Path.Combine(site.Output, "id/a/index.html"));
        Assert.Contains($"<a href=\"{address}\">it</a>", html, StringComparison.Ordinal);
        Assert.Contains($"<img src=\"{address}\" alt=\"It\"", html, StringComparison.Ordinal);
        Assert.Equal("file", File.ReadAllText(Path.Combine(site.Output, Uri.UnescapeDataString(address[1..]))));
        foreach (var language in new[] { "id", "en" })
            Assert.Contains($"\"{address}\"", File.ReadAllText(Path.Combine(site.Output, $"offline/{language}.json")),
                StringComparison.Ordinal);
    }

    /// <summary>With the hash of another file's content in it, this name once ended its attribute and began another.</summary>
    [Fact]
    public async Task ANameThatWouldEndItsAttributeStaysAName()
    {
        if (OperatingSystem.IsWindows()) return;
        using var site = SmallSite.OfPage("![It](../assets/a.png)");
        site.WriteBytes("assets/a.png", "file"u8.ToArray());
        site.WriteBytes($"assets/a.{Hash("file")}.png\" onerror=\"alert(1)\" y=\".png", []);
        Assert.Equal((0, ""), (await Run.Build(site, "--no-pictures")) is var run ? (run.Exit, run.Error) : default);
        Assert.DoesNotContain("onerror=", File.ReadAllText(Path.Combine(site.Output, "id/a/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEmailsLinkToAFileLeadsToThePublishedOne()
    {
        using var site = SmallSite.Of(BuildTests.Small + """

            -- assets/a b.txt --
            file
            -- _emails/id/a.md --
            ---
            Subject: A
            Description: B.
            Order: 1
            ---
            Lihat [berkas](<../../assets/a b.txt>).
            -- _emails/en/a.md --
            ---
            Subject: A
            Description: B.
            Order: 1
            ---
            See [file](<../../assets/a b.txt>).
            """);
        Assert.Equal(0, (await Run.Build(site, "--no-pictures")).Exit);
        Assert.Contains($"href=\"https://example.org/assets/a%20b.{Hash("file\n")}.txt\"",
            File.ReadAllText(Path.Combine(site.Output, "emails/en/a.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoNamesThatDifferOnlyInEncodingAreRefused()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var site = SmallSite.OfPage("Text.");
        site.WriteBytes("assets/caf\u00E9.pdf", []);
        site.WriteBytes("assets/cafe\u0301.pdf", []);
        Assert.Contains(
            "input/assets/café.pdf(1,1): error SBY006: two files have this name and differ only in how its accents are encoded. Remove "
            + "one.",
            (await Run.Of(site, "check", "--input", site.Input)).Error.Split('\n'));
    }

    [Fact]
    public async Task ANameThatNoFileSystemHasRoomForWithItsHashIsNamed()
    {
        using var site = SmallSite.OfPage("Text.");
        var name = new string('a', 250);
        site.WriteBytes("assets/" + name, []);
        Assert.Contains(
            $"input/assets/{name}(1,1): error SBY006: with the hash that publishing adds the name takes 261 bytes; at most 255 can be "
            + "published. Shorten it.",
            (await Run.Of(site, "check", "--input", site.Input)).Error.Split('\n'));
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..10];
}
