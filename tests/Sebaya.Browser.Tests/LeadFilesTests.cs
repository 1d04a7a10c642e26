using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>What a lead takes from the published guide's tools into other programs and onto paper.</summary>
public sealed class LeadFilesTests(Chromium chromium, PublishedSite site)
{
    private const string List = """
        Full name;Contact;Role;Can help with;Wants help with;Not with
        Ayu;081200001;Both in turn;Writing;Chess;
        Budi & <Co>;budi@a.example;Mentor only;Chess;Writing;
        Citra;citra@a.example;Mentor only;Writing;Chess;Budi & <Co>
        """;

    [Fact]
    public async Task CardsAreADocumentWithEveryonesContactAndNothingElseIsPrinted()
    {
        await using var lead = await MatchAsync();
        await lead.Page.Locator(".match [data-placeholder='lead.name']").FillAsync("Rani");
        using var document = WordprocessingDocument.Open(await SaveAsync(lead.Page, "save-cards"), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(fault => fault.Description));
        Assert.Equal(
            ["Group 1", "Ayu and Budi & <Co>", "Ayu: 081200001", "Budi & <Co>: budi@a.example", "Why they fit",
             "– Ayu can help Budi & <Co> with: Writing", "– Budi & <Co> can help Ayu with: Chess",
             "The programme’s contacts: Rani", ""],
            document.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>()
                .Select(paragraph => paragraph.InnerText));

        await lead.Page.Locator(".match [data-action=print]").ClickAsync();
        Assert.Equal(["Group 1"], await lead.Page.Locator("article :is(h1, h2, h3, p)").EvaluateAllAsync<string[]>(
            "all => all.filter(element => !element.closest('[data-unprinted], template, [hidden]') && element.textContent.trim() "
            + "&& !element.matches('.programme')).map(element => element.textContent)"));
        await lead.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await Expect(lead.Page.Locator("[data-unprinted]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task PairsAreAWorkbookInTheTrackersOrderAndTwoMentorsAreNoPair()
    {
        await using var lead = await MatchAsync();
        using var workbook = SpreadsheetDocument.Open(await SaveAsync(lead.Page, "save-workbook"), false);
        Assert.Empty(new OpenXmlValidator().Validate(workbook).Select(fault => fault.Description));
        var rows = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>()
            .Select(row => string.Join('|', row.Elements<Cell>().Take(7).Select(cell => cell.InnerText)));
        Assert.Equal(
            ["Group|First person|Second person|Third person|Contact of the first|Contact of the second|Contact of the third",
             "1|Ayu|Budi & <Co>||081200001|budi@a.example|", "|Citra|||citra@a.example||"], rows);
    }

    [Fact]
    public async Task AllEmailsOfThePageAreInOneArchive()
    {
        await using var lead = await chromium.NewPageAsync();
        await lead.Page.GotoAsync(site.Url + "en/leads/emails/");
        await lead.Page.Locator("#email-program-name").FillAsync("Melati: autumn");
        await lead.Page.Locator("[data-action=save-all]").ClickAsync();
        await Expect(lead.Page.Locator(".email-fields [data-ref=open]")).ToContainTextAsync("recipient’s name");
        using var archive = ZipFile.OpenRead(await SaveAsync(lead.Page, "save-all"));
        Assert.Equal(await lead.Page.Locator(".email").CountAsync(), archive.Entries.Count);
        var mail = await MimeKit.MimeMessage.LoadAsync(archive.Entries[2].Open());
        Assert.Equal($"03 {mail.Subject!.Replace(':', '_')}.eml", archive.Entries[2].FullName);
        Assert.Contains("Melati: autumn", mail.TextBody!, StringComparison.Ordinal);
    }

    private async Task<BrowserPage> MatchAsync()
    {
        var lead = await chromium.NewPageAsync();
        await lead.Page.AddInitScriptAsync("window.print = () => {}");
        await lead.Page.GotoAsync(site.Url + "en/leads/match/");
        await lead.Page.Locator("#match-codes").FillAsync(List);
        await lead.Page.Locator(".match button[type=submit]").ClickAsync();
        await Expect(lead.Page.Locator("[data-ref=names]")).ToHaveCountAsync(1);
        return lead;
    }

    private static Task<string> SaveAsync(IPage page, string action) =>
        page.DownloadAsync(() => page.Locator($"[data-action={action}]").First.ClickAsync());
}
