using System.Diagnostics;
using System.Text;
using Sebaya.Tests;

namespace Sebaya.Site.Tests;

/// <summary>
/// A site with every kind of file, some of them damaged, through <c>build</c>: it ends with one of the documented exit codes, in time, and
/// no output holds a control character or one that Unicode leaves to private use. SEBAYA_FUZZ_BUILDS raises the number of sites (5000 takes
/// about a quarter of an hour), SEBAYA_FUZZ_SEED begins elsewhere.
/// </summary>
public sealed class FuzzBuildTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly string[] TextEndings =
        [".html", ".xml", ".json", ".js", ".css", ".txt", ".csv", ".svg", ".webmanifest", ".eml", "_headers", "_redirects"];

    [Fact]
    public async Task DamagedSites()
    {
        var builds = int.Parse(Environment.GetEnvironmentVariable("SEBAYA_FUZZ_BUILDS") ?? "60");
        var seed = int.Parse(Environment.GetEnvironmentVariable("SEBAYA_FUZZ_SEED") ?? "1");
        using var site = SmallSite.Of(EveryKind);
        var files = Directory.EnumerateFiles(site.Input, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .ToDictionary(file => file, File.ReadAllText);
        Assert.Equal((0, ""), await BuildAsync(site));
        var exits = new int[4];
        for (var number = seed; number < seed + builds; number++)
        {
            var damaged = Damage(files, new Random(number));
            var clock = Stopwatch.StartNew();
            var (exit, error) = await BuildAsync(site);
            Assert.True(exit is >= 0 and <= 3, $"seed {number}: exit {exit}: {error}");
            Assert.True(clock.Elapsed < Longest, $"seed {number} took {clock.Elapsed}");
            exits[exit]++;
            if (exit == 0) AssertNoControlCharacters(site.Output, number);
            foreach (var file in damaged) File.WriteAllText(file, files[file]);
        }
        output.WriteLine(
            $"{builds} sites from seed {seed}: {exits[0]} published, {exits[1]} with problems, {exits[2]} refused as wrong usage, "
            + $"{exits[3]} unreadable");
        Assert.True(exits[0] > 0 && exits[1] > 0, "damage that never passes, or never fails, shows nothing");
    }

    private static List<string> Damage(Dictionary<string, string> files, Random random)
    {
        var texts = files.Values.ToList();
        var damaged = new List<string>();
        for (var more = random.Next(1, 4); more > 0; more--)
        {
            var file = files.Keys.ElementAt(random.Next(files.Count));
            var bytes = Encoding.UTF8.GetBytes(Mutations.Damage(files[file], random, texts));
            if (bytes.Length > 0 && random.Next(20) == 0) bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
            File.WriteAllBytes(file, bytes);
            damaged.Add(file);
        }
        return damaged;
    }

    private static async Task<(int Exit, string Error)> BuildAsync(SmallSite site)
    {
        var run = await Run.Build(site, "--no-pictures", "--no-flush");
        return (run.Exit, run.Exit == 0 ? "" : run.Error);
    }

    private static void AssertNoControlCharacters(string folder, int seed)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => TextEndings.Any(file.EndsWith)))
        {
            var text = File.ReadAllText(file);
            var at = text.AsSpan().IndexOfAnyInRange('\uE000', '\uF8FF');
            for (var i = 0; i < text.Length && at < 0; i++)
                if (char.IsControl(text[i]) && text[i] is not ('\n' or '\t' or '\r')) at = i;
            if (at >= 0) Assert.Fail(
                $"seed {seed}: {Path.GetRelativePath(folder, file)} has U+{(int)text[at]:X4} after '{text[Math.Max(0, at - 60)..at]}'");
        }
    }

    /// <summary>One file of each kind, with each thing that a writer can write.</summary>
    internal const string EveryKind = """"
        -- _site.yml --
        base-url: https://example.org/
        languages:
          - { code: id, name: Bahasa Indonesia, locale: id_ID, title: Sebaya, tagline: Panduan }
          - { code: en, name: English, locale: en_GB, title: Sebaya, tagline: Guide }
        navigation:
          - title: { id: Mulai, en: Begin }
            pages: [index, sessions, faq]
        footer: [search]
        topics:
          - { id: basics, title: { id: Dasar, en: Basics } }
        foreign:
          en: [mentee]
          id: [sungkan]
        -- _glossary.yml --
        - id: mentee
          term: { id: mentee, en: mentee }
          also: { id: [anak asuh], en: [learner] }
          definition: { id: Orang yang belajar., en: Someone who learns. }
          page: sessions
        -- _search-keywords.txt --
        en sessions#time: hours
        id sessions#time: jam
        -- _synonyms.txt --
        zoom, online
        -- _permalinks.txt --
        /en/
        /id/
        -- _figures/two.id.svg --
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Dua orang</title><path d="M0 0h9"/></svg>
        -- _figures/two.en.svg --
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Two people</title><path d="M0 0h9"/></svg>
        -- assets/note.txt --
        A file.
        -- assets/map.svg --
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Map</title><path d="M0 0h9"/></svg>
        -- _checklists/mood.yml --
        id: mood
        version: 1
        kind: score
        share: true
        store: ask
        minutes: 1
        title: { id: Suasana, en: Mood }
        intro: { id: Dua pertanyaan., en: Two questions. }
        scales:
          often:
            options:
              - { id: never, value: 0, label: { id: Tidak pernah, en: Never } }
              - { id: always, value: 2, label: { id: Selalu, en: Always } }
        dimensions:
          - { id: all, title: { id: Semua, en: All } }
        items:
          - { id: m1, dimension: all, scale: often, text: { id: Saya senang., en: I am glad. } }
          - { id: m2, dimension: all, scale: often, text: { id: Saya tenang., en: I am calm. } }
        bands:
          - { from: 0, id: low, title: { id: Rendah, en: Low }, advice: { id: Istirahat., en: Rest. }, read: sessions }
          - { from: 50, id: high, title: { id: Tinggi, en: High }, advice: { id: Lanjut., en: Go on. }, read: sessions }
        -- _emails/id/welcome.md --
        ---
        Subject: Selamat datang di {{ program.name }}
        Description: Untuk semua.
        Order: 1
        ---
        Halo {{ recipient.name }}, baca [sesi](../../id/sessions.md#time).
        -- _emails/en/welcome.md --
        ---
        Subject: Welcome to {{ program.name }}
        Description: For everybody.
        Order: 1
        ---
        Hello {{ recipient.name }}, read [sessions](../../en/sessions.md#time).
        -- id/index.md --
        ---
        Title: Sebaya
        Description: Beranda.
        Layout: home
        ---
        :::cards
        - [**Sesi**](sessions.md) Cara bertemu.
        :::

        <?# Figure two /?>
        -- en/index.md --
        ---
        Title: Sebaya
        Description: Home.
        Layout: home
        ---
        :::cards
        - [**Sessions**](sessions.md) How to meet.
        :::

        <?# Figure two /?>
        -- id/sessions.md --
        ---
        Title: Sesi
        Description: Cara bertemu.
        Slug: sesi
        Updated: 2026-11-28
        RedirectFrom: [/id/pertemuan/]
        ---
        *Mentee* memilih waktu[^1]. Lihat [tanya](faq/how.md), [catatan](../assets/note.txt).

        ## Waktu {#time}

        > [!SAY]
        > "Jam berapa?"

        | Hari | Jam | Tempat |
        |---|---|---|
        | Senin | 4 | Kantin |

        ![Peta](../assets/map.svg)

        [^1]: Atau mentor.
        -- en/sessions.md --
        ---
        Title: Sessions
        Description: How to meet.
        Updated: 2026-11-28
        ---
        The *mentee* chooses the time[^1]. See [how](faq/how.md), [a note](../assets/note.txt).

        ## Time {#time}

        > [!SAY]
        > "At what time?"

        | Day | Hour | Place |
        |---|---|---|
        | Monday | 4 | Canteen |

        ![Map](../assets/map.svg)

        [^1]: Or the mentor.
        -- id/faq.md --
        ---
        Title: Tanya jawab
        Description: Pertanyaan.
        ---
        Semua pertanyaan.
        -- en/faq.md --
        ---
        Title: Questions
        Description: Questions.
        ---
        All questions.
        -- id/faq/how.md --
        ---
        Title: Bagaimana caranya?
        Description: Caranya.
        Topic: basics
        Order: 1
        ---
        Isi [daftar](../mood.md).
        -- en/faq/how.md --
        ---
        Title: How?
        Description: How.
        Topic: basics
        Order: 1
        ---
        Fill in [the list](../mood.md).
        -- id/mood.md --
        ---
        Title: Suasana
        Description: Daftar.
        ---
        <?# Checklist mood /?>
        -- en/mood.md --
        ---
        Title: Mood
        Description: List.
        ---
        <?# Checklist mood /?>
        -- id/search.md --
        ---
        Title: Cari
        Description: Cari.
        Layout: search
        ---
        Cari.
        -- en/search.md --
        ---
        Title: Search
        Description: Search.
        Layout: search
        ---
        Search.
        -- id/glossary.md --
        ---
        Title: Istilah
        Description: Istilah.
        ---
        <?# Glossary /?>
        -- en/glossary.md --
        ---
        Title: Terms
        Description: Terms.
        ---
        <?# Glossary /?>
        """";
}
