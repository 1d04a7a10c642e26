using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Sebaya.Publishing.Kit;
using Workbook = Sebaya.Publishing.Kit.Workbook;

namespace Sebaya.Publishing.Documents.Excel;

/// <summary>The sheets of a workbook in one language.</summary>
internal sealed class ExcelSheets(Workbook workbook, ProgrammeCalendar calendar, ExcelLists lists, string language)
{
    private const int FirstRow = 2;
    private const int LongestPrompt = 255;
    private const string FirstDay = "36526";

    /// <summary>Creates a sheet.</summary>
    public Worksheet Of(WorkbookSheet sheet) => sheet is ColumnSheet columns ? Columns(columns) : Totals((TotalsSheet)sheet);

    /// <summary>The last row that can be filled in.</summary>
    private int LastRow(ColumnSheet sheet) => FirstRow - 1 + (sheet.IsCalendar ? calendar.ByWeek().Count() : sheet.Rows);

    private Worksheet Columns(ColumnSheet sheet)
    {
        var rows = new SheetData(
            ExcelCells.Row(1, sheet.Columns.Select((column, i) => ExcelCells.Words(i, 1, column.Title[language], CellLook.Head))));
        if (sheet.IsCalendar) rows.Append(CalendarRows(sheet));
        else
            for (var row = FirstRow; row <= LastRow(sheet); row++)
                rows.Append(ExcelCells.Row(row, sheet.Columns.Select((column, i) => ExcelCells.Empty(i, row, LookOf(column)))));
        if (sheet.Hint is { } hint)
            rows.Append(ExcelCells.Row(LastRow(sheet) + 2, ExcelCells.Words(0, LastRow(sheet) + 2, hint[language], CellLook.Note)));
        var part = Sheet(rows, [.. sheet.Columns.Select(column => column.Width)], isFirstColumnFixed: true);
        part.Append(new AutoFilter { Reference = $"A1:{ExcelCells.Letters(sheet.Columns.Length - 1)}{LastRow(sheet)}" });
        var rules = sheet.Columns.Select((column, i) => Rule(sheet, column, i)).OfType<DataValidation>().Concat(StartRule(sheet)).ToList();
        if (rules.Count > 0) part.Append(new DataValidations(rules) { Count = (uint)rules.Count });
        Finish(part);
        return part;
    }

    private static CellLook LookOf(WorkbookColumn column) => column.Kind switch
    {
        ColumnKind.Date => CellLook.Date,
        ColumnKind.Whole => CellLook.Number,
        _ => CellLook.Words,
    };

    private IEnumerable<Row> CalendarRows(ColumnSheet sheet)
    {
        var (steps, dateColumn) =
            (calendar.ByWeek().ToList(), sheet.Columns.ToList().FindIndex(column => column.From == WorkbookReader.Date));
        var start = $"${ExcelCells.Letters(dateColumn < 0 ? 0 : dateColumn)}${FirstRow + steps.FindIndex(item => item.Step.IsOnStart)}";
        for (var i = 0; i < steps.Count; i++)
        {
            var ((step, week), row) = (steps[i], FirstRow + i);
            yield return ExcelCells.Row(row, sheet.Columns.Select((column, at) => column.From switch
            {
                WorkbookReader.Week => ExcelCells.Words(at, row, step.WeekName(week)),
                WorkbookReader.Date when step.IsOnStart => ExcelCells.Empty(at, row, CellLook.Start),
                WorkbookReader.Date => ExcelCells.Formula(
                    at, row, $"IF({start}=\"\",\"\",{start}-WEEKDAY({start},2)+{1 + CalendarStep.DaysTo(week)})", CellLook.Date),
                WorkbookReader.StepTitle => ExcelCells.Words(at, row, step.Title[language]),
                WorkbookReader.Who => ExcelCells.Words(at, row, step.Who?[language] ?? ""),
                _ => ExcelCells.Empty(at, row, LookOf(column)),
            }));
        }
    }

    private IEnumerable<DataValidation> StartRule(ColumnSheet sheet)
    {
        var column = sheet.Columns.ToList().FindIndex(other => other.From == WorkbookReader.Date);
        var at = calendar.ByWeek().ToList().FindIndex(item => item.Step.IsOnStart);
        if (!sheet.IsCalendar || column < 0 || at < 0) yield break;
        var rule = new DataValidation(new Formula1(FirstDay))
        {
            Type = DataValidationValues.Date, Operator = DataValidationOperatorValues.GreaterThanOrEqual, AllowBlank = true,
                ShowErrorMessage = true,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{ExcelCells.Letters(column)}{FirstRow + at}" },
        };
        if (sheet.Hint is { } hint) (rule.ShowInputMessage, rule.Prompt) = (true, Short(hint[language]));
        yield return rule;
    }

    /// <summary>The validation rule of a column; null where anything may be entered.</summary>
    private DataValidation? Rule(ColumnSheet sheet, WorkbookColumn column, int index)
    {
        var letters = ExcelCells.Letters(index);
        var cells = new ListValue<StringValue> { InnerText = $"{letters}{FirstRow}:{letters}{LastRow(sheet)}" };
        DataValidation rule;
        if (column.IsSeveral)
        {
            if (column.Choices.IsEmpty) return null;
            rule = new DataValidation { ShowInputMessage = true,
                Prompt = Short(string.Join(", ", column.Choices.Select(choice => choice.Title[language]))) };
        }
        else if (!column.Choices.IsEmpty)
            rule = new DataValidation(new Formula1(lists.RangeOf(column.Choices))) { Type = DataValidationValues.List,
                ShowErrorMessage = true };
        else if (!sheet.IsCalendar && column.From is { } from && workbook.Find(from) is var (other, source))
            // Names may also be typed by hand, so other text only gives a warning.
            rule = new DataValidation(new Formula1(RangeOf(other, source)))
            {
                Type = DataValidationValues.List, ShowErrorMessage = true, ErrorStyle = DataValidationErrorStyleValues.Warning,
            };
        else if (column.Kind == ColumnKind.Whole)
            rule = new DataValidation(new Formula1($"{column.Least}"), new Formula2($"{column.Most}"))
            {
                Type = DataValidationValues.Whole, Operator = DataValidationOperatorValues.Between, ShowErrorMessage = true,
            };
        else if (column.Kind == ColumnKind.Date)
            rule = new DataValidation(new Formula1(FirstDay))
            {
                Type = DataValidationValues.Date, Operator = DataValidationOperatorValues.GreaterThanOrEqual, ShowErrorMessage = true,
            };
        else return null;
        (rule.AllowBlank, rule.SequenceOfReferences) = (true, cells);
        return rule;
    }

    private static string Short(string words) => words.Length <= LongestPrompt ? words : words[..(LongestPrompt - 1)] + "…";

    private string RangeOf(ColumnSheet sheet, WorkbookColumn column) =>
        ExcelCells.Range(sheet.Title[language], sheet.Columns.IndexOf(column), FirstRow, LastRow(sheet));

    private Worksheet Totals(TotalsSheet sheet)
    {
        var rows = new SheetData(ExcelCells.Row(1, sheet.Heads.Select((head, i) => ExcelCells.Words(i, 1, head[language], CellLook.Head))));
        var row = FirstRow;
        foreach (var group in sheet.Groups)
        {
            var (head, first) = (row++, row);
            var title = ExcelCells.Words(0, head, group.Title[language], CellLook.Group);
            rows.Append(group.People is { } people
                ? ExcelCells.Row(head, title, ExcelCells.Formula(1, head, Translate(people), CellLook.Group))
                : ExcelCells.Row(head, title));
            foreach (var line in group.Lines)
            {
                rows.Append(ExcelCells.Row(row, ExcelCells.Words(0, row, line.Title[language]),
                    ExcelCells.Formula(1, row, Translate(line.Formula)),
                    ExcelCells.Formula(2, row, Shown(sheet, group, head, first, row))));
                row++;
            }
        }
        var part = Sheet(rows, [46, 16, 34], isFirstColumnFixed: false);
        Finish(part);
        return part;
    }

    /// <summary>
    /// The formula of a number for a report. It shows words instead where the number, or another from which it can be worked out, would
    /// reveal something about individual people.
    /// </summary>
    private string Shown(TotalsSheet sheet, TotalsGroup group, int head, int first, int row)
    {
        if (group.People is null) return $"B{row}";
        var lines = group.IsOverlapping ? [row] : Enumerable.Range(first, group.Lines.Length);
        var hidden = lines.Select(line => $"AND(B{line}>0,B{line}<{sheet.LeastNumber})").Prepend($"B{head}<{sheet.LeastPeople}");
        return $"IF(OR({string.Join(',', hidden)}),{ExcelCells.Quoted(sheet.Hidden[language])},B{row})";
    }

    /// <summary>Translates a formula of the data file to Excel's notation.</summary>
    private string Translate(string formula) => WorkbookReader.Reference().Replace(formula, match =>
        match.Groups["column"] is { Success: true, Value: var column } && workbook.Find(column) is var (sheet, found)
            ? RangeOf(sheet, found)
        : workbook.FindChoice(match.Groups["choice"].Value) is { } choice ? ExcelCells.Quoted(choice.Title[language])
        : match.Value);

    /// <summary>Creates a sheet whose first row stays visible while scrolling.</summary>
    private static Worksheet Sheet(SheetData rows, int[] widths, bool isFirstColumnFixed)
    {
        var pane = new Pane
        {
            VerticalSplit = 1, TopLeftCell = isFirstColumnFixed ? "B2" : "A2", State = PaneStateValues.Frozen,
            ActivePane = isFirstColumnFixed ? PaneValues.BottomRight : PaneValues.BottomLeft,
        };
        if (isFirstColumnFixed) pane.HorizontalSplit = 1;
        var columns = widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true });
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }), new Columns(columns), rows);
    }

    /// <summary>Adds print settings: landscape, as wide as the paper.</summary>
    private static void Finish(Worksheet part) => part.Append(
        new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
        new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
}
