using Sebaya.Content.Emails;
using Sebaya.Diagnostics;
using Sebaya.Tests;

namespace Sebaya.Content.Tests;

public class EmailTests
{
    private const string Pages = """
        -- id/faq/prepare.md --
        ---
        Title: Bersiap
        Description: B.
        ---
        Teks.
        -- en/faq/prepare.md --
        ---
        Title: Prepare
        Description: P.
        ---
        Text.
        """;

    private const string Welcome = """
        -- _emails/id/welcome.md --
        ---
        Subject: "Selamat datang di {{ program.name }}"
        Description: Untuk semua.
        Order: 1
        ---
        Halo {{ recipient.name }}, lihat [cara bersiap](../../id/faq/prepare.md).
        """;

    private static (string[] Emails, string[] Problems) Read(string files)
    {
        using var site = SmallSite.Of(Pages + "\n" + files);
        site.Write("_site.yml", SmallSite.Settings + "program: { placeholders: { room: { id: ruang, en: room } } }\n");
        var diagnostics = new DiagnosticBag();
        var emails = EmailReader.Read(site.Read().Site!, diagnostics);
        return ([.. emails.Select(email => $"{email.Language}/{email.Key}: {email.Subject}")],
            [.. diagnostics.ToSorted().Select(diagnostic => site.Relative(diagnostic.ToString()))]);
    }

    [Fact]
    public void ReadsAnEmailInEveryLanguage()
    {
        var (emails, problems) = Read(Welcome + "\n" + Welcome.Replace("/id/", "/en/").Replace("Selamat datang di", "Welcome to"));
        Assert.Empty(problems);
        Assert.Equal(["id/welcome: Selamat datang di {{ program.name }}", "en/welcome: Welcome to {{ program.name }}"], emails);
    }

    [Fact]
    public void NamesTheMissingTranslation() => Assert.Equal(
        ["input/_emails/id/welcome.md(1,1): error SBY310: the email 'welcome' is missing in 'en'. Write '_emails/en/welcome.md'."],
        Read(Welcome).Problems);

    [Fact]
    public void AnEmailHasThePlaceholdersThatEveryEmailHas()
    {
        const string Style = "-- _style.yml --\nsafety: { page: faq/prepare, email-placeholders: [recipient.name, lead.contact] }\n";
        var right = Welcome.Replace("/id/", "/en/") + "\n{{ lead.contact }}\n";
        Assert.Equal(["input/_emails/id/welcome.md(6,1): warning SBY413: the email has no '{{ lead.contact }}', "
            + "which every email must have. Add it."], Read(Style + Welcome + "\n" + right).Problems);
    }

    [Fact]
    public void AnEmailIsAlsoPlainText()
    {
        using var site = SmallSite.Of(Pages + "\n" + Welcome.Replace(
            "Halo {{ recipient.name }}, lihat [cara bersiap](../../id/faq/prepare.md).",
            """
            Halo *{{ recipient.name }}* &amp; **semua**,
            lihat [cara bersiap](../../id/faq/prepare.md) atau <tim@contoh.id>.

            - satu
              1. tiga
              2. empat
            - dua {{ apa }

            > Salam,\
            > {{lead.name}}
            """));
        var email = Assert.Single(EmailReader.Read(site.Read().Site!, new DiagnosticBag()));
        Assert.Equal(
            """
            Halo ‹recipient.name› & semua, lihat cara bersiap (‹../../id/faq/prepare.md›) atau tim@contoh.id.

            - satu
              1. tiga
              2. empat
            - dua {{ apa }

            Salam,
            ‹lead.name›
            """,
            string.Concat(email.Text.Select(segment => segment switch
            {
                TextSegment text => text.Text,
                LinkSegment link => $" (‹{link.Target}›)",
                PlaceholderSegment placeholder => $"‹{placeholder.Name}›",
                _ => "‹?›",
            })));
    }

    [Theory]
    [InlineData("Halo {{ you }}. {{ You }} di {{ room }}, {{ roam }}.",
        "(6,42): error SBY308: there is no placeholder 'roam'. Did you mean 'room'?")]
    [InlineData("[Tulis](mailto:{{lead.contact}}).",
        "(6,1): error SBY308: a link's address holds no placeholder. Write the placeholder in the text; mail programs make a link of it.")]
    [InlineData("Halo {{ recipient.nama }}.",
        "(6,6): error SBY308: there is no placeholder 'recipient.nama'. Did you mean 'recipient.name'?")]
    [InlineData("Halo {{ recipient.name.", "(6,6): error SBY308: this placeholder is not closed. Write it as '{{ program.name }}'.")]
    [InlineData("Halo {{ for x in 1..9999999 }}.",
        "(6,6): error SBY308: there is no placeholder 'for x in 1..9999999'. There are: program.name, lead.name, lead.contact, "
        + "backup.name, backup.contact, date, recipient.name, partner.name, partner.contact, you, You, room.")]
    [InlineData("Lihat [bersiap](../../id/faq/prepar.md).", "(6,7): error SBY309: no page 'faq/prepar'. Did you mean 'faq/prepare'?")]
    [InlineData("Lihat [bersiap](../../id/faq/prepare.md#kapan).", "(6,7): error SBY309: page 'faq/prepare' has no section 'kapan'.")]
    [InlineData("Lihat [bersiap](../../en/faq/prepare.md).",
        "(6,7): error SBY309: the link leaves the reader's language ('id') for 'en'. Link to 'id/faq/prepare.md'; the header leads to "
        + "other languages.")]
    [InlineData("## Satu", "(6,1): error SBY308: an email has no headings. Begin the paragraph with a few words in bold.")]
    public void NamesWhatIsWrongAtItsPlace(string text, string expected)
    {
        var wrong = $"-- _emails/id/welcome.md --\n---\nSubject: S\nDescription: D.\nOrder: 1\n---\n{text}\n";
        var right = Welcome.Replace("/id/", "/en/");
        Assert.Equal(["input/_emails/id/welcome.md" + expected], Read(wrong + "\n" + right).Problems);
    }
}
