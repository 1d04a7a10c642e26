using System.Collections.Immutable;
using DocumentFormat.OpenXml.Spreadsheet;
using Sebaya.Publishing.Kit;

namespace Sebaya.Publishing.Documents.Excel;

/// <summary>
/// The choices of a workbook's columns, on a hidden sheet. Written into the validation rule itself, they could contain no commas and at
/// most 255 characters.
/// </summary>
internal sealed class ExcelLists(string language)
{
    /// <summary>The hidden sheet's name.</summary>
    public const string SheetName = "_";

    private readonly List<ImmutableArray<KitChoice>> _lists = [];

    /// <summary>Whether there are any.</summary>
    public bool IsEmpty => _lists.Count == 0;

    /// <summary>The range of a list of choices, which is added to the sheet if it is new.</summary>
    public string RangeOf(ImmutableArray<KitChoice> choices)
    {
        var index = _lists.IndexOf(choices);
        if (index < 0)
        {
            index = _lists.Count;
            _lists.Add(choices);
        }
        return ExcelCells.Range(SheetName, index, 1, choices.Length);
    }

    /// <summary>Creates the hidden sheet.</summary>
    public Worksheet Make()
    {
        var rows = new SheetData();
        for (var row = 1; row <= _lists.Select(list => list.Length).DefaultIfEmpty().Max(); row++)
            rows.Append(ExcelCells.Row(row, _lists.Select((list, column) => row <= list.Length
                ? ExcelCells.Words(column, row, list[row - 1].Title[language], CellLook.Plain)
                : ExcelCells.Empty(column, row, CellLook.Plain))));
        return new Worksheet(rows);
    }
}
