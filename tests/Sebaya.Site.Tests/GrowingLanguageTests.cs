using Sebaya.Content;
using Sebaya.Content.Reading;
using Sebaya.Publishing.Emails;
using Sebaya.Publishing.Files;
using Sebaya.Publishing.Model;
using Sebaya.Site.Commands;
using Sebaya.Tests;
using Sebaya.Theme;

namespace Sebaya.Site.Tests;

/// <summary>A language that is added page by page: what is not translated yet stands there in another language, and says so.</summary>
public class GrowingLanguageTests
{
    private const string Malay = """
        -- program.yml --
        name: Melati
        base-url: https://melati.test/
        languages: [id, en, { code: ms, name: Bahasa Melayu, locale: ms_MY, title: Sebaya, tagline: Panduan rakan sebaya }]
        -- words/ms.yml --
        menu: Menu
        not-translated: "Halaman ini belum diterjemahkan. Di bawah ialah versi {0}."
        -- pages/ms/index.md --
        ---
        Title: Rakan sebaya
        Description: Panduan untuk rakan sebaya.
        ---
        Mulakan dengan [perjumpaan](sessions.md) atau [batasan](boundaries.md#saying-no).
        -- pages/ms/sessions.md --
        ---
        Title: Perjumpaan pertama
        Description: Cara memulakan.
        Slug: perjumpaan
        ---
        Perjumpaan pertama berlangsung tiga puluh minit.
        -- pages/ms/goals-and-progress.md --
        ---
        Title: Matlamat
        Description: Matlamat bersama.
        Draft: true
        ---
        Belum siap.
        """;

    [Fact]
    public async Task TheGuideWithThreePagesOfItIsBuiltWithoutErrors()
    {
        using var program = SmallSite.OfProgram(Malay);
        var run = await Run.Build(program, "--no-pictures");
        Assert.True(run.Exit == 0, run.Error);
        Assert.All(run.Error.Split('\n').Where(line => line.Contains("SBY", StringComparison.Ordinal)), line =>
            Assert.Matches("^input/(pages/ms/[a-z-]+.md\\(.*SBY116|words/ms.yml\\(1,1\\): warning SBY316: \\d+ words of the interface "
                + "are missing in 'ms' and stand in 'id': )", line));

        string Html(string path) => File.ReadAllText(Path.Combine(program.Output, path, "index.html"));
        var own = Html("ms/perjumpaan");
        Assert.Contains("<html lang=\"ms\" data-locale=\"ms-MY\">", own, StringComparison.Ordinal);
        Assert.Contains("<article>", own, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"alternate\" hreflang=\"ms\" href=\"https://melati.test/ms/perjumpaan/\">", own,
            StringComparison.Ordinal);

        var fallback = Html("ms/batasan");
        Assert.Contains("<html lang=\"ms\" data-locale=\"ms-MY\">", fallback, StringComparison.Ordinal);
        Assert.Contains("<p class=\"callout note\">Halaman ini belum diterjemahkan. Di bawah ialah versi Bahasa Indonesia.</p>\n"
            + "<article lang=\"id\">", fallback, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://melati.test/id/batasan/\">", fallback, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"alternate\" hreflang", fallback, StringComparison.Ordinal);
        Assert.DoesNotContain("hreflang=\"ms\" href=", Html("id/batasan").Split("</head>")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("melati.test/ms/batasan/", await File.ReadAllTextAsync(Path.Combine(program.Output, "sitemap.xml")),
            StringComparison.Ordinal);
        Assert.Matches("<a\\s+href=\"/ms/batasan/\"\\s+lang=\"id\">", own);
        Assert.Contains("<article lang=\"id\">", Html("ms/tujuan-dan-kemajuan"), StringComparison.Ordinal);

        var book = Html("ms/tentang/buku");
        Assert.Matches("<h3 id=\"page.boundaries\" lang=\"id\" xml:lang=\"id\">Batasan.*</h3>\n<p class=\"callout\">Halaman ini belum "
            + "diterjemahkan. Di bawah ialah versi Bahasa Indonesia.</p>\n<div lang=\"id\" xml:lang=\"id\">\n", book);
        Assert.Contains("<h3 id=\"page.sessions\">Perjumpaan pertama</h3>\n<p>", book, StringComparison.Ordinal);

        Assert.StartsWith("[{\"address\":\"/ms/perjumpaan/\"",
            (await Run.Of(program, "search", "ms", "perjumpaan", "--input", program.Input)).Output, StringComparison.Ordinal);
        Assert.Matches("\nms: 3 of \\d+ pages, 1 older or a draft.\n",
            (await Run.Of(program, "translations", "--input", program.Input)).Output);
    }

    [Fact]
    public void OnlyWhatIsTranslatedGetsAPermanentAddress()
    {
        using var program = SmallSite.OfProgram(Malay);
        var site = new SiteReader(InputSources.Find(program.Input, [], program.Folder)).Read().Site!;
        Assert.Equal(["/ms/", "/ms/perjumpaan/"],
            Permalinks.Published(site).Where(address => address.StartsWith("/ms/", StringComparison.Ordinal)));
    }

    [Fact]
    public void AnEmailThatIsNotTranslatedLeadsToThePagesOfItsText()
    {
        using var guide = SmallSite.Of("""
            -- _program.yml --
            name: Melati
            base-url: https://melati.test/
            languages: [id, { code: ms, name: Bahasa Melayu, locale: ms_MY, title: Sebaya, tagline: Panduan rakan sebaya }]
            -- id/a.md --
            ---
            Title: A
            Description: Halaman A.
            ---
            Teks.
            -- _emails/id/welcome.md --
            ---
            Subject: Selamat datang
            Description: Untuk semua.
            ---
            Baca [halaman A](../../id/a.md).
            """);
        var model = new SiteLoader([guide.Input], SebayaTheme.Create(), null).Read().SiteModel!;
        var email = FinishedEmail.Of(model, model.Emails.Single(email => email.Language == "ms"));
        Assert.Contains(" href=\"https://melati.test/id/a/\">halaman A</a>", email.BodyHtml, StringComparison.Ordinal);
        Assert.Equal("Baca halaman A (https://melati.test/id/a/).", email.Text.Trim());
        Assert.Contains("<html lang=\"id\">", email.Document, StringComparison.Ordinal);
        Assert.Contains("\nContent-Language: id\r", System.Text.Encoding.UTF8.GetString(
            EmailFile.All(model).Single(file => file.Address == "/emails/ms/welcome.eml").Bytes.Span), StringComparison.Ordinal);
    }
}
