using Sebaya.Tests;

namespace Sebaya.Site.Tests;

/// <summary>A programme follows the guide and its own translations: what changed and what is missing is told.</summary>
public class FollowingTests
{
    private const string Program = "name: Melati\nbase-url: https://melati.test/\n";
    private const string OwnPage = "---\nTitle: A\nDescription: B.\n---\nKami.\n";

    [Fact]
    public async Task TranslationsNamesWhatIsMissingOrOlder()
    {
        using var site = SmallSite.Of("""
            -- id/a.md --
            ---
            Title: A
            Description: A.
            Updated: 2026-11-02
            ---
            Teks.
            -- en/a.md --
            ---
            Title: A
            Description: A.
            Updated: 2026-11-01
            ---
            Text.
            -- id/bb.md --
            ---
            Title: B
            Description: B.
            Updated: 2026-11-03
            ---
            Teks.
            -- en/c.md --
            ---
            Title: C
            Description: C.
            ---
            Text.
            """);
        Assert.Equal("""
            Language  Page  State    Updated     Original
            id        c     missing
            en        a     older    2026-11-01  2026-11-02
            en        bb    missing              2026-11-03
            id: 2 of 3 pages, 0 older or a draft.
            en: 2 of 3 pages, 1 older or a draft.

            """, (await Run.Of(site, "translations", "--input", site.Input)).Output);
        Assert.Contains("""
              {
                "language": "en",
                "page": "a",
                "state": "older",
                "file": "input/en/a.md",
                "updated": "2026-11-01",
                "original": "input/id/a.md",
                "originalUpdated": "2026-11-02"
              },
            """, (await Run.Of(site, "translations", "--json", "--input", site.Input)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChangeOfTheGuideUnderOnesOwnPageIsShownUntilItIsAccepted()
    {
        using var guide = SmallSite.OfPage("Satu.\n\nDua.");
        guide.Write("../melati/program.yml", Program);
        string[] where = ["--input", guide.Input, "--overlay", Path.Combine(guide.Folder, "melati")];
        Assert.Equal(new Run(0, "wrote ./melati/pages/id/a.md\nwrote ./melati/pages/en/a.md\n", ""),
            await Run.Of(guide, ["copy", "a", .. where]));
        Assert.Equal(new Run(2, "", "sebaya: './melati/pages/id/a.md' is there already; nothing was written.\n"),
            await Run.Of(guide, ["copy", "a", .. where]));
        Assert.Equal(new Run(2, "", "sebaya: the guide has no page or checklist 'aa'. Did you mean 'a'?\n"),
            await Run.Of(guide, ["copy", "aa", .. where]));
        Assert.Equal("0 of 2 replaced files changed in the guide.\n", (await Run.Of(guide, ["changes", .. where])).Output);

        guide.Write("id/a.md", "---\nTitle: A\nDescription: Halaman A.\n---\nSatu.\n\nTiga.\n");
        var changes = (await Run.Of(guide, ["changes", .. where])).Output;
        Assert.StartsWith("pages/id/a.md: the guide's text changed since yours was written.\n--- the guide then\n+++ the guide now\n@@ ",
            changes, StringComparison.Ordinal);
        Assert.Contains("\n Satu.\n \n-Dua.\n+Tiga.\n", changes, StringComparison.Ordinal);
        Assert.EndsWith("1 of 2 replaced files changed in the guide.\nTake over what you need, then run 'sebaya changes --accept'.\n",
            changes, StringComparison.Ordinal);

        Assert.Equal(0, (await Run.Of(guide, ["changes", "--accept", .. where])).Exit);
        Assert.Equal("0 of 2 replaced files changed in the guide.\n", (await Run.Of(guide, ["changes", .. where])).Output);
    }

    [Fact]
    public async Task ABuildRecordsWhatItFindsReplacedAndTellsOfChanges()
    {
        using var guide = SmallSite.OfPage("Satu.");
        guide.Write("../melati/program.yml", Program);
        guide.Write("../melati/pages/id/a.md", OwnPage);
        string[] overlay = ["--overlay", Path.Combine(guide.Folder, "melati"), "--no-pictures"];
        Assert.Equal("0 of 1 replaced files changed in the guide; for 1 it is not recorded which text of the guide they replaced.\n",
            (await Run.Of(guide, ["changes", "--input", guide.Input, .. overlay[..2]])).Output);
        Assert.StartsWith("Published ", (await Run.Build(guide, overlay)).Output, StringComparison.Ordinal);
        guide.Write("id/a.md", "---\nTitle: A\nDescription: Halaman A.\n---\nDua.\n");
        Assert.StartsWith("The guide changed 1 of the texts that your files replace; 'sebaya changes' shows how.\n",
            (await Run.Build(guide, overlay)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABuildThatCannotRecordWhatItFindsReplacedHasPublished()
    {
        using var guide = SmallSite.OfPage("Satu.");
        Directory.CreateDirectory(Path.Combine(guide.Folder, "melati/pages/id"));
        await File.WriteAllTextAsync(Path.Combine(guide.Folder, "melati/program.yml"), "name: Melati\nbase-url: https://melati.test/\n");
        await File.WriteAllTextAsync(Path.Combine(guide.Folder, "melati/pages/id/a.md"), "---\nTitle: A\nDescription: B.\n---\nKami.\n");
        await File.WriteAllTextAsync(Path.Combine(guide.Folder, "melati/.guide"), "A file stands where the folder of records would.");
        var run = await Run.Build(guide, "--overlay", Path.Combine(guide.Folder, "melati"), "--no-pictures");
        Assert.Equal(0, run.Exit);
        Assert.StartsWith("Published ", run.Output, StringComparison.Ordinal);
        Assert.Contains("sebaya: which texts of the guide yours replace could not be recorded: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadersAreLedToWhereAPageIsEdited()
    {
        using var guide = SmallSite.OfPage("Satu.");
        guide.Write("../melati/program.yml", Program + "edit: https://git.test/melati/edit/main\n");
        guide.Write("../melati/pages/id/a.md", OwnPage);
        Assert.Equal(0, (await Run.Build(guide, "--overlay", Path.Combine(guide.Folder, "melati"), "--no-pictures")).Exit);
        Assert.Contains("<a href=\"https://git.test/melati/edit/main/pages/id/a.md\" rel=\"nofollow\">Sunting halaman ini</a>",
            await File.ReadAllTextAsync(Path.Combine(guide.Output, "id/a/index.html")), StringComparison.Ordinal);
        Assert.DoesNotContain("Edit this page", await File.ReadAllTextAsync(Path.Combine(guide.Output, "en/a/index.html")),
            StringComparison.Ordinal);
    }
}
