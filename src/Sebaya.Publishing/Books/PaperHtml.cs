using System.Text;
using Sebaya.Publishing.Components;
using static System.Net.WebUtility;

namespace Sebaya.Publishing.Books;

/// <summary>Writes the printed form of components as HTML that is also well-formed XML.</summary>
/// <param name="levelOf">Converts a heading's level on its own page to its level in the book.</param>
/// <param name="idOf">Converts an id on its own page to the id in the book.</param>
internal sealed class PaperHtml(StringBuilder html, Func<int, int> levelOf, Func<string, string> idOf)
{
    private const int HeadingLevel = 2;

    /// <summary>Writes blocks; consecutive terms become one list.</summary>
    public void Write(IReadOnlyList<PaperBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not PaperTerm)
            {
                Write(blocks[i]);
                continue;
            }
            html.Append("<dl class=\"glossary\">\n");
            for (; i < blocks.Count && blocks[i] is PaperTerm term; i++)
                html.Append($"<dt id=\"{idOf(term.Anchor)}\">{HtmlEncode(term.Term)}</dt><dd>{HtmlEncode(term.Meaning)}</dd>\n");
            html.Append("</dl>\n");
            i--;
        }
    }

    private void Write(PaperBlock block)
    {
        switch (block)
        {
            case PaperText text: html.Append($"<p>{HtmlEncode(text.Words)}</p>\n"); break;
            case PaperHeading heading:
                var level = levelOf(HeadingLevel);
                html.Append($"<h{level}>{HtmlEncode(heading.Words)}</h{level}>\n");
                break;
            case PaperField field: html.Append($"<p class=\"write\">{HtmlEncode(field.Label)}</p>\n"); break;
            case PaperLines lines:
                for (var i = 0; i < lines.Count; i++) html.Append("<p class=\"write\">\u00a0</p>\n");
                break;
            case PaperList list:
                html.Append(list.IsChoice ? "<ul class=\"choices\">" : "<ul>");
                foreach (var item in list.Items) html.Append($"<li>{(list.IsChoice ? "☐\u00a0" : "")}{HtmlEncode(item)}</li>\n");
                html.Append("</ul>\n");
                break;
            case PaperTable table: Table(table); break;
            case PaperDrawing drawing: html.Append($"<figure class=\"figure\">{drawing.Svg}</figure>\n"); break;
        }
    }

    private void Table(PaperTable table)
    {
        var heads = table.Rows[0];
        html.Append("<div class=\"table stack\"><table role=\"table\"><thead><tr role=\"row\">");
        foreach (var cell in heads) html.Append($"<th role=\"columnheader\" scope=\"col\">{HtmlEncode(cell)}</th>");
        html.Append("</tr></thead><tbody>\n");
        foreach (var row in table.Rows.Skip(1))
        {
            html.Append("<tr role=\"row\">");
            foreach (var (i, cell) in row.Index())
                html.Append($"<td role=\"cell\" data-head=\"{HtmlEncode(i < heads.Length ? heads[i] : "")}\">{HtmlEncode(cell)}</td>");
            html.Append("</tr>\n");
        }
        html.Append("</tbody></table></div>\n");
    }
}
