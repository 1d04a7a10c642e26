using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Office2010 = DocumentFormat.OpenXml.Office2010.Word;

namespace Sebaya.Publishing.Documents.Word;

/// <summary>
/// Creates form fields: text fields, boxes to tick, empty lines. Each text field gets a number that is unique in the document.
/// </summary>
internal sealed partial class WordFields
{
    /// <summary>Wide spaces: on the screen something to click on, on paper just space.</summary>
    private const string Room = "\u2003\u2003\u2003\u2003\u2003\u2003";

    private const string BoxFont = "MS Gothic";
    private const int LongestName = 60;
    private int _number;

    /// <summary>Splits text at signs for boxes and at rows of underscores, and turns these into form fields.</summary>
    public IEnumerable<OpenXmlElement> Split(string words, Func<RunProperties?> properties)
    {
        var from = 0;
        foreach (Match match in Marks().Matches(words))
        {
            if (match.Index > from) yield return WordRuns.Run(words[from..match.Index], properties());
            yield return match.Value[0] == '☐' ? Box() : Place("", match.Value);
            // A box and the first word of its choice stay on one line.
            if (match.Value == "☐ ") yield return WordRuns.Run("\u00a0", properties());
            from = match.Index + match.Length;
        }
        if (from < words.Length) yield return WordRuns.Run(words[from..], properties());
    }

    /// <summary>A text field.</summary>
    /// <param name="name">The field's name in Word.</param>
    /// <param name="shown">Its content until something is typed.</param>
    public SdtRun Place(string name, string shown = Room)
    {
        var properties = Properties(name);
        properties.Append(new ShowingPlaceholder(), new SdtContentText());
        return new SdtRun(properties,
            new SdtContentRun(WordRuns.Run(shown, new RunProperties(new RunStyle { Val = WordStyles.Placeholder }))));
    }

    /// <summary>A table of labels, each with a text field beside it.</summary>
    /// <param name="fields">The words of each label, and the label as runs.</param>
    public Table Form(IEnumerable<(string Name, IEnumerable<OpenXmlElement> Label)> fields)
    {
        var table = WordTables.Bare(WordTables.Full * 42 / 100, WordTables.Full * 58 / 100);
        foreach (var (name, label) in fields)
        {
            var row = new TableRow(
                new TableRowProperties(new CantSplit(), new TableRowHeight { Val = 480, HeightType = HeightRuleValues.AtLeast }));
            var words = WordRuns.Paragraph(WordStyles.Label, label);
            // A label with choices takes the whole width; a text field follows below it.
            if (words.Descendants<Office2010.SdtContentCheckBox>().Any())
            {
                words.Append(WordRuns.Run(" "), Place(name));
                row.Append(WordTables.Cell(words, WordTables.Ruled(), columns: 2));
            }
            else row.Append(WordTables.Cell(words, borders: null),
                WordTables.Cell(WordRuns.Paragraph(WordStyles.Answer, [Place(name)]), WordTables.Ruled()));
            table.Append(row);
        }
        return table;
    }

    /// <summary>Empty lines.</summary>
    public static Table Lines(int count)
    {
        var table = WordTables.Bare(WordTables.Full);
        for (var i = 0; i < count; i++)
            table.Append(new TableRow(
                new TableRowProperties(new CantSplit(), new TableRowHeight { Val = 500, HeightType = HeightRuleValues.AtLeast }),
                WordTables.Cell(WordRuns.Paragraph(WordStyles.Answer, []), WordTables.Ruled())));
        return table;
    }

    private SdtRun Box()
    {
        var properties = Properties("");
        properties.Append(new Office2010.SdtContentCheckBox(
            new Office2010.Checked { Val = Office2010.OnOffValues.Zero },
            new Office2010.CheckedState { Font = BoxFont, Val = "2612" },
            new Office2010.UncheckedState { Font = BoxFont, Val = "2610" }));
        var fonts = new RunFonts { Ascii = BoxFont, HighAnsi = BoxFont, EastAsia = BoxFont, Hint = FontTypeHintValues.EastAsia };
        return new SdtRun(properties, new SdtContentRun(WordRuns.Run("☐", new RunProperties(fonts))));
    }

    private SdtProperties Properties(string name)
    {
        var properties = new SdtProperties();
        if (name != "") properties.Append(new SdtAlias { Val = name.Length > LongestName ? name[..LongestName] : name });
        properties.Append(new SdtId { Val = ++_number });
        return properties;
    }

    [GeneratedRegex("☐ ?|_{4,}")]
    private static partial Regex Marks();
}
