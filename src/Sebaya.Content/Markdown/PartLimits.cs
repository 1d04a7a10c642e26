using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Markdown;

/// <summary>
/// How large the parts of a page may be. For a bracket Markdig may look through the rest of its paragraph, and a short row of a wide
/// table is filled up; with these limits a page takes as many steps as it is long.
/// </summary>
internal static class PartLimits
{
    /// <summary>Characters of a paragraph, a heading or a table.</summary>
    public const int Characters = 10_000;

    /// <summary>Columns of a table.</summary>
    public const int Columns = 30;

    /// <summary>Characters of a column's words that its cells repeat on narrow screens.</summary>
    public const int Head = 80;

    /// <summary>Lets a parser leave what is too long unread.</summary>
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
