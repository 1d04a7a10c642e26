using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Kit;

/// <summary>A workbook for spreadsheet programs, read from <c>_workbooks/NAME.yml</c>.</summary>
/// <param name="Name">Its file's name without extension.</param>
public sealed record Workbook(string Name, LocalizedText Title, ImmutableArray<WorkbookSheet> Sheets)
{
    /// <summary>The folder of the files, below the input folder.</summary>
    public const string Folder = "_workbooks/";

    /// <summary>The column that <c>sheet.column</c> names, or null.</summary>
    public (ColumnSheet Sheet, WorkbookColumn Column)? Find(string reference)
    {
        var parts = reference.Split('.');
        if (parts.Length < 2 || Sheets.OfType<ColumnSheet>().FirstOrDefault(sheet => sheet.Id == parts[0]) is not { } sheet) return null;
        return sheet.Columns.FirstOrDefault(column => column.Id == parts[1]) is { } column ? (sheet, column) : null;
    }

    /// <summary>The choice that <c>sheet.column.choice</c> names, or null.</summary>
    public KitChoice? FindChoice(string reference) => reference.Split('.') is [_, _, var choice] && Find(reference) is { } found
        ? found.Column.Choices.FirstOrDefault(other => other.Id == choice)
        : null;
}

/// <summary>A sheet of a workbook.</summary>
public abstract record WorkbookSheet(string Id, LocalizedText Title);

/// <summary>A sheet to be filled in, with a column for each thing.</summary>
/// <param name="Rows">The number of rows prepared for filling in.</param>
/// <param name="IsCalendar">Whether its rows are the steps of the programme's calendar.</param>
/// <param name="Hint">The remark beside the cell from which the others are calculated.</param>
public sealed record ColumnSheet(
    string Id, LocalizedText Title, int Rows, bool IsCalendar, ImmutableArray<WorkbookColumn> Columns, LocalizedText? Hint)
        : WorkbookSheet(Id, Title);

/// <summary>The content of a column's cells.</summary>
public enum ColumnKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A whole number between two bounds.</summary>
    Whole,
}

/// <summary>A column.</summary>
/// <param name="Width">In characters.</param>
/// <param name="From">The source of its text: a column of another sheet, or a value of a calendar's steps.</param>
/// <param name="Choices">What can be chosen; any words may be written where there are none.</param>
/// <param name="IsSeveral">Whether a cell may contain several of the choices.</param>
public sealed record WorkbookColumn(
    string Id, LocalizedText Title, int Width, ColumnKind Kind, int Least, int Most, string? From, ImmutableArray<KitChoice> Choices,
    bool IsSeveral);

/// <summary>A sheet with totals of the other sheets.</summary>
/// <param name="Heads">The words above its three columns.</param>
/// <param name="Hidden">The words shown in a report instead of a number that would reveal something about individual people.</param>
/// <param name="LeastPeople">The least number of people who must have answered before a number is shown.</param>
/// <param name="LeastNumber">The smallest number above zero that is shown.</param>
public sealed record TotalsSheet(
    string Id, LocalizedText Title, ImmutableArray<LocalizedText> Heads, LocalizedText Hidden, int LeastPeople, int LeastNumber,
    ImmutableArray<TotalsGroup> Groups)
    : WorkbookSheet(Id, Title);

/// <summary>Numbers that belong together. If one of them must be hidden, all are, since it could be calculated from the others.</summary>
/// <param name="People">The formula of the number of people who answered; null where the numbers count no answers of people.</param>
/// <param name="IsOverlapping">Whether one person may be counted in several lines, so that no line can be calculated from the
/// others.</param>
public sealed record TotalsGroup(LocalizedText Title, string? People, bool IsOverlapping, ImmutableArray<TotalsLine> Lines);

/// <summary>One number.</summary>
public sealed record TotalsLine(LocalizedText Title, string Formula);
