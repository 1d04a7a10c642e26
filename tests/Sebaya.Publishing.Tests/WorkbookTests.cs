using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Sebaya.Publishing.Documents;
using Sebaya.Publishing.Kit;
using Sebaya.Publishing.Model;
using Sebaya.Tests;

namespace Sebaya.Publishing.Tests;

/// <summary>Workbooks for spreadsheet programs.</summary>
public class WorkbookTests
{
    private const string Small = """
        -- _registration.yml --
        fields:
          - { id: name, title: { id: Nama lengkap, en: Full name }, kind: text }
        -- _calendar.yml --
        steps:
          - { id: before, week: -1, title: { id: Undang, en: Invite } }
          - { id: start, week: 1, on-start: true, title: { id: Mulai, en: Start } }
          - { id: check, week: [2, 4], title: { id: Cek, en: Check } }
        -- _workbooks/tracker.yml --
        title: { id: Daftar, en: Tracker }
        sheets:
          - id: people
            title: { id: Peserta, en: People }
            rows: 3
            columns:
              - { field: name, width: 20 }
              - { id: met, title: { id: Bertemu, en: Met }, kind: date }
              - { id: score, title: { id: Nilai, en: Score }, kind: whole, least: 0, most: 10 }
              - id: status
                title: { id: Status, en: Status }
                choices:
                  - { id: began, title: { id: Mulai, en: "Began, at last" } }
                  - { id: done, title: { id: Selesai, en: Finished } }
          - id: dates
            title: { id: Jadwal, en: Dates }
            calendar: true
            columns:
              - { id: week, title: { id: Minggu, en: Week }, from: week }
              - { id: date, title: { id: Tanggal, en: Date }, from: date }
          - id: totals
            title: { id: Jumlah, en: Totals }
            heads: [{ id: Apa, en: What }, { id: Jumlah, en: Number }, { id: Laporan, en: Report }]
            hidden: { id: terlalu sedikit, en: too few }
            least-people: 5
            least-number: 3
            groups:
              - title: { id: Nilai, en: Scores }
                people: "COUNT([people.score])"
                lines: [{ title: { id: Mulai, en: Began }, formula: "COUNTIF([people.status],<people.status.began>)" }]
        -- id/tracker.md --
        ---
        Title: Pelacak
        Description: P.
        Slug: pelacak
        ---
        <?# Workbook tracker /?>
        -- en/tracker.md --
        ---
        Title: Tracker
        Description: T.
        ---
        <?# Workbook tracker /?>
        """;

    [Fact]
    public void EachSheetHasItsColumnsRulesAndFormulas()
    {
        using var site = SmallSite.Of(Small);
        using var book = Open(site.Load().SiteModel!, "/files/en/tracker.xlsx");
        Assert.Equal(
            [
                "# People, first row and column stay",
                "A1=Full name B1=Met C1=Score D1=Status",
                "B2:B4 date greaterThanOrEqual 36526",
                "C2:C4 whole between 0 10",
                "D2:D4 list '_'!$A$1:$A$2",
                "# Dates, first row and column stay",
                "A1=Week B1=Date",
                "A2=−1 B2==IF($B$3=\"\",\"\",$B$3-WEEKDAY($B$3,2)+-6)",
                "A3=1",
                "A4=2 B4==IF($B$3=\"\",\"\",$B$3-WEEKDAY($B$3,2)+8)",
                "A5=4 B5==IF($B$3=\"\",\"\",$B$3-WEEKDAY($B$3,2)+22)",
                "B3 date greaterThanOrEqual 36526",
                "# Totals, first row stay",
                "A1=What B1=Number C1=Report",
                "A2=Scores B2==COUNT('People'!$C$2:$C$4)",
                "A3=Began B3==COUNTIF('People'!$D$2:$D$4,\"Began, at last\")"
                    + " C3==IF(OR(B2<5,AND(B3>0,B3<3)),\"too few\",B3)",
                "# _, hidden",
                "A1=Began, at last",
                "A2=Finished",
            ],
            Describe(book));
    }

    [Fact]
    public void EveryWorkbookOfTheGuideIsValidAndHasTheTitlesOfTheForm()
    {
        var model = SmallSiteReading.Guide.Value;
        Assert.NotEmpty(model.Kit.Workbooks);
        foreach (var workbook in model.Kit.Workbooks.Values)
            foreach (var language in model.Site.Settings.Languages)
            {
                using var book = Open(model, PageDocuments.AddressOf(workbook, language));
                var problems = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book);
                Assert.Empty(problems.Select(problem => $"{problem.Part?.Uri} {problem.Path?.XPath}: {problem.Description}"));
            }
        var people = model.Kit.Workbooks["tracker"].Sheets.OfType<ColumnSheet>().First().Columns;
        Assert.Equal(
            ["name", "contact", "role", "offers", "seeks", "times", "languages", "manager", "preference", "avoid", "code", "support"],
            people.TakeWhile(column => model.Kit.Registration.Find(column.Id)?.Title == column.Title).Select(column => column.Id));
    }

    private static SpreadsheetDocument Open(SiteModel model, string address) =>
        SpreadsheetDocument.Open(new MemoryStream(model.Routes.FileAt(address)!.Bytes.ToArray()), isEditable: false);

    /// <summary>Each sheet: its name, its cells that hold something, its rules.</summary>
    private static IEnumerable<string> Describe(SpreadsheetDocument book)
    {
        var part = book.WorkbookPart!;
        foreach (var entry in part.Workbook!.Sheets!.Elements<Sheet>())
        {
            var sheet = ((WorksheetPart)part.GetPartById(entry.Id!)).Worksheet!;
            var pane = sheet.Descendants<Pane>().SingleOrDefault();
            var fixedPart = pane is null ? "" : pane.HorizontalSplit is null ? ", first row stay" : ", first row and column stay";
            yield return $"# {entry.Name}{fixedPart}{(entry.State?.Value == SheetStateValues.Hidden ? ", hidden" : "")}";
            foreach (var row in sheet.Descendants<Row>())
                if (string.Join(' ', row.Elements<Cell>().Where(cell => cell.HasChildren).Select(Words)) is { Length: > 0 } cells)
                    yield return cells;
            foreach (var rule in sheet.Descendants<DataValidation>())
                yield return string.Join(' ', new[]
                {
                    rule.SequenceOfReferences?.InnerText, rule.Type?.InnerText, rule.Operator?.InnerText, rule.Formula1?.Text,
                        rule.Formula2?.Text,
                }.Where(words => words is not null));
        }
    }

    private static string Words(Cell cell) =>
        $"{cell.CellReference}={(cell.CellFormula is { } formula ? "=" + formula.Text : cell.InnerText)}";
}
