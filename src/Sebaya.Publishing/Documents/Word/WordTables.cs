using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Sebaya.Publishing.Documents.Word;

/// <summary>Creates tables: those of the text, with a header row, and those without lines, which contain form fields.</summary>
internal static class WordTables
{
    /// <summary>The width between the margins of a page, in twentieths of a point.</summary>
    public const int Full = 9638;

    private const int Narrowest = 900;

    /// <summary>A table of the text.</summary>
    /// <param name="rows">Cells, each with its paragraphs and the number of characters in it.</param>
    public static Table Of(IReadOnlyList<IReadOnlyList<(IEnumerable<OpenXmlElement> Content, int Length)>> rows, bool hasHeader)
    {
        var widths = Widths(rows);
        var table = new Table(new TableProperties(
            new TableStyle { Val = WordStyles.Grid },
            new TableWidth { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { FirstRow = hasHeader, FirstColumn = true, LastRow = false, LastColumn = false, NoHorizontalBand = true,
                NoVerticalBand = true }));
        table.Append(new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })));
        for (var i = 0; i < rows.Count; i++)
        {
            var row = new TableRow();
            row.Append(hasHeader && i == 0 ? new TableRowProperties(new CantSplit(), new TableHeader())
                : new TableRowProperties(new CantSplit()));
            foreach (var (cell, width) in rows[i].Zip(widths)) row.Append(Cell(cell.Content, width));
            for (var missing = rows[i].Count; missing < widths.Length; missing++) row.Append(Cell([new Paragraph()], widths[missing]));
            table.Append(row);
        }
        return table;
    }

    /// <summary>Cards to cut out, two in a row.</summary>
    public static Table Cards(IReadOnlyList<IEnumerable<OpenXmlElement>> cards)
    {
        var table = Bare(Full / 2, Full / 2);
        for (var i = 0; i < cards.Count; i += 2)
        {
            var row = new TableRow(new TableRowProperties(new CantSplit()));
            foreach (var card in cards.Skip(i).Take(2)) row.Append(Dashed(card));
            if (i + 1 == cards.Count) row.Append(Cell(new Paragraph(), borders: null));
            table.Append(row);
        }
        return table;
    }

    /// <summary>A table without lines.</summary>
    public static Table Bare(params ReadOnlySpan<int> widths)
    {
        var (grid, total) = (new TableGrid(), 0);
        foreach (var width in widths)
        {
            grid.Append(new GridColumn { Width = $"{width}" });
            total += width;
        }
        return new Table(
            new TableProperties(
                new TableWidth { Width = $"{total}", Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                        new TableCellRightMargin { Width = 100, Type = TableWidthValues.Dxa }),
                new TableLook { FirstRow = false, FirstColumn = true, LastRow = false, LastColumn = false, NoHorizontalBand = true,
                    NoVerticalBand = true }),
            grid);
    }

    /// <summary>A cell of a table without lines.</summary>
    /// <param name="columns">The number of columns that it spans.</param>
    public static TableCell Cell(Paragraph content, TableCellBorders? borders, int columns = 1)
    {
        var properties = new TableCellProperties();
        if (columns > 1) properties.Append(new GridSpan { Val = columns });
        if (borders is not null) properties.Append(borders);
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Bottom });
        return new TableCell(properties, content);
    }

    /// <summary>A line below a cell.</summary>
    public static TableCellBorders Ruled() => new(new BottomBorder { Val = BorderValues.Single, Size = 4, Color = WordStyles.Line });

    private static TableCell Cell(IEnumerable<OpenXmlElement> content, int width)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }));
        cell.Append(content);
        return cell;
    }

    private static TableCell Dashed(IEnumerable<OpenXmlElement> content)
    {
        var cell = new TableCell(new TableCellProperties(
            new TableCellBorders(
                Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>()),
            new TableCellMargin(Margin<TopMargin>(), new LeftMargin { Width = "160", Type = TableWidthUnitValues.Dxa },
                Margin<BottomMargin>(),
                new RightMargin { Width = "160", Type = TableWidthUnitValues.Dxa })));
        cell.Append(content);
        return cell;

        static T Border<T>() where T : BorderType, new() => new() { Val = BorderValues.Dashed, Size = 8, Color = WordStyles.Line };
        static T Margin<T>() where T : TableWidthType, new() => new() { Width = "120", Type = TableWidthUnitValues.Dxa };
    }

    /// <summary>
    /// Column widths in proportion to the square root of the length of their text, so that a long text does not squeeze a short one.
    /// </summary>
    private static int[] Widths(IReadOnlyList<IReadOnlyList<(IEnumerable<OpenXmlElement> Content, int Length)>> rows)
    {
        var columns = rows.Select(row => row.Count).DefaultIfEmpty().Max();
        var wants = Enumerable.Range(0, columns)
            .Select(column => Math.Sqrt(4 + rows.Max(row => column < row.Count ? row[column].Length : 0))).ToList();
        var room = Full - (Narrowest * columns);
        return [.. wants.Select(want => Narrowest + (int)(room * want / wants.Sum()))];
    }
}
