using Sebaya.Diagnostics;
using Sebaya.Tests;

namespace Sebaya.Site.Tests;

/// <summary>
/// Characters that no text may contain are refused wherever they come from, and neither published files nor messages contain one.
/// </summary>
public class ForbiddenCharacterTests
{
    public static TheoryData<string, string, string> Entrances => new()
    {
        { "id/index.md", "---\nTitle: A\nDescription: B.\n---\nTeks \uE000.\n",
            "id/index.md(5,6): error SBY011: U+E000, a character for private use, stands here, and no text may hold one. Remove it." },
        { "id/index.md", "---\nTitle: A\nDescription: B.\n---\nTeks \u001b[31m.\n",
            "id/index.md(5,6): error SBY011: U+001B, a control character, stands here, and no text may hold one. Remove it." },
        { "id/index.md", "---\nTitle: A\nDescription: B.\n---\nTeks &#xE000;1&#xE001;.\n",
            "id/index.md(5,6): error SBY011: '&#xE000;' stands for U+E000, a character for private use, and no text may hold one. Remove "
            + "it." },
        { "id/index.md", "---\nTitle: A\nDescription: B.\n---\nTeks &#x1;.\n",
            "id/index.md(5,6): error SBY011: '&#x1;' stands for U+0001, a control character, and no text may hold one. Remove it." },
        { "id/index.md", "---\nTitle: A\nDescription: B.\n---\nTeks &#xD800;.\n",
            "id/index.md(5,6): error SBY011: '&#xD800;' stands for no character, and no text may hold one. Remove it." },
        { "id/index.md", "---\nTitle: A\nDescription: B.\n---\nLihat [situs](https://example.org/&#xE001;).\n",
            "id/index.md(5,7): error SBY011: U+E001, a character for private use, stands here, and no text may hold one. Remove it." },
        { "id/index.md", "---\nTitle: A\nDescription: B.\n---\nLihat [situs][a].\n\n[a]: https://example.org/&#xE001;\n",
            "id/index.md(5,7): error SBY011: U+E001, a character for private use, stands here, and no text may hold one. Remove it." },
        { "id/index.md", "---\nTitle: \"a\\vb\"\nDescription: B.\n---\nTeks.\n",
            "id/index.md(2,8): error SBY011: U+000B, a control character, stands here, and no text may hold one. Remove it." },
        { "id/index.md", "---\nTitle: A\nDescription: \"a\\x01b\"\n---\nTeks.\n",
            "id/index.md(3,14): error SBY011: U+0001, a control character, stands here, and no text may hold one. Remove it." },
        { "id/index.md", "---\nTitle: \"a\\uFFFEb\"\nDescription: B.\n---\nTeks.\n",
            "id/index.md(2,8): error SBY011: U+FFFE, no character of Unicode, stands here, and no text may hold one. Remove it." },
        { "id/index.md", "---\nTitle: \"a\\uD800b\"\nDescription: B.\n---\nTeks.\n",
            "id/index.md(2,8): error SBY100: this is not YAML: While scanning a quoted scalar, found invalid Unicode surrogates. Quote a "
            + "text that holds ': ' or begins with a special character, and indent with spaces." },
        { "_site.yml", SmallSite.Settings + "program: { name: { id: \"a\\eb\", en: A } }\n",
            "_site.yml(5,24): error SBY011: U+001B, a control character, stands here, and no text may hold one. Remove it." },
        { "_glossary.yml", "- id: a\n  term: { id: a, en: a }\n  definition: { id: \"a\\0b\", en: B. }\n",
            "_glossary.yml(3,21): error SBY011: U+0000, a control character, stands here, and no text may hold one. Remove it." },
        { "_checklists/mood.yml", "id: \"mood\\uF8FF\"\n",
            "_checklists/mood.yml(1,5): error SBY011: U+F8FF, a character for private use, stands here, and no text may hold one. Remove "
            + "it." },
        { "_contacts.yml", "- id: \"a\\x7F\"\n",
            "_contacts.yml(1,7): error SBY011: U+007F, a control character, stands here, and no text may hold one. Remove it." },
        { "_synonyms.txt", "zoom, \u0085online\n",
            "_synonyms.txt(1,7): error SBY011: U+0085, a control character, stands here, and no text may hold one. Remove it." },
        { "_search-keywords.txt", "# \u0002\n",
            "_search-keywords.txt(1,3): error SBY011: U+0002, a control character, stands here, and no text may hold one. Remove it." },
        { "_emails/id/a.md", "---\nSubject: A\nDescription: B.\nOrder: 1\n---\n&#xE000; Halo.\n",
            "_emails/id/a.md(6,1): error SBY011: '&#xE000;' stands for U+E000, a character for private use, and no text may hold one. "
            + "Remove it." },
        { "_figures/a.id.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>&#xE000;</title></svg>\n",
            "_figures/a.id.svg(1,48): error SBY126: U+E000, a character for private use, stands here, and no text may hold one. "
                + "Remove it." },
        { "assets/map.svg", "<svg>\uE000</svg>\n",
            "assets/map.svg(1,6): error SBY011: U+E000, a character for private use, stands here, and no text may hold one. Remove it." },
    };

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task IsRefusedWhereItComesIn(string file, string text, string problem)
    {
        using var site = SmallSite.Of(BuildTests.Small);
        site.WriteBytes(file, System.Text.Encoding.UTF8.GetBytes(text));
        var (check, build) = (await Run.Of(site, "check", "--input", site.Input), await Run.Build(site));
        Assert.Equal((1, 1), (check.Exit, build.Exit));
        Assert.Contains("input/" + problem, check.Error.Split('\n'));
        Assert.Contains("input/" + problem, build.Error.Split('\n'));
    }

    [Theory]
    [InlineData("assets/a\u001b[2Jb.png",
        "input/assets/a\\u{1B}[2Jb.png(1,1): error SBY011: the name holds U+001B, a control character, and is not read. Rename it.")]
    [InlineData("assets/a\nb(1,1): error SBY000: x.png",
        "input/assets/a\\u{A}b(1,1): error SBY000: x.png(1,1): error SBY011: the name holds U+000A, a control character, and is not read. "
        + "Rename it.")]
    public async Task AFileNameIsRefusedAndQuoted(string file, string problem)
    {
        if (OperatingSystem.IsWindows()) return;
        using var site = SmallSite.Of(BuildTests.Small);
        site.WriteBytes(file, []);
        Assert.Equal([problem, "1 error, 0 warnings", ""], (await Run.Of(site, "check", "--input", site.Input)).Error.Split('\n'));
    }

    [Fact]
    public async Task WhatIsWrongInAValueIsQuoted()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        var run = await Run.Of(site, "check", "--input", site.Input + "\u001b[2J");
        Assert.Equal((3, "sebaya: there is no folder 'input\\u{1B}[2J'\n"), (run.Exit, run.Error));
    }

    [Theory]
    [InlineData("Batasan, naïve, 日本, 👩‍👩‍👧, a\tb\nc", -1)]
    [InlineData("ab\u0000", 2)]
    [InlineData("a\r", 1)]
    [InlineData("a\uFDD0", 1)]
    [InlineData("👩\U000F0000", 2)]
    [InlineData("👩\U0001FFFE", 2)]
    public void TheFirstIsFound(string text, int at) => Assert.Equal(at, ForbiddenCharacters.IndexIn(text));

    [Fact]
    public void HalfACharacterIsFoundAndTheWholeIsNot()
    {
        Assert.Equal(1, ForbiddenCharacters.IndexIn("a\uD83D"));
        Assert.Equal(0, ForbiddenCharacters.IndexIn("\uDC69\uD83D"));
        Assert.Equal("a\\u{D83D}\\u{202E}\\u{9}", ForbiddenCharacters.Quote("a\uD83D\u202E\t"));
    }

    /// <summary>Of a file that is no text at all, the first twenty are enough.</summary>
    [Fact]
    public void AFileFullOfThemIsNotReportedForEver()
    {
        var diagnostics = new DiagnosticBag();
        var clean = ForbiddenCharacters.Refuse(new string('\u0001', 1000), at => new Position(1, at + 1), "a.md", diagnostics);
        Assert.Equal(new string('\uFFFD', 1000), clean);
        Assert.Equal(20, diagnostics.ToSorted().Length);
    }
}
