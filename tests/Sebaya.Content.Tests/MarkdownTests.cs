using Sebaya.Tests;

namespace Sebaya.Content.Tests;

/// <summary>Markdown in, HTML and other segments out; those are shown as <c>‹kind value›</c>.</summary>
public class MarkdownTests
{
    [Theory]
    [InlineData("## Waktu {#time}", "<h2 id=\"time\">Waktu</h2>\n")]
    [InlineData("## Kapan Mulai, Ya?", "<h2 id=\"kapan-mulai-ya\">Kapan Mulai, Ya?</h2>\n")]
    [InlineData("[sesi](a.md#x) dan <https://example.org/>",
        "<p><a href=\"‹link a.md#x›\">sesi</a> dan <a href=\"‹link https://example.org/›\">https://example.org/</a></p>\n")]
    [InlineData("![Peta](../assets/a.svg)", "<p><img src=\"‹image ../assets/a.svg›\" alt=\"Peta\" loading=\"lazy\"/></p>\n")]
    [InlineData("> [!SAY]\n> \"Boleh?\"",
        "<div class=\"callout say\"><p class=\"callout-title\">‹word callout-say›</p>\n<p>&quot;Boleh?&quot;</p>\n</div>\n")]
    [InlineData("> biasa", "<blockquote>\n<p>biasa</p>\n</blockquote>\n")]
    [InlineData("<?# Lines 3 /?>", "‹component Lines 3›\n")]
    [InlineData("<?# Field \"Nama mentor\" /?>", "‹component Field Nama mentor›\n")]
    [InlineData(":::cards\n- satu\n:::", "<div class=\"cards\">\n<ul>\n<li>satu</li>\n</ul>\n</div>\n")]
    [InlineData("Istilah\n:   Arti", "<dl>\n<dt>Istilah</dt>\n<dd>Arti</dd>\n</dl>\n")]
    [InlineData("*mentee* dan *penting* dan **tebal**",
        "<p><i lang=\"en\">mentee</i> dan <em>penting</em> dan <strong>tebal</strong></p>\n")]
    [InlineData("a <script>alert(1)</script>", "<p>a &lt;script&gt;alert(1)&lt;/script&gt;</p>\n")]
    [InlineData("<div onclick=x>", "<p>&lt;div onclick=x&gt;\n</p>\n")]
    [InlineData(
        "| | A | B |\n|---|---|---|\n| r | 1 | 2 |",
        "<div class=\"table stack\"><table role=\"table\">\n<thead>\n<tr role=\"row\"><td role=\"cell\"></td>"
            + "<th role=\"columnheader\" scope=\"col\">A</th><th role=\"columnheader\" scope=\"col\">B</th></tr>\n</thead>\n<tbody>\n"
            + "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">r</th><td role=\"cell\" data-head=\"A\">1</td>"
            + "<td role=\"cell\" data-head=\"B\">2</td></tr>\n</tbody>\n</table></div>\n")]
    [InlineData(
        "| A | B |\n|---|---|\n| r | 1 |",
        "<div class=\"table stack\"><table role=\"table\">\n<thead>\n<tr role=\"row\"><th role=\"columnheader\" scope=\"col\">A</th>"
            + "<th role=\"columnheader\" scope=\"col\">B</th></tr>\n</thead>\n<tbody>\n<tr role=\"row\">"
            + "<th role=\"rowheader\" scope=\"row\" data-head=\"A\">r</th><td role=\"cell\" data-head=\"B\">1</td></tr>\n"
            + "</tbody>\n</table></div>\n")]
    public void BecomesSegments(string markdown, string html)
    {
        using var site = SmallSite.OfPage(markdown);
        site.Write("_site.yml", SmallSite.Settings + "foreign: { en: [mentee] }\n");
        Assert.Equal(html, Show(site.Read().Site!.Find("a", "id")!.Body));
    }

    [Fact]
    public void PlainTextIsCutAtEveryHeading()
    {
        using var site = SmallSite.OfPage("""
            Awal *miring*, lalu [tautan](a.md).
            Baris kedua &amp; `kode`.

            ## Satu {#one}

            > [!NOTE]
            > Catatan.

            - Butir
              - anak

            ### Dua {#two}

            #### Tiga {#three}

            | A | B |
            |---|---|
            | r | ![Peta](../assets/a.svg) x |

            Istilah
            :   Arti

            Lain
            :   Lagi

            <?# Field "Nama mentor" c4 /?>

            #### Empat {#four}

                kode  <b>

            ## Lima {#five}
            """);
        Assert.Equal(
            [
                ": Awal miring, lalu tautan. Baris kedua & kode.", "one: Catatan. Butir anak", "two: ",
                "three: A B r x Istilah Arti Lain Lagi Nama mentor", "four: kode <b>", "five: ",
            ],
            site.Read().Site!.Find("a", "id")!.Sections.Select(section => $"{section.Heading?.Id}: {section.Text}"));
    }

    [Fact]
    public void TheFirstUseOfATermIsMarkedAndNoOther()
    {
        using var site = SmallSite.OfPage("""
            ## Umpan balik

            Minta umpan balik. Umpan balik menolong.

            - Batasan dulu, lalu *sungkan*.

            > batasan
            """);
        site.Write("_glossary.yml", """
            - { id: feedback, term: { id: umpan balik, en: feedback }, definition: { id: F., en: F. } }
            - { id: boundaries, term: { id: batasan, en: boundaries }, definition: { id: B., en: B. }, page: a }
            - { id: sungkan, term: { id: sungkan, en: sungkan }, definition: { id: S., en: S. } }
            - { id: goal, term: { id: lalu, en: goal }, definition: { id: G., en: G. }, link: false }

            """);
        Assert.Equal("""
            <h2 id="umpan-balik">Umpan balik</h2>
            <p>Minta ‹term feedback umpan balik›. Umpan balik menolong.</p>
            <ul>
            <li>Batasan dulu, lalu <em>‹term sungkan sungkan›</em>.</li>
            </ul>
            <blockquote>
            <p>batasan</p>
            </blockquote>

            """.ReplaceLineEndings("\n"), Show(site.Read().Site!.Find("a", "id")!.Body));
    }

    private static string Show(IEnumerable<BodySegment> body) => string.Concat(body.Select(segment => segment switch
    {
        HtmlSegment html => html.Html,
        HeadingSegment { IsEnd: false, Heading: var heading } => $"<h{heading.Level} id=\"{heading.Id}\">",
        HeadingSegment { Heading: var heading } => $"</h{heading.Level}>",
        LinkSegment link => $"<a href=\"‹link {link.Target}›\">",
        LinkEndSegment => "</a>",
        ImageSegment image => $"‹image {image.Target}›",
        ThemeWordSegment word => $"‹word {word.Key}›",
        TermSegment term => $"‹term {term.TermId} {term.Words}›",
        ComponentSegment component => $"‹component {component.Name} {string.Join(' ', component.Arguments)}›",
        _ => "‹?›",
    }));
}
