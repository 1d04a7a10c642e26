using System.IO.Compression;
using System.Xml.Linq;
using Sebaya.Publishing.Books;
using Sebaya.Tests;

namespace Sebaya.Publishing.Tests;

/// <summary>The guide as one book: the file for e-readers, and the page to print.</summary>
public class BookTests
{
    private const string Small = "-- _site.yml --\n" + SmallSite.Settings + """
        navigation:
          - { title: { id: Awal, en: Start }, pages: [about, more] }
        -- en/about.md --
        ---
        Title: About & why
        Description: A.
        Updated: 2026-11-28
        ---
        See [more](more.md#second), [a sheet](sheet.md) and [a site](https://example.net/).

        <?# Book /?>
        -- en/more.md --
        ---
        Title: More
        Description: M.
        ---
        ## Second {#second}

        > [!NOTE]
        > Keep *calm*.
        -- en/sheet.md --
        ---
        Title: Sheet
        Description: S.
        Layout: sheet
        ---
        <?# Field "Name" /?>
        -- id/about.md --
        ---
        Title: Tentang
        Description: T.
        Slug: tentang
        ---
        Isi.
        -- id/more.md --
        ---
        Title: Lagi
        Description: L.
        Slug: lagi
        ---
        ## Kedua {#second}

        Isi.
        -- id/sheet.md --
        ---
        Title: Lembar
        Description: L.
        Slug: lembar
        Layout: sheet
        ---
        <?# Field "Nama" /?>
        """;

    [Fact]
    public void APageThatIsNotTranslatedYetSaysSoAndIsMarkedWithItsLanguage()
    {
        using var guide = SmallSite.Of("-- _program.yml --\n" + """
            name: Melati
            base-url: https://melati.test/
            languages: [id, en, { code: ms, name: Bahasa Melayu, locale: ms_MY, title: Sebaya, tagline: Panduan, fallback: en }]
            words: { ms: { not-translated: "Belum diterjemahkan, dari {0}." } }
            """ + "\n" + Small);
        using var epub = new ZipArchive(
            new MemoryStream(guide.Load().SiteModel!.Routes.FileAt("/files/sebaya-ms.epub")!.Bytes.ToArray()));
        var page = Text(epub, "EPUB/more.xhtml");
        Assert.Contains("lang=\"ms\" xml:lang=\"ms\"", page, StringComparison.Ordinal);
        Assert.Contains("<h1 id=\"page\" lang=\"en\" xml:lang=\"en\">More</h1>\n"
            + "<p class=\"callout\">Belum diterjemahkan, dari English.</p>\n<div lang=\"en\" xml:lang=\"en\">\n", page,
            StringComparison.Ordinal);
        Assert.Contains("<a href=\"more.xhtml\" lang=\"en\" xml:lang=\"en\">More</a>", Text(epub, "EPUB/nav.xhtml"),
            StringComparison.Ordinal);
        XDocument.Parse(page);
    }

    [Fact]
    public void AnEpubBeginsWithItsTypeAndHasADocumentForEachPage()
    {
        using var site = SmallSite.Of(Small);
        using var epub = new ZipArchive(new MemoryStream(site.Load().SiteModel!.Routes.FileAt("/files/sebaya-en.epub")!.Bytes.ToArray()));
        Assert.Equal(
            [
                "mimetype", "META-INF/container.xml", "EPUB/package.opf", "EPUB/nav.xhtml", "EPUB/cover.xhtml", "EPUB/cover.png",
                    "EPUB/book.css",
                "EPUB/about.xhtml", "EPUB/more.xhtml",
            ],
            epub.Entries.Select(entry => entry.FullName));
        Assert.Equal(epub.Entries[0].Length, epub.Entries[0].CompressedLength);
        Assert.Equal("application/epub+zip", Text(epub, "mimetype"));
        Assert.Contains("<item id=\"cover-image\" href=\"cover.png\" media-type=\"image/png\" properties=\"cover-image\" />",
            Text(epub, "EPUB/package.opf"), StringComparison.Ordinal);
        Assert.Contains("<dc:language>en</dc:language>", Text(epub, "EPUB/package.opf"), StringComparison.Ordinal);
        Assert.Contains("2026-11-28T00:00:00Z", Text(epub, "EPUB/package.opf"), StringComparison.Ordinal);
        Assert.Contains(
            "<li><span>Start</span><ol>\n<li><a href=\"about.xhtml\">About &amp; why</a></li>\n<li><a "
            + "href=\"more.xhtml\">More</a></li>\n</ol></li>",
            Text(epub, "EPUB/nav.xhtml"), StringComparison.Ordinal);
        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
            <head><title>About &amp; why</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
            <body>
            <h1 id="page">About &amp; why</h1>
            <p>See <a href="more.xhtml#second">more</a>, <a href="https://example.org/en/sheet/">a sheet</a> and \
            <a href="https://example.net/">a site</a>.</p>


            </body>
            </html>

            """.Joined(),
            Text(epub, "EPUB/about.xhtml"));
    }

    [Fact]
    public void OnOnePageIdsBeginWithTheirPagesNameAndHeadingsStandBelowThePart()
    {
        using var site = SmallSite.Of(Small);
        var model = site.Load().SiteModel!;
        var book = Book.Of(model, model.Site.Settings.LanguageOf("en"));
        Assert.Equal(
            """
            <h3 id="page.more">More</h3>
            <h4 id="more.second">Second</h4>
            <div class="callout note"><p class="callout-title">Note</p>
            <p>Keep <em>calm</em>.</p>
            </div>

            """,
            new BookText(model, book, new OneDocument(model)).Of(book.Pages.Last()));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void EveryLinkWithinTheGuidesBookLeadsToAPlaceInIt(string code)
    {
        var model = SmallSiteReading.Guide.Value;
        using var epub = new ZipArchive(new MemoryStream(model.Routes.FileAt($"/files/sebaya-{code}.epub")!.Bytes.ToArray()));
        var documents = epub.Entries.Where(entry => entry.FullName.EndsWith(".xhtml", StringComparison.Ordinal))
            .ToDictionary(entry => entry.Name, entry => XDocument.Parse(Text(epub, entry.FullName)));
        Assert.InRange(documents.Count, 80, 500);
        foreach (var (name, document) in documents)
            AssertLinks(document, address => documents.GetValueOrDefault(address == "" ? name : address), name);

        var book = Book.Of(model, model.Site.Settings.LanguageOf(code));
        var text = new BookText(model, book, new OneDocument(model));
        var printed = XDocument.Parse($"<html>{string.Concat(book.Pages.Select(text.Of))}</html>");
        AssertLinks(printed, _ => printed, "the page to print");
    }

    [Fact]
    public void TwoReadingsOfTheGuideGiveTheSameBook() =>
        Assert.Equal(SmallSiteReading.Guide.Value.Routes.FileAt("/files/sebaya-id.epub")!.Bytes.ToArray(),
            SmallSiteReading.ReadGuide().Routes.FileAt("/files/sebaya-id.epub")!.Bytes.ToArray());

    private static void AssertLinks(XDocument document, Func<string, XDocument?> find, string name)
    {
        var ids = Ids(document).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        foreach (var link in document.Descendants().Where(element => element.Name.LocalName == "a")
            .Select(element => element.Attribute("href")!.Value))
        {
            if (link.Contains(':')) continue;
            var (address, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, null);
            Assert.True(find(address) is { } target && (anchor is null || Ids(target).Contains(anchor)), $"{name} links to {link}");
        }
    }

    private static IEnumerable<string> Ids(XDocument document) => document.Descendants().Attributes("id").Select(id => id.Value);

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
