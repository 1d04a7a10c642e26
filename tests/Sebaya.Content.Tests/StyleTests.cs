using Sebaya.Content.Checks;
using Sebaya.Diagnostics;
using Sebaya.Tests;

namespace Sebaya.Content.Tests;

/// <summary>What <c>_style.yml</c> asks of every text, one rule a case. The page's text begins at line 5.</summary>
public class StyleTests
{
    private const string Style = """
        safety: { page: help, limits: "help#limits", exempt: [terms] }
        id:
          longest-sentence: 30
          forms-of-address: { kamu: [kalian], Anda: [] }
          address: { default: kamu, leads/: Anda }
          words: { default: 40, faq/: 4 }
          columns: { default: 3 }
          empty-links: [klik di sini]
          avoid:
            term: { surel: email, kontrak: { instead: kesepakatan, except: [kontrak kerja] } }
            foreign: { feedback: umpan balik }
          danger: [diancam]
          secrecy: [tetap rahasia]
          exceptions: [kecuali]
          numbers: { "110": {}, "112": { conditions: [kalau daerahmu punya] } }

        """;

    [Theory]
    [InlineData("a", "Kata " + Thirty + ".", "a.md(5,1): warning SBY401: this sentence has 31 words; 30 are enough. Make two of it.")]
    [InlineData("a", "Kirim lewat surel saja.", "a.md(5,13): warning SBY402: 'surel' is not the guide's word. Write 'email'.")]
    [InlineData("a", "Buat kontrak dulu.", "a.md(5,6): warning SBY402: 'kontrak' is not the guide's word. Write 'kesepakatan'.")]
    [InlineData("a", "Minta feedback.", "a.md(5,7): warning SBY404: 'feedback' is not the guide's word. Write 'umpan balik'.")]
    [InlineData("a", "Nanti Anda juga.",
        "a.md(5,7): warning SBY403: 'Anda' is not how this text addresses its reader. Write 'kamu'; only what somebody says, in quotation "
        + "marks or [!SAY], may differ.")]
    [InlineData("leads/a", "Nanti kalian juga.",
        "leads/a.md(5,7): warning SBY403: 'kalian' is not how this text addresses its reader. Write 'Anda'; only what somebody says, in "
        + "quotation marks or [!SAY], may differ.")]
    [InlineData("a", "[klik di sini](a.md)",
        "a.md(5,1): warning SBY405: the words 'klik di sini' do not say where the link leads. Name the page or the answer.")]
    [InlineData("faq/a", "Lima kata terlalu banyak saja.",
        "faq/a.md(5,1): warning SBY407: the page has 5 words; 4 are the most here. Shorten it, or make two pages of it.")]
    [InlineData("a", "| A | B | C | D |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |",
        "a.md(5,1): warning SBY408: the table has 4 columns; a phone shows 3. Make it narrower, or a list.")]
    [InlineData("a", "Temanmu diancam.",
        "a.md(5,9): warning SBY410: 'diancam' speaks of danger, and nothing in this section leads to help. Link to 'help.md' in it.")]
    [InlineData("a", "Ini tetap rahasia.",
        "a.md(5,5): warning SBY411: 'tetap rahasia' promises secrecy without saying where it ends. Name the exceptions in the same "
        + "paragraph, or link to 'help#limits'.")]
    [InlineData("a", "Telepon 110.", "a.md(5,9): warning SBY412: '110' stands on the page 'help' and in the contacts only. Link there.")]
    public void EveryRuleIsHeld(string key, string markdown, string problem)
    {
        using var site = Site(key, markdown);
        Assert.Equal(["input/id/" + problem], site.Problems());
    }

    [Fact]
    public void ASkippedHeadingIsNamed()
    {
        using var site = Site("a", "## A {#a}\n\n#### B {#b}");
        Assert.Contains("input/id/a.md(7,1): warning SBY406: a level 4 heading follows level 2. Write '###'.", site.Problems());
    }

    [Theory]
    [InlineData("a", "Kata " + Nine + ". " + Thirty + ".")]
    [InlineData("a", "Di sini *surel* hanya disebut, `feedback` juga, dan “Anda boleh” dikatakan.")]
    [InlineData("a", "Baca kontrak kerja dulu.")]
    [InlineData("leads/a", "> [!SAY]\n> Kamu siap?\n\nAnda siap.")]
    [InlineData("a", "Temanmu diancam. Baca [cara menolong](help.md).")]
    [InlineData("a", "Ini tetap rahasia, kecuali ada yang celaka.")]
    [InlineData("a", "Ini tetap rahasia sampai [batasnya](help.md#limits).")]
    [InlineData("terms", "Orang yang diancam merasa takut.")]
    public void WhatIsAllowedPasses(string key, string markdown)
    {
        using var site = Site(key, markdown);
        Assert.Empty(site.Problems());
    }

    [Fact]
    public void APassageOfEightWordsOnTwoPagesIsNamedOnce()
    {
        using var site = Site("a", "Satu dua tiga empat lima enam tujuh delapan.");
        site.Write("id/b.md",
            Page("Kata satu dua tiga empat lima enam tujuh delapan saja, “satu dua tiga empat lima enam tujuh delapan”."));
        site.Write("en/b.md", Page("Other."));
        Assert.Equal(
            ["input/id/b.md(5,6): warning SBY409: 8 words from here ('satu dua tiga empat lima enam tujuh delapan …') stand in "
                + "'input/id/a.md', line 5, too. "
                + "Say it there and link, or say it otherwise."],
            Thorough(site));
    }

    [Fact]
    public void TheTextsOfChecklistsAndGlossaryAreHeldToItToo()
    {
        using var site = Site("a", "Teks.");
        site.Write("_glossary.yml",
            "- { id: feedback, term: { id: masukan, en: input }, definition: { id: Kirim lewat surel., en: F. } }\n");
        Assert.Equal(["input/_glossary.yml(1,83): warning SBY402: 'surel' is not the guide's word. Write 'email'."], Thorough(site));
    }

    [Theory]
    [InlineData("address: { default: kmu }", "_style.yml(4,23): error SBY303: there is no form of address 'kmu'. Did you mean 'kamu'?")]
    [InlineData("address: { ladies/: kamu }", "_style.yml(4,14): error SBY304: no page fits 'ladies/'.")]
    [InlineData("words: { default: many }", "_style.yml(4,21): error SBY303: this must be a whole number above 0, or 'any', not 'many'.")]
    [InlineData("longest: 3",
        "_style.yml(4,3): error SBY302: 'id' has no key 'longest'. Known keys: address, avoid, columns, danger, empty-links, exceptions, "
        + "forms-of-address, longest-sentence, numbers, repeatable, secrecy, words.")]
    public void AMistakeInTheFileItselfIsNamed(string line, string problem)
    {
        using var site = SmallSite.OfPage("Teks.");
        site.Write("_style.yml", $"id:\n  longest-sentence: 30\n  forms-of-address: {{ kamu: [kalian] }}\n  {line}\n");
        Assert.Contains("input/" + problem, site.Problems());
    }

    private const string Nine = "satu dua tiga empat lima enam tujuh delapan sembilan";
    private const string Thirty = Nine + " nol " + Nine + " nol " + Nine + " nol";

    private static string Page(string markdown) => $"---\nTitle: A\nDescription: Halaman.\n---\n{markdown}\n";

    private static SmallSite Site(string key, string markdown)
    {
        var site = SmallSite.Of("");
        site.Write("_style.yml", Style);
        foreach (var language in (string[])["id", "en"])
        {
            foreach (var other in (string[])["a", "leads/a", "faq/a", "terms"]) site.Write($"{language}/{other}.md", Page("Kata."));
            site.Write($"{language}/help.md", Page("## Batas {#limits}\n\nKata."));
        }
        site.Write($"id/{key}.md", Page(markdown));
        return site;
    }

    private static string[] Thorough(SmallSite site)
    {
        var found = new DiagnosticBag();
        ThoroughCheck.Run(site.Read().Site!, found);
        return [.. found.ToSorted().Select(diagnostic => site.Relative(diagnostic.ToString()))];
    }
}
