using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sebaya.Content.Settings;
using Book = DocumentFormat.OpenXml.Spreadsheet.Workbook;
using Workbook = Sebaya.Publishing.Kit.Workbook;

namespace Sebaya.Publishing.Documents.Excel;

/// <summary>A workbook for spreadsheet programs (Office Open XML, ECMA-376).</summary>
internal sealed class ExcelWorkbook(SiteModel model, Workbook workbook, Language language)
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>The workbook's file.</summary>
    public byte[] Write()
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            Fill(document.AddNewPart<WorkbookPart>(MainType, "workbook"));
            using var properties = document.AddNewPart<CoreFilePropertiesPart>("properties").GetStream(FileMode.Create);
            PackageProperties.Of(model, language, workbook.Title[language.Code], "", null).Save(properties, SaveOptions.DisableFormatting);
        }
        return FixedZip.Repack(file);
    }

    private void Fill(WorkbookPart part)
    {
        var lists = new ExcelLists(language.Code);
        var sheets = new ExcelSheets(workbook, model.Kit.Calendar, lists, language.Code);
        var (named, names) = (new Sheets(), new DefinedNames());
        foreach (var sheet in workbook.Sheets)
        {
            var number = named.Count() + 1;
            Add(sheet.Title[language.Code], sheets.Of(sheet));
            names.Append(new DefinedName($"'{sheet.Title[language.Code]}'!$1:$1") { Name = "_xlnm.Print_Titles",
                LocalSheetId = (uint)number - 1 });
        }
        if (!lists.IsEmpty) Add(ExcelLists.SheetName, lists.Make()).State = SheetStateValues.Hidden;
        var colours = model.Site.Settings.Program.Colours;
        var accent = (colours.GetValueOrDefault("accent") ?? model.Theme.Tokens["accent"]).Light;
        part.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = ExcelStyles.Make(Hex(accent), Hex(model.Theme.Tokens["tint"].Light));
        part.Workbook = new Book(
            new BookViews(new WorkbookView { ActiveTab = 0 }), named, names,
                new CalculationProperties { CalculationId = 191029, FullCalculationOnLoad = true });

        Sheet Add(string name, Worksheet content)
        {
            var number = named.Count() + 1;
            part.AddNewPart<WorksheetPart>($"sheet{number}").Worksheet = content;
            var entry = new Sheet { Name = name, SheetId = (uint)number, Id = $"sheet{number}" };
            named.Append(entry);
            return entry;
        }
    }

    private static string Hex(string colour) => colour.TrimStart('#').ToUpperInvariant();
}
