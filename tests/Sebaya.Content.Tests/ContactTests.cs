using Sebaya.Content.Checks;
using Sebaya.Diagnostics;
using Sebaya.Tests;

namespace Sebaya.Content.Tests;

public class ContactTests
{
    private const string Guide = """
        -- _contacts.yml --
        country-code: 62
        contacts:
          - id: police
            kind: [danger, violence]
            name: { id: Polisi, en: Police }
            phone: "110"
            source: { title: Koran, url: https://example.org/polisi, date: 2026-01-05 }
            read: 2026-02-01
          - id: counselling
            kind: crisis
            name: { id: Konseling, en: Counselling }
            site: https://example.org/
            source: { title: Kantor, url: https://example.org/konseling, date: 2025-03 }
            read: 2026-02-01
            called: 2026-06-30
        """;

    private const string Program = """
        program:
          contacts:
            - id: rani
              kind: programme
              name: { id: Kak Rani, en: Rani }
              whatsapp: 0812-0000-0001
              called: 2026-06-01
            - id: police
              kind: danger
              name: { id: Pos jaga, en: Guard post }
              phone: 021-100
              source: { title: Papan, url: https://example.org/papan, date: 2026-06-01 }
              read: 2026-06-02

        """;

    [Fact]
    public void AProgrammeAddsAndReplacesById()
    {
        using var site = SmallSite.Of(Guide);
        site.Write("_site.yml", SmallSite.Settings + Program);
        Assert.Empty(site.Problems());
        var read = site.Read().Site!;
        Assert.Equal(["rani Kak Rani", "police Pos jaga", "counselling Konseling"],
            read.Contacts.Select(contact => $"{contact.Id} {contact.Name["id"]}"));
        Assert.Equal("62", read.CountryCode);
        Assert.Equal((new DateOnly(2025, 3, 1), true), (read.Contacts[2].Source!.Date, read.Contacts[2].Source!.IsMonth));
    }

    [Theory]
    [InlineData("2026-07-04")]
    [InlineData("2026-07-05",
        "(3,5): warning SBY313: the source of the contact 'police' is 181 days old (2026-01-05) and nobody has called it. Call, and add "
            + "'called:' with that day, or find a newer source.")]
    [InlineData("2026-06-29",
        "(9,5): warning SBY314: the contact 'counselling' has 'called: 2026-06-30', which lies after 2026-06-29. Write the day on which "
        + "it happened.")]
    [InlineData("2026-12-28",
        "(3,5): warning SBY313: the source of the contact 'police' is 357 days old (2026-01-05) and nobody has called it. Call, and add "
            + "'called:' with that day, or find a newer source.",
        "(9,5): warning SBY313: the contact 'counselling' was last called 181 days ago (2026-06-30). Call again, and change 'called:' to "
            + "that day.")]
    public void AgeCountsFromTheCallOrElseFromTheSource(string asOf, params string[] expected)
    {
        using var site = SmallSite.Of(Guide);
        var diagnostics = new DiagnosticBag();
        ContactCheck.Run(site.Read().Site!, DateOnly.ParseExact(asOf, "yyyy-MM-dd"), diagnostics);
        Assert.Equal(expected.Select(line => "input/_contacts.yml" + line),
            diagnostics.ToSorted().Select(diagnostic => site.Relative(diagnostic.ToString())));
    }

    [Theory]
    [InlineData("kind: dangr", "(3,11): error SBY303: there is no kind of contact 'dangr'. Did you mean 'danger'?")]
    [InlineData("kind: [danger, nothing-like-it]",
        "(3,20): error SBY303: there is no kind of contact 'nothing-like-it'. There are: programme, danger, violence, children, crisis, "
            + "mistakes.")]
    [InlineData("email: rani", "(7,12): error SBY303: 'rani' is not an email address.")]
    [InlineData("site: example.org",
        "(7,11): error SBY303: 'site' must be a whole address that begins with 'https://', not 'example.org'.")]
    [InlineData("phon: 1", "(7,5): error SBY302: the contact has no key 'phon'. Did you mean 'phone'?")]
    [InlineData("read: soon", "(7,11): error SBY303: 'read' must be a day written as 2026-11-22, not 'soon'.")]
    [InlineData("source: { title: T, url: https://example.org/, date: 2026 }",
        "(7,58): error SBY303: 'date' must be a day written as 2026-11-22, not '2026'.")]
    [InlineData("source: { title: T, url: https://example.org/, date: 2026-05 }",
        "(7,5): error SBY303: the contact does not say when its source was read. Add 'read:' with that day.")]
    [InlineData("id: Rani K", "(2,9): error SBY303: 'Rani K' must be in kebab-case. Write 'rani-k'.")]
    public void NamesWhatIsWrongAtItsPlace(string line, string expected)
    {
        var key = line[..line.IndexOf(':')];
        string[] usual = ["id: rani", "kind: programme", "name: { id: R, en: R }", "phone: 0812", "called: 2026-06-01"];
        var lines = usual.Any(other => other.StartsWith(key + ":", StringComparison.Ordinal))
            ? usual.Select(other => other.StartsWith(key + ":", StringComparison.Ordinal) ? line : other)
            : usual.Append(line);
        using var site = SmallSite.Of("-- _contacts.yml --\ncontacts:\n  - " + string.Join("\n    ", lines));
        Assert.Contains("input/_contacts.yml" + expected, site.Problems());
    }

    [Fact]
    public void NamesWhatIsMissing()
    {
        using var site = SmallSite.Of("""
            -- _contacts.yml --
            contacts:
              - { id: a, kind: danger, name: { id: A, en: A }, phone: "110" }
              - { id: b, kind: [programme, mistakes], name: { id: B, en: B }, email: b@example.org }
              - { id: c, kind: programme, name: { id: C, en: C }, called: 2026-06-01 }
              - { id: c, kind: programme, name: { id: C, en: C }, phone: "1234", called: 2026-06-01 }
              - sesuatu
            """);
        Assert.Equal(
            [
                "input/_contacts.yml(2,5): warning SBY315: the contact 'a' does not say where it was read. Add 'source: { title: …, url: "
                    + "…, date: … }' and 'read:'.",
                "input/_contacts.yml(3,5): warning SBY315: nobody has called the contact 'b' yet. Call or write, and add 'called:' with "
                    + "that day.",
                "input/_contacts.yml(4,5): error SBY303: the contact has none of 'phone', 'whatsapp', 'email' and 'site'. Add one.",
                "input/_contacts.yml(5,5): error SBY303: the contact 'c' stands twice. Keep one.",
                "input/_contacts.yml(6,5): error SBY303: a contact must be a group of keys (id, kind, name, phone …), not a text.",
            ],
            site.Problems());
    }
}
