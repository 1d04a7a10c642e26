using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sebaya.Publishing.Documents.Excel;

/// <summary>Creates cells and the references to them.</summary>
internal static class ExcelCells
{
    /// <summary>A column's letters: A for 0, AA for 26.</summary>
    public static string Letters(int column) => (column >= 26 ? Letters((column / 26) - 1) : "") + (char)('A' + (column % 26));

    /// <summary>A range of one column, as a formula names it.</summary>
    public static string Range(string sheet, int column, int firstRow, int lastRow) =>
        $"'{sheet}'!${Letters(column)}${firstRow}:${Letters(column)}${lastRow}";

    /// <summary>A row with its cells.</summary>
    public static Row Row(int number, params IEnumerable<Cell> cells) => new(cells) { RowIndex = (uint)number };

    /// <summary>A cell with text.</summary>
    public static Cell Words(int column, int row, string words, CellLook look = CellLook.Words) =>
        new(new InlineString(new Text(words) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = Letters(column) + row, DataType = CellValues.InlineString, StyleIndex = (uint)look,
        };

    /// <summary>A cell with a formula, which is calculated when the workbook is opened.</summary>
    public static Cell Formula(int column, int row, string formula, CellLook look = CellLook.Number) =>
        new(new CellFormula(formula)) { CellReference = Letters(column) + row, StyleIndex = (uint)look };

    /// <summary>A cell to be filled in.</summary>
    public static Cell Empty(int column, int row, CellLook look) =>
        new() { CellReference = Letters(column) + row, StyleIndex = (uint)look };

    /// <summary>Text as a string literal in a formula.</summary>
    public static string Quoted(string words) => "\"" + words.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
