using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using Sebaya.Tests;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>
/// The lists that leads have, in the matching tool of the published guide: forms' exports, spreadsheets of every kind, pasted rows and
/// messages.
/// </summary>
public sealed class LeadListTests(Chromium chromium, PublishedSite site)
{
    /// <summary>
    /// As Google Forms exports it: added columns, quoted cells with line ends, titles as the guide gives them. A backslash at a line's end
    /// joins it to the next.
    /// </summary>
    private static readonly string Google = """
        "Timestamp","Email Address","My age","Full name","Contact","Can help with (2 at most)",\
        "Wants help with (2 at most)","Times that suit","Language","Manager","Partner preference","Not with"
        "2026/11/20 9:00:00 AM GMT+7","x0@a.example","18 or over","Ayu Lestari","+62 812 1111",\
        "Writing, Data and spreadsheets","Leading and teamwork","Weekdays 18:00–21:00","Indonesian","Joko","Woman: with a woman","-"
        "2026/11/20 9:01:00 AM GMT+7","x1@a.example","18 or over","Budi Santoso, S.Kom., M.T.","budi@a.example",\
        "Leading and teamwork","Writing","Weekdays 18:00–21:00","Indonesian","","Man: with anyone","–"
        "2026/11/20 9:02:00 AM GMT+7","x2@a.example","18 or over","Citra Dewi","citra@a.example","Leading and teamwork",\
        "Writing","Weekdays 18:00–21:00","Indonesian","","Woman: with anyone","tidak ada"
        "2026/11/20 9:03:00 AM GMT+7","x3@a.example","18 or over","José Pérez","","Writing","Leading and teamwork",\
        "Weekdays 18:00–21:00","English","","Man: with anyone","Budi Santoso, S.Kom., M.T.
        Eka"
        "2026/11/20 9:04:00 AM GMT+7","x4@a.example","18 or over","Eka","","Accounts for events","Chess",\
        "Weekdays 18:00–21:00","English","","Man: with anyone","none"
        """.Joined();

    public static TheoryData<string> Kinds =>
        ["utf-8", "utf-8 with mark", "utf-16", "windows-1252", "semicolons", "tabs", "xlsx", "zip", "a heading above"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task EachKindOfFileGivesTheSamePairs(string kind)
    {
        await using var browser = await chromium.NewPageAsync();
        await browser.Page.GotoAsync(site.Url + "en/leads/match/");
        await OpenAsync(browser.Page, kind switch { "xlsx" => "list.xlsx", "zip" => "list.csv.zip", _ => "list.csv" }, FileOf(kind));
        await Expect(browser.Page.Locator("[data-ref=rows]"))
            .ToHaveTextAsync("Rows: 5. Check that each column is used for the right thing.");
        Assert.Equal(
            ["", "", "age", "name", "contact", "offers", "seeks", "times", "languages", "manager", "preference", "avoid"],
            await browser.Page.Locator("[data-ref=use]").EvaluateAllAsync<string[]>("selects => selects.map(select => select.value)"));
        await MatchAsync(browser.Page);
        // Ayu wants a woman, and José neither Budi nor Eka: so Budi and Eka are together, and José joins the two women only where Ayu's
        // wish allows it.
        Assert.Equal(["Ayu Lestari and Citra Dewi", "Budi Santoso, S.Kom., M.T. and Eka"],
            await browser.Page.Locator("[data-ref=names]").AllTextContentsAsync());
        Assert.Equal(
            ["Ayu Lestari can help Citra Dewi with: Writing", "Citra Dewi can help Ayu Lestari with: Leading and teamwork",
             "Both are free: Weekdays 18:00–21:00", "Both are at ease in: Indonesian"],
            await browser.Page.Locator(".card").First.Locator("[data-ref=why] li").AllTextContentsAsync());
        await Expect(browser.Page.Locator("[data-ref=alone-list] li"))
            .ToHaveTextAsync(
                "José Pérez: everyone with whom no restriction stands in the way is in another group here, so that more people have a "
                + "partner.");
        var shown = await browser.Page.Locator("[data-ref=result]").InnerTextAsync() + await ExportAsync(browser.Page);
        Assert.All((string[])["Joko", "with a woman", "Man:", "18 or over"], secret =>
            Assert.DoesNotContain(secret, shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task DamagedLinesAreExplainedOneByOneAndTheOthersStay()
    {
        await using var browser = await chromium.NewPageAsync();
        await browser.Page.GotoAsync(site.Url + "id/penanggung-jawab/pencocokan/");
        var code = LeadSite.Codes("compatibility", 1, calm: true)[0];
        await PasteAsync(browser.Page, $"""
            Nama Anda;Peran;Bisa membantu;Ingin dibantu;Tidak dengan;Kode kecocokan Anda
            Ayu;pembimbing;Menulis;Desain;tidak ada;
            Budi;Mentee;Desain;Menulis;-;Halo, ini kode saya: {code}
            Citra;raja;Menulis;Desain;;
            Dimas;keduanya;Menulis;Desain;Sirius;
            Eka;;Menulis;Desain;;{code}
            "Fajar;;Menulis;;;
            Gita;;Menulis;Desain;;AAAAAAAAAAAAAAAA
            ;;;;;
            ayu;;Menulis;;;
            """);
        await MatchAsync(browser.Page);
        Assert.Equal(["Baris 4:", "Baris 5:", "Baris 7:", "Baris 10:"],
            await browser.Page.Locator("[data-ref=left-out] [data-ref=line]").AllTextContentsAsync());
        Assert.Equal(["Baris 6:", "Baris 8:"], await browser.Page.Locator("[data-ref=looked-at] [data-ref=line]").AllTextContentsAsync());
        await Expect(browser.Page.Locator("[data-ref=looked-at] [data-ref=why]").First).ToContainTextAsync("baris 3");
        var people = string.Concat(await browser.Page.Locator("[data-ref=names]").AllTextContentsAsync());
        Assert.All((string[])["Ayu", "Budi", "Eka", "Gita"], name => Assert.Contains(name, people, StringComparison.Ordinal));
        await browser.Page.GetByLabel("adalah orang yang tidak ikut program").CheckAsync();
        await MatchAsync(browser.Page);
        Assert.Equal(["Baris 4:", "Baris 7:", "Baris 10:"],
            await browser.Page.Locator("[data-ref=left-out] [data-ref=line]").AllTextContentsAsync());
    }

    [Fact]
    public async Task EveryReasonIsTrueAndAfterOneChangeTheOtherGroupsStay()
    {
        await using var browser = await chromium.NewPageAsync();
        await browser.Page.GotoAsync(site.Url + "en/leads/match/");
        string[] topics = ["Writing", "Chess", "Singing", "Cooking"];
        var people = Enumerable.Range(0, 21).Select(i => (Name: $"P{i:00}", Offers: topics[i % 4], Seeks: topics[(i / 2 + 1) % 4]))
            .ToList();
        string List(int bannedFor) => "Name\tCan help with\tWants help with\tNot with\n"
            + string.Join('\n', people.Select((p, i) => $"{p.Name}\t{p.Offers}\t{p.Seeks}\t{(i == bannedFor ? "P20" : "")}"));
        await PasteAsync(browser.Page, List(-1));
        await MatchAsync(browser.Page);
        var before = await browser.Page.Locator("[data-ref=names]").AllTextContentsAsync();
        foreach (var reason in await browser.Page.Locator("[data-ref=why] li").AllTextContentsAsync())
        {
            var parts = reason.Split(" can help ");
            if (parts.Length == 1) continue;
            var giver = people.Single(p => p.Name == parts[0]);
            var receiver = people.Single(p => p.Name == parts[1][..3]);
            Assert.Equal(($"{receiver.Name} with: {giver.Offers}", giver.Offers), (parts[1], receiver.Seeks));
        }
        var partner = before.Single(names => names.Contains("P20", StringComparison.Ordinal)).Split(' ', ',')
            .First(word => word.StartsWith('P') && word != "P20");
        await PasteAsync(browser.Page, List(int.Parse(partner[1..], CultureInfo.InvariantCulture)));
        await browser.Page.GetByLabel("Leave together who can stay together").CheckAsync();
        await MatchAsync(browser.Page);
        var after = await browser.Page.Locator("[data-ref=names]").AllTextContentsAsync();
        Assert.DoesNotContain(after, names =>
            names.Contains("P20", StringComparison.Ordinal) && names.Contains(partner, StringComparison.Ordinal));
        Assert.True(before.Intersect(after).Count() >= before.Count - 3, string.Join("; ", after));
    }

    private static byte[] FileOf(string kind)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var semicolons = Google.Replace("\",\"", "\";\"", StringComparison.Ordinal);
        return kind switch
        {
            "utf-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Google)],
            "utf-16" => [.. Encoding.Unicode.Preamble,
                .. Encoding.Unicode.GetBytes(Google.Replace("\",\"", "\"\t\"", StringComparison.Ordinal))],
            "windows-1252" => Encoding.GetEncoding(1252).GetBytes(semicolons),
            "semicolons" => Encoding.UTF8.GetBytes("sep=;\r\n" + semicolons),
            "tabs" => Encoding.UTF8.GetBytes(Google.Replace("\",\"", "\"\t\"", StringComparison.Ordinal)),
            "xlsx" => Workbook(),
            "zip" => ArchiveOf(("Form.csv", Google)),
            "a heading above" => Encoding.UTF8.GetBytes($"\"Melati, the autumn programme\"\n\n{Google}"),
            _ => Encoding.UTF8.GetBytes(Google),
        };
    }

    /// <summary>The same list as a workbook: shared strings, cells left out where they are empty.</summary>
    private static byte[] Workbook()
    {
        var rows = Google.Split("\n\"").Select(line => line.Trim('"', '\r', '\n').Split("\",\"").Select(cell => cell.Trim('"')).ToList())
            .ToList();
        var strings = rows.SelectMany(row => row).Where(cell => cell.Length > 0).Distinct().ToList();
        static string Xml(string text) => System.Net.WebUtility.HtmlEncode(text);
        var sheet = string.Concat(rows.Select((row, r) => $"<row r=\"{r + 1}\">" + string.Concat(row.Select((cell, c) =>
            cell.Length == 0 ? "" : $"<c r=\"{(char)('A' + c)}{r + 1}\" t=\"s\"><v>{strings.IndexOf(cell)}</v></c>")) + "</row>"));
        return ArchiveOf(
            ("xl/workbook.xml", "<workbook><sheets><sheet name=\"Form\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"x\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            ("xl/sharedStrings.xml", "<sst>" + string.Concat(strings.Select(text => $"<si><t>{Xml(text)}</t></si>")) + "</sst>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{sheet}</sheetData></worksheet>"));
    }

    private static byte[] ArchiveOf(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return stream.ToArray();
    }

    private static async Task OpenAsync(IPage page, string name, byte[] bytes)
    {
        await page.Locator("#match-file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = bytes });
        await Expect(page.Locator("[data-ref=preview]")).ToBeVisibleAsync();
    }

    private static async Task PasteAsync(IPage page, string list)
    {
        await page.Locator("#match-codes").FillAsync(list);
        await Expect(page.Locator("[data-ref=preview]")).ToBeVisibleAsync();
    }

    private static async Task MatchAsync(IPage page)
    {
        await page.Locator("[data-ref=result-title]").EvaluateAsync("heading => heading.hidden = true");
        await page.Locator(".match button[type=submit]").ClickAsync();
        await page.Locator("[data-ref=result-title]").WaitForAsync();
    }

    private static async Task<string> ExportAsync(IPage page) =>
        await File.ReadAllTextAsync(await page.DownloadAsync(() => page.Locator("[data-action=export]").ClickAsync()));
}
