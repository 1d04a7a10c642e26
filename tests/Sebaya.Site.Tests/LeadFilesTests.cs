using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using Sebaya.Tests;

namespace Sebaya.Site.Tests;

/// <summary>
/// What a program lead takes away from the site: draft emails, lists of addresses, codes to scan, frames for an intranet.
/// </summary>
public class LeadFilesTests
{
    private const string Kit = """
        -- id/leads/links.md --
        ---
        Title: Tautan
        Description: T.
        Slug: tautan
        ---
        <?# LinkTable /?>

        <?# EmbedCode /?>
        -- en/leads/links.md --
        ---
        Title: Links
        Description: L.
        ---
        <?# LinkTable /?>

        <?# EmbedCode /?>
        -- id/faq/prepare.md --
        ---
        Title: =Bersiap, "ya"?
        Description: B.
        Slug: bersiap
        ---
        Teks.

        ## Kapan {#when}

        Kini.
        -- en/faq/prepare.md --
        ---
        Title: How do I prepare?
        Description: P.
        ---
        Text.

        ## When {#when}

        Now.
        -- _emails/id/welcome.md --
        ---
        Subject: "Selamat datang di {{ program.name }} — hai {{ recipient.name }}"
        Description: D.
        ---
        Halo {{ recipient.name }},

        1. Satu & dua
        2. [Bersiap](../../id/faq/prepare.md#when)

        {{ lead.name }}
        -- _emails/en/welcome.md --
        ---
        Subject: "Welcome"
        Description: D.
        ---
        Hello.
        """;

    private const string Program = SmallSite.Settings + """
        program:
          name: { id: Kawan <Belajar>, en: Learning Friends }
          lead: { name: Rani }

        """;

    private static async Task<SmallSite> BuildAsync()
    {
        var site = SmallSite.Of(Kit);
        site.Write("_site.yml", Program);
        var run = await Run.Build(site, "--base-url", "https://example.org/guide/");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return site;
    }

    private static string Published(SmallSite site, string file) => File.ReadAllText(Path.Combine(site.Output, file));

    [Fact]
    public async Task ADraftHasSubjectTextAndHtmlFilledInFromTheSettings()
    {
        using var site = await BuildAsync();
        var message = await MimeMessage.LoadAsync(Path.Combine(site.Output, "emails/id/welcome.eml"));
        Assert.Equal("Selamat datang di Kawan <Belajar> — hai [nama penerima]", message.Subject);
        Assert.Equal("1", message.Headers["X-Unsent"]);
        Assert.Equal((null, null), (message.Headers[HeaderId.Date], message.Headers[HeaderId.MessageId]));
        Assert.Equal(
            """
            Halo [nama penerima],

            1. Satu & dua
            2. Bersiap (https://example.org/guide/id/faq/bersiap/#when)

            Rani
            """,
            message.TextBody!.ReplaceLineEndings().Trim());
        Assert.Contains("href=\"https://example.org/guide/id/faq/bersiap/#when\"", message.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotMatch("<(img|script|link)|<p>|<li>|Belajar>", message.HtmlBody!);
        Assert.Equal(Published(site, "emails/id/welcome.html").ReplaceLineEndings(), message.HtmlBody!.ReplaceLineEndings());
    }

    [Theory]
    [InlineData("", "kamu. Kamu")]
    [InlineData("  address: Anda\n", "Anda. Anda")]
    public async Task EmailsAddressTheirReaderAsTheProgrammeDoes(string address, string words)
    {
        using var site = SmallSite.Of(Kit);
        site.Write("_style.yml", "id:\n  forms-of-address: { kamu: [], Anda: [] }\n");
        site.Write("_site.yml", Program + address);
        site.Write("_emails/id/welcome.md", "---\nSubject: S\nDescription: D.\n---\nIni untuk {{ you }}. {{ You }} boleh balas.\n");
        var run = await Run.Build(site);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        var message = await MimeMessage.LoadAsync(Path.Combine(site.Output, "emails/id/welcome.eml"));
        Assert.Equal($"Ini untuk {words} boleh balas.", message.TextBody!.Trim());
    }

    [Fact]
    public async Task EveryAddressIsListedAndSafeToOpenInASpreadsheet()
    {
        using var site = await BuildAsync();
        var bytes = File.ReadAllBytes(Path.Combine(site.Output, "leads/links.csv"));
        Assert.Equal(Encoding.UTF8.Preamble, bytes[..3]);
        Assert.Equal(
            """
            key,all,title-id,id,title-en,en
            faq/prepare,https://example.org/guide/faq/prepare/,"'=Bersiap, ""ya""?",https://example.org/guide/id/faq/bersiap/,\
            "How do I prepare?",https://example.org/guide/en/faq/prepare/
            leads/links,https://example.org/guide/leads/links/,"Tautan",https://example.org/guide/id/leads/tautan/,\
            "Links",https://example.org/guide/en/leads/links/

            """.Joined().ReplaceLineEndings("\r\n"),
            Encoding.UTF8.GetString(bytes[3..]));
        Assert.Contains("\"when\": \"https://example.org/guide/en/faq/prepare/#when\"", Published(site, "leads/links.json"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSheetHasACodeForEachQuestionAndTheSectionsLinkToThemselves()
    {
        using var site = await BuildAsync();
        var sheet = Published(site, "id/leads/tautan/qr/index.html");
        Assert.Single(Regex.Matches(sheet, "<svg class=\"qr\""));
        // The printed address may break at a slash only.
        Assert.Contains("https://<wbr>example.org/<wbr>guide/<wbr>faq/<wbr>prepare/<wbr>", sheet, StringComparison.Ordinal);
        Assert.Contains(
            "<h2 id=\"when\">Kapan</h2><a class=\"permalink\" data-action=\"copy-section\" href=\"#when\" aria-label=\"Salin link: "
            + "Kapan\"></a>", Published(site, "id/faq/bersiap/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyFramesMayStandInOtherSites()
    {
        using var site = await BuildAsync();
        var frame = Published(site, "embed/id/faq/prepare/index.html");
        Assert.DoesNotContain("<header", frame, StringComparison.Ordinal);
        Assert.DoesNotContain("<footer", frame, StringComparison.Ordinal);
        Assert.Contains("noindex", frame, StringComparison.Ordinal);
        var rules = Published(site, "_headers").Split("\n/guide/");
        Assert.Contains("frame-ancestors *", Assert.Single(rules, rule => rule.StartsWith("embed/*", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", rules[0], StringComparison.Ordinal);
    }
}
