using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Markdown;

/// <summary>
/// Limits for the parts of a page, so that the time for parsing grows linearly with its length. Without them it can grow quadratically: for
/// every bracket Markdig may search the rest of the paragraph, and a short row of a wide table is filled with empty cells.
/// </summary>
internal static class PartLimits
{
    /// <summary>Most characters in a paragraph, a heading or a table.</summary>
    public const int Characters = 10_000;

    /// <summary>Most columns in a table.</summary>
    public const int Columns = 30;

    /// <summary>Most characters of a column heading that its cells repeat on narrow screens.</summary>
    public const int Head = 80;

    /// <summary>Makes Markdig's parsers skip what is too long.</summary>
    public static void Install(MarkdownPipelineBuilder pipeline)
    {
        foreach (var parser in pipeline.BlockParsers)
            if (parser is ParagraphBlockParser or HeadingBlockParser) parser.Closed += (_, block) => Close(block);
    }

    /// <summary>Records the parts of a page that are too large.</summary>
    public static void Check(PageSyntax page, MarkdownDiagnostics report)
    {
        foreach (var syntax in page.All)
        {
            if (syntax is LeafBlock leaf && leaf.GetData(typeof(PartLimits)) is int characters)
                report.Add(report.At(leaf), Rules.PartTooLarge,
                    $"{characters:N0} characters stand here without an empty line between them; at most {Characters:N0} are read. Divide "
                        + "them.");
            else if (syntax is Table { ColumnDefinitions.Count: > Columns } table)
                report.Add(report.At(table), Rules.PartTooLarge,
                    $"this table has {table.ColumnDefinitions.Count} columns; at most {Columns} are shown. Divide it.");
        }
    }

    private static void Close(Block block)
    {
        if (block is not LeafBlock { ProcessInlines: true } leaf) return;
        var characters = 0;
        for (var i = 0; i < leaf.Lines.Count; i++) characters += leaf.Lines.Lines[i].Slice.Length;
        if (characters <= Characters) return;
        leaf.SetData(typeof(PartLimits), characters);
        leaf.ProcessInlines = false;
    }
}
