using Sebaya.Tests;

namespace Sebaya.Publishing.Tests;

/// <summary>One site with everything a writer can get wrong about pages: one run names all of it, each at its place.</summary>
public class FortyMistakesTests
{
    private const string Planted = """
        -- _site.yml --
        base-url: https://example.org/
        languages:
          - { code: id, name: Bahasa Indonesia, locale: id_ID, title: Sebaya, tagline: Panduan }
          - { code: en, name: English, locale: en_GB, title: Sebaya, tagline: Guide }
        navigaton: []
        navigation:
          - { title: { id: Bagian, en: Part }, pages: [sesi, sessions, sessions] }
          - { title: { id: Lain }, pages: [about] }
        footer: [privcy]
        -- _glossary.yml --
        - id: peer
          term: { id: sebaya, en: peer }
          definition: { id: Setara., en: Equal. }
          page: abuot
        - id: peer
          term: { id: rekan, en: partner }
          definition: { id: Rekan., en: Partner. }
        -- _sources.yml --
        S1.1: sessions#hwo
        S1.2: sesions
        -- _permalinks.txt --
        /id/sesi-lama/
        not an address
        -- id/sessions.md --
        ---
        Title: Sesi
        Description: Tentang sesi.
        Slug: sesi
        ---
        Baca [batasan](boundaris.md), [sesi](#cara), [keluar](../en/sessions.md) dan [alamat](/id/sesi/).

        ## Cara {#how}

        Ada [skrip](javascript:alert(1)), [jalan](..\boundaries.md), [halaman](boundaries).

        ## Waktu {#how}

        ![](../assets/peta.png)

        ![Peta](../assets/peta.png)

        <?# Cheklist readiness /?>

        <?# Lines banyak /?>

        <?# Figure peta /?>

        <?# Field "Nama"

        <b>tebal</b>

        > [!TIPS]
        > Kiat.

        :::kartu
        - satu
        :::

        Catatan[^1] di sini.

        # Judul kedua

        ### Kecil {#Kecil}
        -- en/sessions.md --
        ---
        Title: Sessions
        Description: About sessions.
        ---
        ## How {#how}

        See [our site](https://exa mple.org) or [where](xref:nowhere), [outside](../../secret.md).
        -- id/boundaries.md --
        ---
        Title: Batasan
        Descripton: Salah ketik.
        Updated: 22 November
        Order: first
        Layout: gide
        Slug: sesi
        RedirectFrom: [/id/boundaries, /id/sesi/]
        ---
        Teks.
        -- id/about.md --
        Tanpa pembuka.
        -- en/about.md --
        ---
        Title: About
        Title: About again
        Description: => computed
        ---
        Text.
        -- id/Kosong Sekali.md --
        ---
        Title: Kosong
        -- id/empty.md --

        -- fr/page.md --
        Rien.
        """;

    private static readonly string[] Expected =
    [
        "input/_glossary.yml(4,3): error SBY306: the term 'peer' names no page: 'abuot'. Did you mean 'about'?",
        "input/_glossary.yml(5,3): error SBY306: the term 'peer' stands twice. Keep one.",
        "input/_permalinks.txt(1,1): error SBY118: '/id/sesi-lama/' was published and is gone. Add 'RedirectFrom: [/id/sesi-lama/]' to "
            + "the page that takes its place.",
        "input/_permalinks.txt(1,1): warning SBY125: 6 published addresses are not recorded yet, the first is '/about/'. Run 'sebaya "
            + "permalinks --accept' when you publish.",
        "input/_permalinks.txt(2,1): error SBY311: 'not an address' is not an address. Restore the file from an earlier version.",
        "input/_site.yml(5,1): error SBY302: _site.yml has no key 'navigaton'. Did you mean 'navigation'?",
        "input/_site.yml(7,48): error SBY304: no page 'sesi'.",
        "input/_site.yml(7,64): error SBY304: 'sessions' stands twice in the navigation. Keep one.",
        "input/_site.yml(8,14): error SBY303: 'title' has no 'en'. Add it.",
        "input/_site.yml(9,10): error SBY304: no page 'privcy'.",
        "input/_sources.yml(1,7): error SBY307: 'S1.1': 'en/sessions.md' has no section 'hwo'. Did you mean 'how'?",
        "input/_sources.yml(1,7): error SBY307: 'S1.1': 'id/sessions.md' has no section 'hwo'. Did you mean 'how'?",
        "input/_sources.yml(2,7): error SBY307: 'S1.2': no page 'sesions'. Did you mean 'sessions'?",
        "input/en/about.md(3,1): error SBY123: 'Title' stands twice in front matter. Keep one.",
        "input/en/about.md(4,14): error SBY103: 'Description' begins with '=>', which means a computed value elsewhere. Write the value "
            + "itself.",
        "input/en/sessions.md(5,1): warning SBY116: sections differ from 'id': there are 4 there and 1 here, and section 2 is '## Waktu' "
            + "there, absent here. Bring them in step.",
        "input/en/sessions.md(7,5): error SBY107: this looks like a link but is read as text. Addresses hold no spaces; the brackets "
            + "stand right beside each other: '[words](file.md)'.",
        "input/en/sessions.md(7,41): error SBY104: no page has the Xref 'nowhere'.",
        "input/en/sessions.md(7,64): error SBY107: '../../secret.md' leads out of the input folder. Link to a file within it.",
        "input/fr/page.md(1,1): warning SBY007: 'fr' is not a language of _site.yml, so nothing reads this file. Languages: id, en.",
        "input/id/Kosong Sekali.md(1,1): error SBY006: 'Kosong Sekali.md' is not in kebab-case (a-z, 0-9, '-'). Rename it to "
            + "'kosong-sekali.md'.",
        "input/id/about.md(1,1): error SBY101: the page does not begin with front matter. Begin with a line '---', then 'Title: …' and "
            + "'Description: …', then a line '---'.",
        "input/id/boundaries.md(1,1): error SBY115: page 'boundaries' is missing in 'en'. Write 'en/boundaries.md' ('sebaya new page "
            + "boundaries' begins it).",
        "input/id/boundaries.md(2,1): error SBY103: front matter has no 'Description'. Add it.",
        "input/id/boundaries.md(3,1): error SBY102: front matter has no key 'Descripton'. Did you mean 'Description'?",
        "input/id/boundaries.md(4,10): error SBY103: 'Updated' must be a day written as 2026-11-22, not '22 November'.",
        "input/id/boundaries.md(5,8): error SBY103: 'Order' must be a whole number from 0 to 1000000, not 'first'.",
        "input/id/boundaries.md(6,9): error SBY103: 'Layout' cannot be 'gide'. It is one of: faq, glossary, guide, home, question, "
            + "search, sheet, tool. Did you mean 'guide'?",
        "input/id/boundaries.md(8,15): error SBY119: '/id/sesi/' cannot be redirected: the page 'boundaries' has that address. Remove it "
            + "from RedirectFrom.",
        "input/id/boundaries.md(8,16): error SBY103: '/id/boundaries' is not an address of this site. Write it with slashes around it, "
            + "for example '/id/aturan/'.",
        "input/id/empty.md(1,1): error SBY008: the page is empty. Write it, or remove the file in every language.",
        "input/id/sessions.md(4,7): error SBY114: the address '/id/sesi/' belongs to the page 'boundaries' too. Give one of them another "
            + "Slug.",
        "input/id/sessions.md(6,6): error SBY104: no page 'boundaris'. Did you mean 'boundaries'?",
        "input/id/sessions.md(6,31): error SBY105: page 'sessions' has no section 'cara'.",
        "input/id/sessions.md(6,46): error SBY106: the link leaves the reader's language ('id') for 'en'. Link to 'id/sessions.md'; the "
            + "header leads to other languages.",
        "input/id/sessions.md(6,78): error SBY107: '/id/sesi/' is an address, not a file. Link to the file, relative to this one, for "
            + "example 'sessions.md'.",
        "input/id/sessions.md(10,5): error SBY107: links that begin with 'javascript:' are not used. Use a file of this guide, or "
            + "'https:', 'mailto:' or 'tel:'.",
        "input/id/sessions.md(10,35): error SBY107: '..\\boundaries.md' has a backslash. Write '../boundaries.md'.",
        "input/id/sessions.md(10,62): error SBY107: the link names a page, not its file. Write 'boundaries.md'.",
        "input/id/sessions.md(12,1): error SBY112: the section on line 8 has the id 'how' too. Give this one another, for example "
            + "'{#how-2}'.",
        "input/id/sessions.md(14,1): error SBY108: the image '../assets/peta.png' has no alternative text. Say between the brackets what "
            + "it shows: '![…](../assets/peta.png)'.",
        "input/id/sessions.md(14,1): error SBY109: no image 'assets/peta.png'.",
        "input/id/sessions.md(16,1): error SBY109: no image 'assets/peta.png'.",
        "input/id/sessions.md(18,1): error SBY110: no shortcode 'Cheklist'. Did you mean 'Checklist'?",
        "input/id/sessions.md(20,1): error SBY111: 'Lines' takes a whole number from 1 to 40, not 'banyak'.",
        "input/id/sessions.md(22,1): error SBY111: there is no '_figures/peta.id.svg'.",
        "input/id/sessions.md(24,1): error SBY110: this shortcode is not closed. Write it on one line: '<?# Name argument /?>'.",
        "input/id/sessions.md(26,1): error SBY121: HTML is not used and would appear as text: '<b>'. Write it in Markdown.",
        "input/id/sessions.md(26,9): error SBY121: HTML is not used and would appear as text: '</b>'. Write it in Markdown.",
        "input/id/sessions.md(28,1): error SBY122: no callout 'TIPS'. Did you mean '[!TIP]'?",
        "input/id/sessions.md(31,1): error SBY122: no container ':::kartu'. There are: :::cards, :::actions, :::stops, :::door, "
            + ":::in-sight, :::poster.",
        "input/id/sessions.md(35,8): error SBY124: the footnote '[^1]' is not written. Add a line '[^1]: …' at the end of the page.",
        "input/id/sessions.md(37,1): error SBY127: the page's title is its first-level heading already. Begin sections with '##'.",
        "input/id/sessions.md(39,1): error SBY113: the id 'Kecil' cannot be part of an address. Write it as '{#kecil}'.",
        "input/id/sessions.md(39,1): warning SBY406: a level 3 heading follows level 1. Write '##'.",
    ];

    [Fact]
    public void AreAllNamedInOneRunAtTheirPlace()
    {
        using var site = SmallSite.Of(Planted);
        Assert.Equal(Expected, site.AllProblems());
    }
}
