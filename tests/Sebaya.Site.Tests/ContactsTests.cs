using Sebaya.Publishing.Model;
using Sebaya.Tests;
using Sebaya.Theme;

namespace Sebaya.Site.Tests;

public class ContactsTests
{
    private const string Contacts = """
        country-code: 62
        contacts:
          - id: line
            kind: violence
            name: { id: Layanan, en: Line }
            phone: "129"
            whatsapp: 08111-129-129
            open: { id: Siang dan malam, en: Day and night }
            source: { title: Koran & co, url: https://example.org/a, date: 2025-03 }
            read: 2026-11-26

        """;

    [Fact]
    public async Task APageSaysWhereANumberWasReadAndWhetherAnybodyCalledIt()
    {
        using var site = SmallSite.OfPage("<?# Contacts violence /?>\n\n<?# Contacts programme /?>\n\n<?# Contacts mistakes /?>");
        site.Write("_contacts.yml", Contacts);
        site.Write("_site.yml",
            SmallSite.Settings
            + "program: { lead: { name: Kak Rani, contact: 0812-1 }, backup: { name: Pak Hasan, contact: h@example.org } }\n");
        var result = await Build.RunAsync(new BuildOptions([site.Input], site.Output, null, Pictures: false),
            cancel: TestContext.Current.CancellationToken);
        Assert.True(result.IsPublished, string.Join('\n', result.Diagnostics));
        var page = File.ReadAllText(Path.Combine(site.Output, "en/a/index.html"));
        foreach (var expected in (string[])
            [
                "<a href=\"tel:129\">129</a>",
                "<a href=\"https://wa.me/628111129129\">WhatsApp 08111-129-129</a>",
                "Day and night.",
                "<span>Source, seen on 26 November 2026: <a href=\"https://example.org/a\">Koran &amp; co</a> (March 2025).</span>\nWe "
                    + "have not rung it ourselves yet.</small>",
                "<strong>Programme lead</strong>: Kak Rani\n<a href=\"tel:08121\">0812-1</a>",
                "<strong>Backup contact</strong>: Pak Hasan\n<a href=\"mailto:h@example.org\">h@example.org</a>",
                "<p>This copy of the guide has no address for reporting mistakes yet. Tell whoever shared it with you.</p>",
            ])
            Assert.Contains(expected, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<?# Contacts /?>")]
    [InlineData("<?# Contacts dangr /?>", "(5,1): error SBY111: there is no kind of contact 'dangr'. Did you mean 'danger'?")]
    [InlineData("<?# Contacts a b /?>",
        "(5,1): error SBY111: 'Contacts' takes no argument, or one: a kind of contact (programme, danger, violence, children, crisis, "
            + "mistakes).")]
    public void TheShortcodeTakesAKind(string shortcode, params string[] expected)
    {
        using var site = SmallSite.OfPage(shortcode);
        var loading = new SiteLoader([site.Input], SebayaTheme.Create(), null).Read();
        Assert.Equal(
            expected.Select(line => "input/id/a.md" + line),
            loading.Diagnostics.Select(diagnostic => site.Relative(diagnostic.ToString()))
                .Where(line => line.StartsWith("input/id/", StringComparison.Ordinal)));
    }

    [Fact]
    public void OnlyADayThatIsGivenMakesContactsOld()
    {
        using var site = SmallSite.OfPage("Teks.");
        site.Write("_contacts.yml", Contacts);
        var loader = new SiteLoader([site.Input], SebayaTheme.Create(), null);
        Assert.DoesNotContain(loader.Read().Diagnostics, diagnostic => diagnostic.Rule.Code == "SBY313");
        Assert.Contains(loader.Read(asOf: new DateOnly(2026, 11, 28)).Diagnostics, diagnostic => diagnostic.Rule.Code == "SBY313");
    }

    [Fact]
    public async Task CheckTakesADay()
    {
        using var site = SmallSite.OfPage("Teks.");
        site.Write("_contacts.yml", Contacts);
        var old = await Run.Of(site, "check", "--input", site.Input, "--as-of", "2026-11-28");
        Assert.Contains("warning SBY313: the source of the contact 'line' is 637 days old (2025-03-01)", old.Error,
            StringComparison.Ordinal);
        Assert.Contains("'2026-11-31' is not a day written as 2026-11-22", (await Run.Of(site, "check", "--as-of", "2026-11-31")).Error,
            StringComparison.Ordinal);
    }
}
