using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Kit;

/// <summary>Reads a workbook's file.</summary>
internal sealed partial class WorkbookReader(RegistrationForm form, TextLanguages languages, DiagnosticBag diagnostics)
{
    private const int MostRows = 2000;
    private const int MostWidth = 200;
    private const int LongestTitle = 31;

    /// <summary>The values that a column of a calendar's sheet can have as its source.</summary>
    public const string Week = "week", Date = "date", StepTitle = "title", Who = "who";

    private static readonly ImmutableArray<string> Kinds = [.. Enum.GetNames<ColumnKind>().Select(name => name.ToLowerInvariant())];
    private static readonly ImmutableArray<string> CalendarValues = [Week, Date, StepTitle, Who];

    /// <summary>Reads the workbook; null where the file contains none.</summary>
    public Workbook? Read(SourceText source, string name)
    {
        if (KitReader.Open(source, "a", "workbook", "title, sheets", languages, diagnostics, Rules.Workbook) is not { } reader)
            return null;
        var title = reader.Localized("title");
        var groups = reader.Groups("sheets", "sheet", "id, title, columns", needed: true).ToList();
        var sheets = ImmutableArray.CreateBuilder<WorkbookSheet>();
        foreach (var group in groups)
        {
            var sheet = Sheet(group);
            if (sheets.Any(other => other.Id == sheet.Id)) group.Wrong("id", $"the sheet '{sheet.Id}' stands twice. Keep one.");
            else sheets.Add(sheet);
        }
        reader.Finish();
        var workbook = new Workbook(name, title, sheets.ToImmutable());
        foreach (var (sheet, group) in sheets.Zip(groups)) Check(workbook, sheet, group);
        return workbook;
    }

    private WorkbookSheet Sheet(KitReader reader)
    {
        var (id, title) = (reader.Id(), reader.Localized("title"));
        foreach (var language in languages)
            if (title[language].Length > LongestTitle || title[language].IndexOfAny(['[', ']', ':', '*', '?', '/', '\\', '\'']) >= 0)
                reader.Wrong("title",
                    $"'{title[language]}' cannot name a sheet: at most {LongestTitle} characters, and none of [ ] : * ? / \\ '.");
        return reader.Has("groups") ? Totals(reader, id, title) : Columns(reader, id, title);
    }

    private ColumnSheet Columns(KitReader reader, string id, LocalizedText title)
    {
        var isCalendar = reader.Flag("calendar");
        var columns = ImmutableArray.CreateBuilder<WorkbookColumn>();
        foreach (var group in reader.Groups("columns", "column", "id, title, width", needed: true))
        {
            var column = Column(group);
            if (columns.Any(other => other.Id == column.Id)) group.Wrong("id", $"the column '{column.Id}' stands twice. Keep one.");
            else columns.Add(column);
        }
        var sheet = new ColumnSheet(
            id, title, isCalendar ? 0 : reader.WholeNumber("rows", 1, MostRows, needed: true) ?? 1, isCalendar, columns.ToImmutable(),
            reader.LocalizedOrNone("hint"));
        reader.Finish();
        return sheet;
    }

    private WorkbookColumn Column(KitReader reader)
    {
        var name = reader.Text("field");
        var field = name is null
            ? new RegistrationField(reader.Id(), reader.Localized("title"), FieldKind.Text, [], KitChoice.ReadAll(reader))
            : Field(reader, name);
        var kind = Enum.Parse<ColumnKind>(reader.OneOf("kind", Kinds) ?? nameof(ColumnKind.Text), ignoreCase: true);
        var column = new WorkbookColumn(
            field.Id, field.Title, reader.WholeNumber("width", 1, MostWidth) ?? 16, kind,
            reader.WholeNumber("least", 0, int.MaxValue) ?? 0, reader.WholeNumber("most", 0, int.MaxValue) ?? int.MaxValue,
            reader.Text("from"), field.Choices, reader.Flag("several") || field.Kind == FieldKind.Choices);
        reader.Finish();
        return column;
    }

    private RegistrationField Field(KitReader reader, string name)
    {
        if (form.Find(name) is { } field) return field;
        reader.Wrong("field",
            $"'{RegistrationForm.File}' has no field '{name}'.{DidYouMean.Hint(name, form.Fields.Select(other => other.Id))}");
        return new RegistrationField(name, new LocalizedText(ImmutableDictionary<string, string>.Empty), FieldKind.Text, [], []);
    }

    private static TotalsSheet Totals(KitReader reader, string id, LocalizedText title)
    {
        var heads = reader.LocalizedList("heads");
        if (heads.Length != 3) reader.Wrong("heads", "'heads' are three: what is counted, the number, and the number for a report.");
        var groups = ImmutableArray.CreateBuilder<TotalsGroup>();
        foreach (var group in reader.Groups("groups", "group", "title, lines", needed: true))
        {
            var lines = ImmutableArray.CreateBuilder<TotalsLine>();
            foreach (var line in group.Groups("lines", "line", "title, formula", needed: true))
            {
                lines.Add(new TotalsLine(line.Localized("title"), line.Text("formula", needed: true) ?? "0"));
                line.Finish();
            }
            groups.Add(new TotalsGroup(group.Localized("title"), group.Text("people"), group.Flag("overlapping"), lines.ToImmutable()));
            group.Finish();
        }
        var sheet = new TotalsSheet(
            id, title, heads, reader.Localized("hidden"), reader.WholeNumber("least-people", 1, 100) ?? 1,
            reader.WholeNumber("least-number", 1, 100) ?? 1, groups.ToImmutable());
        reader.Finish();
        return sheet;
    }

    /// <summary>Checks that everything a sheet refers to in other sheets exists.</summary>
    private static void Check(Workbook workbook, WorkbookSheet sheet, KitReader reader)
    {
        if (sheet is ColumnSheet columns)
        {
            foreach (var column in columns.Columns)
                if (column.From is { } from && !(columns.IsCalendar ? CalendarValues.Contains(from) : workbook.Find(from) is not null))
                    reader.Wrong("columns", $"the column '{column.Id}' takes its words from '{from}', which is not there."
                        + (columns.IsCalendar ? $" A calendar has: {string.Join(", ", CalendarValues)}." : " Write it as 'sheet.column'."));
            return;
        }
        foreach (var group in ((TotalsSheet)sheet).Groups)
            foreach (var formula in group.Lines.Select(line => line.Formula).Append(group.People ?? ""))
                foreach (Match match in Reference().Matches(formula))
                    if (match.Groups["column"] is { Success: true, Value: var column } && workbook.Find(column) is null)
                        reader.Wrong("groups",
                            $"the formula '{formula}' counts a column that is not there: '[{column}]'. Write it as '[sheet.column]'.");
                    else if (match.Groups["choice"] is { Success: true, Value: var choice } && workbook.FindChoice(choice) is null)
                        reader.Wrong("groups",
                            $"the formula '{formula}' names no choice there is: '<{choice}>'. Write it as '<sheet.column.choice>'.");
    }

    /// <summary>A column or a choice in a formula.</summary>
    [GeneratedRegex(@"\[(?<column>[a-z0-9.-]+)\]|<(?<choice>[a-z0-9-]+\.[a-z0-9-]+\.[a-z0-9-]+)>")]
    internal static partial Regex Reference();
}
