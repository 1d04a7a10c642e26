using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sebaya.Checklists;
using Sebaya.Diagnostics;
using Sebaya.Tests;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>
/// A program lead's tools in a real browser, on a site built as a lead would build it: the settings changed and a page added by overlay.
/// </summary>
public sealed class LeadTests(Chromium chromium, LeadSite site)
{
    [Fact]
    public async Task ALeadMakesTheGuideTheirOwnAndTakesAnEmailWhoseLinksAnswer()
    {
        await using var lead = await site.OpenAsync(chromium, "en/leads/tools/", clipboard: true);
        await lead.Page.GetByLabel("Recipient’s name").FillAsync("Ayu <b> & co");
        await lead.Page.GetByLabel("Their partner’s name").FillAsync("Budi");
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Copy as plain text" }).ClickAsync();
        Assert.Equal("Still to be filled in: how to reach the partner. Press once more to go on without it.",
            await lead.Page.Locator(".email [data-ref=open]").InnerTextAsync());
        await lead.Page.GetByLabel("How to reach their partner").FillAsync("0812");
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Copy as plain text" }).ClickAsync();
        await lead.Page.GetByText("Copied.").First.WaitForAsync();
        var text = await lead.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Equal($"Hello Ayu <b> & co, from Melati Peers: rooms ({site.Address}en/rooms/), tools ({site.Address}en/leads/tools/). 0812",
            text);
        foreach (Match link in Regex.Matches(text, @"\((http[^)]+)\)"))
            Assert.Equal(200, (await lead.Page.APIRequest.GetAsync(link.Groups[1].Value)).Status);

        var draft = await MimeKit.MimeMessage.LoadAsync(
            await lead.Page.DownloadAsync(() => lead.Page.GetByText("Download .eml").ClickAsync()));
        Assert.Equal(("Your partner: Budi", text), (draft.Subject, draft.TextBody!.Trim()));
        Assert.Contains("Ayu &lt;b&gt; &amp; co</span>, from <span data-fill=\"program.name\">Melati Peers</span>", draft.HtmlBody,
            StringComparison.Ordinal);
        Assert.Contains("body=Hello%20Ayu", await lead.Page.Locator("[data-ref=mail]").GetAttributeAsync("href"), StringComparison.Ordinal);

        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Copy with formatting" }).ClickAsync();
        await lead.Page.MainFrame.UntilAsync("navigator.clipboard.read().then((items) => !!items[0]?.types.includes('text/html'))");
        Assert.Contains("rooms/",
            await lead.Page.EvaluateAsync<string>("async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text()"),
            StringComparison.Ordinal);
        Assert.Empty(lead.Complaints);
    }

    [Fact]
    public async Task FewerThanFivePeopleAreNotBrokenDown()
    {
        await using var lead = await site.OpenAsync(chromium, "en/leads/tools/");
        await CountAsync(lead, string.Join('\n', LeadSite.Codes("readiness", 4)));
        Assert.StartsWith("4 codes were read.", await lead.Page.Locator("[data-ref=too-few]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.False(await lead.Page.Locator(".cohort [data-ref=result]").IsVisibleAsync());
        Assert.Equal("", string.Concat(await lead.Page.Locator(".cohort [data-ref=result] td").AllTextContentsAsync()).Trim());
        // A larger group's numbers are removed when a smaller one is counted.
        await CountAsync(lead, string.Join('\n', LeadSite.Codes("readiness", 5)));
        await Expect(lead.Page.Locator(".cohort [data-ref=result]")).ToBeVisibleAsync();
        await CountAsync(lead, string.Join('\n', LeadSite.Codes("readiness", 4)));
        Assert.Equal("", string.Concat(await lead.Page.Locator(".cohort [data-ref=result] td").AllTextContentsAsync()).Trim());
    }

    [Fact]
    public async Task BadLinesAreListedWithTheirNumbersAndNothingElseIsLost()
    {
        await using var lead = await site.OpenAsync(chromium, "en/leads/tools/");
        var codes = LeadSite.Codes("readiness", 6);
        var wrong = LeadSite.Codes("compatibility", 1)[0];
        await CountAsync(lead, $"""
            name;code
            Ayu;{codes[0]}
            =HYPERLINK("http://x");{codes[1]}
            "Budi;{codes[1]}
            Citra;{wrong}
            ayu ;{codes[2]}
            Dimas;{codes[3][..^2]}AA

            Eka;{codes[1]}
            Fajar;{codes[2]}
            Gita;https://example.org/#{codes[3]}
            Hadi;{codes[4]}
            """);
        Assert.Equal(
            ["Line 3: a spreadsheet would take one of the cells for a formula.", "Line 4: a quotation mark isn’t closed.",
                "Line 5: the code is from another checklist.",
             "Line 6: this person or code is on line 2 already, and that line counts. If this is somebody else of the same name, add "
                 + "something to tell them apart, such as Sari (stores).",
                 "Line 7: the code is damaged, because a letter has changed. Ask for it again."],
            (await lead.Page.Locator(".faults li").AllInnerTextsAsync()).Select(line => line.Trim()));
        await Expect(lead.Page.Locator("[data-ref=counted]")).ToHaveTextAsync("5 codes were counted.");
    }

    [Fact]
    public async Task AHundredThousandLinesAreReadWithoutLosingOne()
    {
        await using var lead = await site.OpenAsync(chromium, "en/leads/tools/");
        var codes = LeadSite.Codes("readiness", 50);
        var lines = Enumerable.Range(0, 100_000).Select(i => i % 1000 == 7 ? "nonsense" : $"person {i};{codes[i % 50]}");
        await lead.Page.GetByLabel("Or open a CSV")
            .SetInputFilesAsync(
            new FilePayload { Name = "people.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(string.Join("\r\n", lines)) });
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Count" }).ClickAsync();
        await lead.Page.Locator("[data-ref=result-title]").WaitForAsync();
        await Expect(lead.Page.Locator("[data-ref=counted]")).ToHaveTextAsync("99900 codes were counted.");
        Assert.StartsWith("100 lines were not counted.", await lead.Page.Locator("[data-ref=count]").InnerTextAsync(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoHundredPeopleAreMatchedWithoutConflictsAndAlikeInAnyOrder()
    {
        await using var lead = await site.OpenAsync(chromium, "en/leads/match/");
        var people = LeadSite.Codes("compatibility", 199, calm: true)
            .Select((code, i) => $"P{i:000};{code};{(i % 3 == 0 ? "mentor" : "")};{(i == 5 ? "P006" : "")}").ToList();
        await MatchAsync(lead, string.Join('\n', people));
        var groups = await lead.Page.Locator(".match [data-ref=groups] [data-ref=names]").AllTextContentsAsync();
        Assert.Equal(199,
            groups.Sum(group => Regex.Count(group, @"P\d{3}")) + await lead.Page.Locator("[data-ref=alone-list] li").CountAsync());
        Assert.DoesNotContain(groups, group =>
            group.Contains("P005", StringComparison.Ordinal) && group.Contains("P006", StringComparison.Ordinal));
        people.Reverse();
        await MatchAsync(lead, string.Join('\n', people));
        Assert.Equal(groups, await lead.Page.Locator(".match [data-ref=groups] [data-ref=names]").AllTextContentsAsync());
        Assert.Empty(lead.Complaints);
    }

    [Fact]
    public async Task PairsAreExplainedChangedByHandAndExportedSafely()
    {
        await using var lead = await site.OpenAsync(chromium, "en/leads/match/");
        var codes = LeadSite.Codes("compatibility", 6, calm: true);
        await lead.Page.GetByLabel("Not to be paired").FillAsync("Ayu; Budi");
        await MatchAsync(lead,
            string.Join('\n', ((string[])["Ayu", "Budi", "Citra", "Dimas", "Eka", "Fajar"]).Select((name, i) => $"{name};{codes[i]}")));
        await Expect(lead.Page.Locator(".match [data-ref=groups] [data-ref=names]")).ToHaveCountAsync(3);
        var total = await lead.Page.Locator("[data-ref=total]").InnerTextAsync();
        await lead.ChooseAsync("Ayu", "Budi");
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Put the first into the second’s group" }).ClickAsync();
        await Expect(lead.Page.Locator(".match [data-ref=refused]")).ToBeVisibleAsync();
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Take the first out" }).ClickAsync();
        await Expect(lead.Page.Locator("[data-ref=alone-list] li")).ToHaveCountAsync(2);
        Assert.NotEqual(total, await lead.Page.Locator("[data-ref=total]").InnerTextAsync());
        var csv = await File.ReadAllTextAsync(
            await lead.Page.DownloadAsync(() => lead.Page.Locator(".match [data-action=export]").ClickAsync()));
        Assert.StartsWith(
            "\"Group\",\"First person\",\"Second person\",\"Third person\",\"Contact of the first\",\"Contact of the second\",\"Contact "
            + "of the third\",\"Why they fit\",\"To settle first\"\r\n\"1\",", csv.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains("Hello%20Citra",
            await lead.Page.GetByRole(AriaRole.Link, new() { Name = "Email to Citra" }).GetAttributeAsync("href"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryonesEmailIsInOneArchiveWithBothNamesAndContacts()
    {
        await using var lead = await site.OpenAsync(chromium, "en/leads/match/");
        await MatchAsync(lead, """
            Name;Contact;Can help with;Wants help with
            Ayu Lestari;ayu@a.example;Writing;Chess
            Nguyễn Thị Bình An Khánh Huyền;budi@a.example;Chess;Writing
            """);
        await lead.Page.Locator(".match [data-placeholder='lead.name']").FillAsync("Rani, M.Pd.");
        await lead.Page.Locator(".match [data-placeholder='lead.contact']").FillAsync("rani@melati.example");
        var archive = await lead.Page.DownloadAsync(() => lead.Page.Locator("[data-action=save-mails]").ClickAsync());
        using var zip = System.IO.Compression.ZipFile.OpenRead(archive);
        Assert.Equal(["001 Ayu Lestari.eml", "001 Nguyễn Thị Bình An Khánh Huyền.eml"],
            zip.Entries.Select(entry => entry.FullName));
        await using var stream = zip.Entries[0].Open();
        using var text = new MemoryStream();
        await stream.CopyToAsync(text);
        text.Position = 0;
        var mail = await MimeKit.MimeMessage.LoadAsync(text);
        Assert.Equal(
            ("\"Rani, M.Pd.\" <rani@melati.example>", "\"Ayu Lestari\" <ayu@a.example>",
                "Your partner: Nguyễn Thị Bình An Khánh Huyền"),
            (mail.From.ToString(), mail.To.ToString(), mail.Subject));
        Assert.Contains("budi@a.example", mail.TextBody, StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetString(text.ToArray()).Split("\r\n").All(line => line.Length <= 76));
        Assert.NotEqual(default, mail.Date);
    }

    private static async Task CountAsync(LeadPage lead, string list)
    {
        await lead.Page.Locator("#cohort-codes").FillAsync(list);
        await lead.Page.Locator("[data-ref=result-title]").EvaluateAsync("heading => heading.hidden = true");
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Count" }).ClickAsync();
        await lead.Page.Locator("[data-ref=result-title]").WaitForAsync();
    }

    private static async Task MatchAsync(LeadPage lead, string list)
    {
        await lead.Page.Locator("#match-codes").FillAsync(list);
        await lead.Page.Locator("[data-ref=result-title]").EvaluateAsync("heading => heading.hidden = true");
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Find pairs" }).ClickAsync();
        await lead.Page.Locator("[data-ref=result-title]").WaitForAsync();
    }
}
