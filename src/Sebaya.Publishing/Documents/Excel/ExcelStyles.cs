using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sebaya.Publishing.Documents.Excel;

/// <summary>The looks of cells. The value is the index in the workbook's list of formats.</summary>
internal enum CellLook : uint
{
    /// <summary>Excel's default.</summary>
    Plain,

    /// <summary>A column's title.</summary>
    Head,

    /// <summary>Text, wrapped at the width of the column.</summary>
    Words,

    /// <summary>A day.</summary>
    Date,

    /// <summary>The date from which other dates are calculated.</summary>
    Start,

    /// <summary>The title of a group of numbers.</summary>
    Group,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A remark.</summary>
    Note,
}

/// <summary>The formats of a workbook.</summary>
internal static class ExcelStyles
{
    private const uint DateFormat = 164;

    /// <summary>The part of the workbook.</summary>
    /// <param name="accent">The colour of titles, six hexadecimal digits.</param>
    /// <param name="tint">The colour behind them.</param>
    public static Stylesheet Make(string accent, string tint) => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
        new Fonts(Font(), Font(new Bold()), Font(new Bold(), new Color { Rgb = "FF" + accent }), Font(new Italic())) { Count = 4 },
        new Fills(Fill(PatternValues.None), Fill(PatternValues.Gray125), Fill(PatternValues.Solid, tint)) { Count = 3 },
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(),
                new BottomBorder(new Color { Rgb = "FF" + accent }) { Style = BorderStyleValues.Medium },
                new DiagonalBorder()))
        { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            Format(font: 1, fill: 2, border: 1, wrap: true, centre: true),
            Format(wrap: true),
            Format(number: DateFormat),
            Format(font: 1, fill: 2, number: DateFormat),
            Format(font: 2),
            Format(),
            Format(font: 3)) { Count = 8 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static Font Font(params OpenXmlElement[] look)
    {
        var font = new Font(look);
        // The schema wants bold and italic before the size, and the colour after it.
        var size = new FontSize { Val = 11 };
        if (font.GetFirstChild<Color>() is { } colour) font.InsertBefore(size, colour);
        else font.Append(size);
        font.Append(new FontName { Val = "Arial" });
        return font;
    }

    private static Fill Fill(PatternValues pattern, string? colour = null)
    {
        var fill = new PatternFill { PatternType = pattern };
        if (colour is not null) fill.Append(new ForegroundColor { Rgb = "FF" + colour }, new BackgroundColor { Indexed = 64 });
        return new Fill(fill);
    }

    private static CellFormat Format(uint font = 0, uint fill = 0, uint border = 0, uint number = 0, bool wrap = false,
        bool centre = false) => new(
        new Alignment { WrapText = wrap, Vertical = centre ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top })
    {
        FontId = font, FillId = fill, BorderId = border, NumberFormatId = number, FormatId = 0,
        ApplyFont = font > 0, ApplyFill = fill > 0, ApplyBorder = border > 0, ApplyNumberFormat = number > 0, ApplyAlignment = true,
    };
}
