using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Sebaya.Content.Settings;
using Styles = DocumentFormat.OpenXml.Wordprocessing.Styles;

namespace Sebaya.Publishing.Documents.Word;

/// <summary>The styles of a document, so that an editor can change all headings or all callouts at once.</summary>
internal sealed class WordStyles(SiteModel model, Language language)
{
    public const string Callout = "Callout", CalloutTitle = "CalloutTitle", Quotation = "Quote", ListText = "ListParagraph";
    public const string Placeholder = "PlaceholderText", Label = "FieldLabel", Answer = "FieldAnswer", Cell = "TableText",
        Small = "SmallText", Poster = "Poster", PosterTitle = "PosterTitle";
    public const string Grid = "TableGrid", Link = "Hyperlink", Header = "Header", Footer = "Footer";

    /// <summary>The colour of lines to write on.</summary>
    public const string Line = "7F7F7F";

    private const string Font = "Arial";

    private readonly string _accent =
        Hex((model.Site.Settings.Program.Colours.GetValueOrDefault("accent") ?? model.Theme.Tokens["accent"]).Light);
    private readonly string _tint = Hex(model.Theme.Tokens["tint"].Light);

    /// <summary>A heading's style.</summary>
    /// <param name="level">1 for the title.</param>
    public static string Heading(int level) => $"Heading{Math.Clamp(level, 1, 4)}";

    /// <summary>Creates the styles part.</summary>
    public Styles Make()
    {
        var styles = new Styles(Defaults());
        styles.Append(Paragraph("Normal", "Normal", null, null, [], isDefault: true));
        for (var level = 1; level <= 4; level++) styles.Append(HeadingStyle(level));
        styles.Append(
            Paragraph(ListText, "List Paragraph", "Normal", new ParagraphProperties(new SpacingBetweenLines { After = "60" }), []),
            Paragraph(Callout, "Callout", "Normal", Boxed("120"), []),
            Paragraph(CalloutTitle, "Callout Title", Callout, Boxed("40", keepNext: true), [new Bold(), new Color { Val = _accent }]),
            Paragraph(Quotation, "Quote", "Normal", new ParagraphProperties(new Indentation { Left = "400" }), [new Italic()]),
            Paragraph(Label, "Field Label", "Normal", Spaced("120", "20"), []),
            Paragraph(Answer, "Field Answer", "Normal", Spaced("120", "20"), []),
            Paragraph(Cell, "Table Text", "Normal", Spaced("40", "40"), [new FontSize { Val = "19" }]),
            Paragraph(Small, "Small Text", "Normal", Spaced("0", "40"), [new FontSize { Val = "17" }]),
            Paragraph(Poster, "Poster", "Normal", Centred("240"), [new FontSize { Val = "30" }]),
            Paragraph(PosterTitle, "Poster Title", Poster, Centred("600"), [new Bold(), new FontSize { Val = "64" }]),
            Paragraph(Header, "header", "Normal", Headed(), [new FontSize { Val = "18" }]),
            Paragraph(Footer, "footer", "Normal", Tabbed(), [new FontSize { Val = "17" }]),
            Character(Link, "Hyperlink", new Color { Val = _accent }, new Underline { Val = UnderlineValues.Single }),
            Character(Placeholder, "Placeholder Text", new Color { Val = "595959" }),
            GridStyle());
        return styles;
    }

    /// <summary>A colour of a style sheet as Word writes it.</summary>
    private static string Hex(string colour) => colour.TrimStart('#').ToUpperInvariant();

    private DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font }, new FontSize { Val = "21" },
                new FontSizeComplexScript { Val = "21" },
            new Languages { Val = language.Tag, EastAsia = "en-US", Bidi = "ar-SA" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
            new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto })));

    private Style HeadingStyle(int level)
    {
        string[] sizes = ["40", "28", "24", "22"];
        var properties = new ParagraphProperties(
            new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = level == 1 ? "0" : "320", After = "100" },
                new OutlineLevel { Val = level - 1 });
        return Paragraph(Heading(level), $"heading {level}", "Normal", properties,
            [new Bold(), new Color { Val = level == 1 ? _accent : "000000" }, new FontSize { Val = sizes[level - 1] }], next: "Normal");
    }

    private ParagraphProperties Boxed(string after, bool keepNext = false)
    {
        var properties = new ParagraphProperties();
        if (keepNext) properties.Append(new KeepNext());
        properties.Append(
            new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Size = 24, Space = 8, Color = _accent }),
            new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = _tint },
            new SpacingBetweenLines { After = after }, new Indentation { Left = "240" });
        return properties;
    }

    private static ParagraphProperties Spaced(string before, string after) =>
        new(new SpacingBetweenLines { Before = before, After = after });

    private static ParagraphProperties Centred(string around) =>
        new(new SpacingBetweenLines { Before = around, After = around }, new Justification { Val = JustificationValues.Center });

    /// <summary>Paragraphs in the header: text at the middle of the logo's height, with space below.</summary>
    private static ParagraphProperties Headed() => new(
        new SpacingBetweenLines { Before = "0", After = "200" }, new TextAlignment { Val = VerticalTextAlignmentValues.Center });

    private static ParagraphProperties Tabbed() => new(
        new Tabs(new TabStop { Val = TabStopValues.Right, Position = WordTables.Full }),
            new SpacingBetweenLines { Before = "0", After = "0" });

    private static Style Paragraph(
        string id, string name, string? basedOn, ParagraphProperties? paragraph, OpenXmlElement[] run, string? next = null,
            bool isDefault = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault) style.Default = true;
        style.Append(new StyleName { Val = name });
        if (basedOn is not null) style.Append(new BasedOn { Val = basedOn });
        if (next is not null) style.Append(new NextParagraphStyle { Val = next });
        style.Append(new PrimaryStyle());
        if (paragraph is not null)
            style.Append(new StyleParagraphProperties(paragraph.ChildElements.Select(child => child.CloneNode(true))));
        if (run.Length > 0) style.Append(new StyleRunProperties(run));
        return style;
    }

    private static Style Character(string id, string name, params OpenXmlElement[] run) => new(
        new StyleName { Val = name }, new StyleRunProperties(run)) { Type = StyleValues.Character, StyleId = id };

    private Style GridStyle()
    {
        var head = new TableStyleProperties(
            new RunPropertiesBaseStyle(new Bold()),
            new TableStyleConditionalFormattingTableCellProperties(
                new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = _tint }))
        { Type = TableStyleOverrideValues.FirstRow };
        return new Style(
            new StyleName { Val = "Table Grid" },
            new StyleTableProperties(
                new TableBorders(
                    Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(),
                        Border<InsideHorizontalBorder>(),
                    Border<InsideVerticalBorder>()),
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 100, Type = TableWidthValues.Dxa },
                        new TableCellRightMargin { Width = 100, Type = TableWidthValues.Dxa })),
            head)
        { Type = StyleValues.Table, StyleId = Grid };

        static T Border<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = Line };
    }
}
