using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Sebaya.Publishing.Documents.Word;

/// <summary>Creates runs and paragraphs.</summary>
internal static class WordRuns
{
    /// <summary>Text with one formatting.</summary>
    public static Run Run(string words, RunProperties? properties = null)
    {
        var run = new Run();
        if (properties is not null) run.Append(properties);
        run.Append(new Text(words) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    /// <summary>A paragraph.</summary>
    /// <param name="style">Null for the style of running text.</param>
    public static Paragraph Paragraph(string? style, IEnumerable<OpenXmlElement> content)
    {
        var paragraph = new Paragraph();
        if (style is not null) paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }

    /// <summary>A paragraph of plain words.</summary>
    public static Paragraph Paragraph(string? style, string words) => Paragraph(style, [Run(words)]);

    /// <summary>A value that Word calculates: <c>PAGE</c>, <c>NUMPAGES</c>.</summary>
    public static SimpleField Computed(string instruction) => new(Run("1")) { Instruction = instruction };
}
