using Sebaya.Content.Reading;
using Sebaya.Diagnostics;
using Sebaya.Tests;

namespace Sebaya.Content.Tests;

/// <summary>Files that cannot be read, settings that are missing, and pages that do not match each other.</summary>
public class UnreadableAndUnmatchedTests
{
    [Fact]
    public void AFileThatDisappearedIsReported()
    {
        using var site = SmallSite.OfPage("Text.");
        var diagnostics = new DiagnosticBag();
        Assert.Null(SiteReader.ReadText(new InputFile("id/b.md", "input/id/b.md", Path.Combine(site.Input, "id/b.md")), diagnostics));
        Assert.Equal("input/id/b.md(1,1): error SBY001: the file cannot be read: Could not find file 'input/id/b.md'. "
            + "Check that it exists and may be read.", site.Relative(Assert.Single(diagnostics.ToSorted()).ToString()));
    }

    [Fact]
    public void ASiteWithoutSettingsIsReported()
    {
        using var site = SmallSite.OfPage("Text.");
        File.Delete(Path.Combine(site.Input, "_site.yml"));
        Assert.Equal(["input/_site.yml(1,1): error SBY301: there is no _site.yml. It names the languages, the navigation and the base URL; "
            + "copy the one of the guide."], site.Problems());
    }

    [Fact]
    public void ASectionHasTheSameIdInEveryLanguage()
    {
        using var site = SmallSite.OfPage("Text.\n\n## One {#one}\n\nText.");
        site.Write("en/a.md", File.ReadAllText(Path.Combine(site.Input, "en/a.md")).Replace("{#one}", "{#two}", StringComparison.Ordinal));
        Assert.Equal(["input/en/a.md(7,1): warning SBY117: this section is '#two' here and '#one' in 'id', so the language switch loses "
            + "the reader's place. Write '{#one}' at the end of both headings."], site.Problems());
    }

    [Fact]
    public void AnXrefBelongsToOnePageOfALanguage()
    {
        using var site = SmallSite.OfPage("Text.");
        foreach (var file in (string[])["id/a.md", "en/a.md"])
        {
            var text = File.ReadAllText(Path.Combine(site.Input, file))
                .Replace("Title: A\n", "Title: A\nXref: same\n", StringComparison.Ordinal);
            site.Write(file, text);
            site.Write(file.Replace("a.md", "b.md", StringComparison.Ordinal), text);
        }
        Assert.Equal(
            [
                "input/en/b.md(3,7): error SBY120: the Xref 'same' belongs to 'a' too. Choose another.",
                "input/id/b.md(3,7): error SBY120: the Xref 'same' belongs to 'a' too. Choose another.",
            ], site.Problems());
    }
}
