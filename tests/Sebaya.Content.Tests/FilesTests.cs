using System.Text;
using Sebaya.Tests;

namespace Sebaya.Content.Tests;

/// <summary>Files that are not what they should be: refused or handled, never followed, never fatal to the rest of the report.</summary>
public class FilesTests
{
    private const string Fine = """
        -- id/fine.md --
        ---
        Title: Baik
        Description: Baik.
        ---
        Teks [putus](nowhere-at-all.md).
        -- en/fine.md --
        ---
        Title: Fine
        Description: Fine.
        ---
        Text.
        """;

    private const string StillReported =
        "input/id/fine.md(5,6): error SBY104: no page 'nowhere-at-all'. Write it, or link to another page.";

    public static TheoryData<string, byte[], string> Odd => new()
    {
        { "id/odd.md", [], "input/id/odd.md(1,1): error SBY008: the page is empty. Write it, or remove the file in every language." },
        { "id/odd.md", [.. "---\nTitle: x\n"u8, 0, 1, 2],
            "input/id/odd.md(3,1): error SBY003: this is binary data (or UTF-16), not UTF-8 text. Save the file as UTF-8, or move it to "
            + "assets/." },
        { "id/odd.md", [.. "---\nTitle: "u8, 0xC3, 0x28],
            "input/id/odd.md(2,8): error SBY002: this byte is not UTF-8. Save the file as UTF-8." },
        { "id/odd.md", Encoding.UTF8.GetBytes(new string('a', 250_001)),
            "input/id/odd.md(1,1): error SBY004: the file has 250,001 bytes; at most 250,000 are read. Split it." },
        { "id/Odd.md", "x"u8.ToArray(),
            "input/id/Odd.md(1,1): error SBY006: 'Odd.md' is not in kebab-case (a-z, 0-9, '-'). Rename it to 'odd.md'." },
        { "id/caf\u00E9.md", "x"u8.ToArray(),
            "input/id/caf\u00E9.md(1,1): error SBY006: 'caf\u00E9.md' is not in kebab-case (a-z, 0-9, '-'). Rename it to 'cafe.md'." },
        { "id/cafe\u0301.md", "x"u8.ToArray(),
            "input/id/caf\u00E9.md(1,1): error SBY006: 'caf\u00E9.md' is not in kebab-case (a-z, 0-9, '-'). Rename it to 'cafe.md'." },
        { $"id/{new string('a', 101)}.md", "x"u8.ToArray(),
            $"input/id/{new string('a', 101)}.md(1,1): error SBY006: the name '{new string('a', 40)}…' has 101 characters; at most 100 "
            + "fit into an address. Shorten it." },
        { "id/odd.md", Encoding.UTF8.GetBytes($"---\nTitle: A\nDescription: A.\nSlug: {new string('a', 300)}\n---\nText.\n"),
            "input/id/odd.md(4,7): error SBY103: 'Slug' has 300 characters; at most 100 fit into an address. Shorten it." },
        { "id/odd.MD", "x"u8.ToArray(), "input/id/odd.MD(1,1): error SBY006: a page's file ends in '.md'. Rename it to 'odd.md'." },
        { "notes.txt", "x"u8.ToArray(),
            "input/notes.txt(1,1): warning SBY007: nothing reads 'notes.txt' here. Pages lie in 'id/', 'en/', images in 'assets/'." },
        { "_glossary.yml", "- &a [*a]"u8.ToArray(),
            "input/_glossary.yml(1,3): error SBY100: anchors ('&name') are not used here. Write the value out where it is needed." },
        { "_glossary.yml", "a: [b"u8.ToArray(), "error SBY100: this is not YAML" },
        { "_site.yml", "languages: 3"u8.ToArray(), "input/_site.yml(1,12): error SBY303: 'languages' must be a list, not a text." },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public void AreNamedAndTheRestIsReportedToo(string path, byte[] bytes, string problem)
    {
        using var site = SmallSite.Of(Fine);
        site.WriteBytes(path, bytes);
        var problems = site.Problems();
        Assert.Contains(problems, line => line.Contains(problem, StringComparison.Ordinal));
        if (path != "_site.yml") Assert.Contains(StillReported, problems);
    }

    [Fact]
    public void ALinkOutOfTheInputIsNotFollowed()
    {
        using var site = SmallSite.Of(Fine);
        File.WriteAllText(Path.Combine(site.Folder, "secret.md"), "---\nTitle: Secret\nDescription: S.\n---\nSecret\n");
        File.CreateSymbolicLink(Path.Combine(site.Input, "id/secret.md"), Path.Combine(site.Folder, "secret.md"));
        Directory.CreateSymbolicLink(Path.Combine(site.Input, "id/up"), site.Folder);
        var reading = site.Read();
        Assert.Null(reading.Site!.Find("secret", "id"));
        Assert.Equal(
            ["input/id/secret.md(1,1): error SBY005: this symbolic link leads out of the input folder and is not followed. Copy the file "
                + "here.",
             "input/id/up(1,1): error SBY005: this symbolic link leads out of the input folder and is not followed. Copy the file here."],
            reading.Diagnostics.Select(diagnostic => site.Relative(diagnostic.ToString()))
                .Where(line => line.Contains("SBY005", StringComparison.Ordinal)));
    }

    [Fact]
    public void DeepNestingIsRefusedNotFatal()
    {
        using var site = SmallSite.OfPage(new string('>', 20_000) + " x");
        Assert.Contains(site.Problems(), line => line.Contains("SBY128", StringComparison.Ordinal));
    }
}
