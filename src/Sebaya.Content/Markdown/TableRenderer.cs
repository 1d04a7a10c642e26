using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Sebaya.Content.Markdown;

/// <summary>
/// Writes tables with header cells marked for screen readers. Where a table does not fit, its rows are stacked, each cell below its
/// column's heading, so that no table scrolls sideways. Each part names its role, because browsers of 2021 forget the roles of tables that
/// are not laid out as tables.
/// </summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        var heads = table.OfType<TableRow>().Where(row => row.IsHeader).Take(1).SelectMany(row => row.OfType<TableCell>()).Select(Words)
            .ToList();
        renderer.WriteLine("<div class=\"table stack\"><table role=\"table\">");
        var inBody = false;
        foreach (var row in table.OfType<TableRow>())
        {
            if (row.IsHeader) renderer.WriteLine("<thead>");
            else if (!inBody)
            {
                renderer.WriteLine("<tbody>");
                inBody = true;
            }
            WriteRow(renderer, table, row, heads);
            if (row.IsHeader) renderer.WriteLine("</thead>");
        }
        if (inBody) renderer.WriteLine("</tbody>");
        renderer.WriteLine("</table></div>");
    }

    private static bool IsEmpty(TableCell cell) => cell.Count == 0 || cell is [ParagraphBlock { Inline.FirstChild: null }];

    private static string Words(TableCell cell) =>
        cell is not [ParagraphBlock { Inline: { } inline }] ? ""
        : PlainText.Of(inline) is { Length: > PartLimits.Head } words ? words[..PartLimits.Head] + "…"
        : PlainText.Of(inline);

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row, List<string> heads)
    {
        renderer.Write("<tr role=\"row\">");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            // An empty corner cell is not a header.
            var isHead = !IsEmpty(cell) && (row.IsHeader || i == 0);
            renderer.Write(!isHead ? "<td role=\"cell\"" : row.IsHeader ? "<th role=\"columnheader\" scope=\"col\""
                : "<th role=\"rowheader\" scope=\"row\"");
            if (!row.IsHeader && i < heads.Count && heads[i].Length > 0) renderer.Write(" data-head=\"").WriteEscape(heads[i]).Write("\"");
            renderer.Write(">");
            var wasImplicit = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = true;
            renderer.WriteChildren(cell);
            renderer.ImplicitParagraph = wasImplicit;
            renderer.Write(!isHead ? "</td>" : "</th>");
        }
        var columns = row.IsHeader ? 0 : Math.Min(table.ColumnDefinitions.Count, PartLimits.Columns);
        for (var i = row.Count; i < columns; i++) renderer.Write("<td role=\"cell\"></td>");
        renderer.WriteLine("</tr>");
    }
}
