using System.Globalization;
using System.Text;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Model;
using Sebaya.Site.Commands;
using Sebaya.Tests;
using Sebaya.Theme;

namespace Sebaya.Site.Tests;

/// <summary>What a programme removes is gone without a trace, whatever it is.</summary>
public class RemovalTests
{
    private const string Head = "name: Melati\nbase-url: https://melati.test/panduan/\n";

    [Fact]
    public async Task ALinkToWhatWasRemovedIsItsWords()
    {
        using var site = SmallSite.Of("""
            -- id/a.md --
            ---
            Title: A
            Description: A.
            ---
            ## Satu {#one}
            Lihat [halaman b](b.md#x) dan [tanya](faq.md#q), lalu [bagian dua](#two).
            ## Dua {#two}
            Teks.
            ### Tiga {#three}
            Teks tiga.
            ## Empat {#four}
            Akhir.
            -- id/b.md --
            ---
            Title: B
            Description: B.
            ---
            ## X {#x}
            Teks.
            -- id/b/c.md --
            ---
            Title: C
            Description: C.
            ---
            Teks.
            -- id/faq.md --
            ---
            Title: Tanya jawab
            Description: F.
            Layout: faq
            ---
            Teks.
            -- id/faq/q.md --
            ---
            Title: Q?
            Description: Q.
            ---
            Teks.
            -- id/index.md --
            ---
            Title: Awal
            Description: I.
            ---
            Teks.
            -- _emails/id/hi.md --
            ---
            Subject: Hai
            Description: Hai.
            ---
            Baca [halaman b](../../id/b.md).
            -- _glossary.yml --
            - id: satu
              term: { id: satu }
              definition: { id: "Satu." }
              page: b
            -- _search-keywords.txt --
            id b#x: kata
            -- _sources.yml --
            S1: [b#x, a#two]
            -- _site.yml --
            base-url: https://melati.test/
            languages: [{ code: id, name: Bahasa Indonesia, locale: id_ID, title: S, tagline: T }]
            navigation: [{ title: { id: Satu }, pages: [b, b/c] }, { title: { id: Dua }, pages: [a] }]
            footer: [b]
            -- _program.yml --
            remove: [b, faq/q, "a#two"]
            """);
        var run = await Run.Build(site, "--no-pictures");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.StartsWith("Left out: 3 pages, 2 sections. Changed with that: 4 links became text, 3 entries of the navigation, "
            + "1 glossary term without its page, 1 line of search words, 2 source points. 'sebaya pages --left-out' lists them.\n"
            + "Published ", run.Output, StringComparison.Ordinal);
        Assert.Equal("""
            input/id/a.md(6,7): link became text: b.md#x
            input/id/a.md(6,31): link became text: faq.md#q
            input/id/a.md(6,55): link became text: #two
            input/_emails/id/hi.md(5,6): link became text: ../../id/b.md
            input/_site.yml(3,45): entry of the navigation: b
            input/_site.yml(3,48): entry of the navigation: b/c
            input/_site.yml(4,10): entry of the navigation: b
            input/_glossary.yml(4,3): glossary term without its page: satu
            input/_search-keywords.txt(1,1): line of search words: b#x
            input/_sources.yml(1,6): source point: S1: b#x
            input/_sources.yml(1,11): source point: S1: a#two

            """, (await Run.Of(site, "pages", "--left-out", "--input", site.Input)).Output.Replace("\t", ": ", StringComparison.Ordinal));
        var html = await File.ReadAllTextAsync(Path.Combine(site.Output, "id/a/index.html"));
        Assert.Contains("Lihat halaman b dan tanya, lalu bagian dua.", html, StringComparison.Ordinal);
        Assert.Contains("Akhir.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Teks tiga.", html, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(site.Output, "id/b")));
        Assert.DoesNotContain("<h2>Satu</h2>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AGuidesPageLeadsToTheProgrammesOwnInItsPlaceAndNotToWhatIsGone()
    {
        using var program = SmallSite.OfProgram("""
            -- program.yml --
            name: Melati
            base-url: https://melati.test/
            languages: id
            remove: [checklists/readiness]
            -- pages/id/boundaries.md --
            ---
            Title: Batasan kami
            Description: Batasan kami.
            ---
            Teks.
            """);
        var run = await Run.Build(program, "--no-pictures");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        var home = await File.ReadAllTextAsync(Path.Combine(program.Output, "id/index.html"));
        Assert.DoesNotContain("class=\"checklist-link\"", home, StringComparison.Ordinal);
        var question = await File.ReadAllTextAsync(Path.Combine(program.Output, "id/faq/say-no/index.html"));
        Assert.Contains("href=\"/id/boundaries/\"", question, StringComparison.Ordinal);
    }

    /// <summary><c>SEBAYA_REMOVALS=0..100</c> tries these lists; a build of the guide takes seconds.</summary>
    [Fact]
    public async Task WhateverIsRemovedTheGuideBuilds()
    {
        var seeds = (Environment.GetEnvironmentVariable("SEBAYA_REMOVALS") ?? "0..3").Split("..")
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
        var whole = new SiteReader([Guide.Root]).Read().Site!;
        string[] names =
            [.. whole.Keys.Where(key => key != "index"),
            .. whole.Files.Keys.Where(path =>
            path.StartsWith("_checklists/", StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal))
            .Select(path => path[12..^4]),
            .. whole.Pages.Where(page => page.Language == "id" && page.Key != "index")
                .SelectMany(page => page.Headings.Select(heading => $"{page.Key}#{heading.Id}"))];
        using var folder = SmallSite.OfProgram("");
        for (var seed = seeds[0]; seed < seeds[1]; seed++)
        {
            var random = new Random(seed);
            var languages = random.Next(4) switch { 0 => "languages: id\n", 1 => "languages: en\n", _ => "" };
            var list = string.Join(", ", random.GetItems(names, random.Next(1, 25)).Distinct().Select(name => $"\"{name}\""));
            folder.Write("program.yml", $"{Head}{languages}remove: [{list}]\n");
            var result = await Build.RunAsync(
                new BuildOptions(InputSources.Find(folder.Input, [], folder.Folder), folder.Output, null, Pictures: false),
                cancel: TestContext.Current.CancellationToken);
            Assert.True(result.IsPublished && result.Diagnostics.IsEmpty,
                $"seed {seed}, {languages}{list}\n{string.Join('\n', result.Diagnostics)}");
        }
    }

    [Fact]
    public void ThreeHundredDamagesOfTheFileAreFineOrExplained()
    {
        const string Good = Head + """
            title: { id: Melati, en: Jasmine }
            languages: [id, { code: en, title: Jasmine }]
            lead: { name: Kak Rani, contact: rani@melati.test }
            contacts:
              - id: room
                kind: [programme, mistakes]
                name: { id: Ruang, en: Room }
                phone: 021-100200
                called: 2026-11-22
            colours:
              accent: { light: "#17594a", dark: "#93d6bd" }
            navigation:
              - { after: leads/kit, pages: [faq] }
            licence: { name: CC BY, url: https://cc.test/ }
            words: { id: { menu: Menu } }
            frame-ancestors: [https://intranet.test]
            checklists: { match: compatibility }
            remove: [micro-schooling, faq/boss, "boundaries#not-your-job"]

            """;
        using var folder = SmallSite.OfProgram("");
        var lines = Good.Split('\n');
        var loader = new SiteLoader([Guide.Root, new ProgramRoot(folder.Input, ".")], SebayaTheme.Create(), null, hasPictures: false);
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var text = Mutations.Damage(Good, random, lines);
            // By hand: damage may leave half of a surrogate pair, which no file can hold.
            folder.WriteBytes("program.yml", Encoding.UTF8.GetBytes(text));
            // Everything else is read only now and then: it takes a thousand times longer than the file itself.
            var diagnostics = new DiagnosticBag();
            _ = SiteReader.ReadSettings(InputFolder.List([Guide.Root, new ProgramRoot(folder.Input, ".")], diagnostics), diagnostics);
            var found = seed % 30 == 0 ? loader.Read().Diagnostics : diagnostics.ToSorted();
            Assert.All(found, problem =>
            {
                Assert.True(problem.File == "program.yml" || problem.File == "permalinks.txt", $"seed {seed}: {problem}");
                Assert.InRange(problem.Position.Line, 1, text.ReplaceLineEndings("\n").Split('\n').Length + 1);
                Assert.Matches(@"[.?!] \S.*[.?!]$|must (be|have) .*\.$", problem.Message);
            });
        }
    }
}
