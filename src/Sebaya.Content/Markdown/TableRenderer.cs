using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Sebaya.Content.Markdown;

/// <summary>
/// Writes tables with header cells marked for screen readers. On a narrow screen the rows of a wide table are stacked, each cell below
/// its column's heading. Where that is not possible, the table scrolls sideways in a frame that can be reached by keyboard.
/// </summary>
internal sealed class TableRenderer(GuideHtmlRenderer page) : HtmlObjectRenderer<Table>
{
    /// <summary>Tables with at least this many columns do not fit on a phone.</summary>
    private const int Wide = 3;

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        var heads = table.OfType<TableRow>().FirstOrDefault(row => row.IsHeader && row.Count >= Wide) is { } first
            ? first.OfType<TableCell>().Select(Words).ToList()
            : [];
        if (heads.Count > 0)
        {
            // It is stacked where it does not fit, so it never scrolls and needs no keyboard focus.
            renderer.WriteLine("<div class=\"table stack\"><table>");
        }
        else
        {
            renderer.Write("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"");
            page.Place(new ThemeWordSegment("table", page.At(table)));
            renderer.WriteLine("\"><table>");
        }
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
        renderer.Write("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            // An empty corner cell is not a header.
            var scope = IsEmpty(cell) ? null : row.IsHeader ? "col" : i == 0 ? "row" : null;
            if (scope is null && !row.IsHeader && i < heads.Count)
                renderer.Write("<td data-head=\"").WriteEscape(heads[i]).Write("\">");
            else if (scope is null) renderer.Write("<td>");
            else renderer.Write("<th scope=\"").Write(scope).Write("\">");
            var wasImplicit = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = true;
            renderer.WriteChildren(cell);
            renderer.ImplicitParagraph = wasImplicit;
            renderer.Write(scope is null ? "</td>" : "</th>");
        }
        var columns = row.IsHeader ? 0 : Math.Min(table.ColumnDefinitions.Count, PartLimits.Columns);
        for (var i = row.Count; i < columns; i++) renderer.Write("<td></td>");
        renderer.WriteLine("</tr>");
    }
}
