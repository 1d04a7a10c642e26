using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sebaya.Content.Markdown;

/// <summary>How this guide writes the pieces of Markdown that differ from Markdig's own HTML.</summary>
internal static class SlotRenderers
{
    public static void Install(PageHtml page)
    {
        var (all, slots) = (page.ObjectRenderers, page.Slots);
        all.Replace<LinkInlineRenderer>(new Links(slots));
        all.Replace<AutolinkInlineRenderer>(new Autolinks(slots));
        all.Replace<HeadingRenderer>(new Headings(slots));
        all.Replace<AlertBlockRenderer>(new Callouts(slots));
        all.Replace<HtmlTableRenderer>(new Tables(slots));
        all.Replace<EmphasisInlineRenderer>(new Emphasis(page));
        all.Replace<HtmlBlockRenderer>(new NoHtmlBlock());
        all.Replace<HtmlInlineRenderer>(new NoHtmlInline());
        all.Insert(0, new Cards());
        all.Add(new ShortcodeRenderer(slots));
        all.Add(new TermRenderer(slots));
    }

    private static void Replace<TOld>(this ObjectRendererCollection all, IMarkdownObjectRenderer renderer)
    {
        all.RemoveAll(item => item is TOld);
        all.Insert(0, renderer);
    }

    private sealed class Links(SlotWriter slots) : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
            if (link.IsImage)
            {
                renderer.Write("<img src=\"").Write(slots.Add(link, at => new ImageSlot(url, at))).Write("\" alt=\"")
                    .WriteEscape(PlainText.Of(link)).Write("\" loading=\"lazy\">");
                return;
            }
            var words = PlainText.Of(link);
            renderer.Write("<a href=\"").Write(slots.Add(link, at => new LinkSlot(url, words, at))).Write("\">");
            renderer.WriteChildren(link);
            renderer.Write("</a>");
        }
    }

    private sealed class Autolinks(SlotWriter slots) : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            var url = link.IsEmail ? "mailto:" + link.Url : link.Url;
            renderer.Write("<a href=\"").Write(slots.Add(link, at => new LinkSlot(url, link.Url, at))).Write("\">").WriteEscape(link.Url).Write("</a>");
        }
    }

    /// <summary>
    /// A section's heading with the link to it behind it: the permanent address of the section, for readers to copy. The link has no words of its own,
    /// so that nothing is added to what is read aloud, searched or described; its sign is the style sheet's.
    /// </summary>
    private sealed class Headings(SlotWriter slots) : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
        {
            var (tag, id) = ($"h{heading.Level}", heading.GetAttributes().Id);
            renderer.EnsureLine();
            renderer.Write($"<{tag} id=\"{id}\">").WriteLeafInline(heading).Write($"</{tag}>");
            renderer.Write($"<a class=\"permalink\" href=\"#{id}\" aria-label=\"").Write(slots.Add(heading, at => new TextSlot("permalink", at))).Write(" ")
                .WriteEscape(PlainText.Of(heading.Inline)).WriteLine("\"></a>");
        }
    }

    private sealed class Callouts(SlotWriter slots) : HtmlObjectRenderer<AlertBlock>
    {
        protected override void Write(HtmlRenderer renderer, AlertBlock callout)
        {
            var kind = callout.Kind.ToString().ToLowerInvariant();
            if (!MarkupCheck.Callouts.Contains(kind, StringComparer.OrdinalIgnoreCase)) kind = "note";
            renderer.EnsureLine();
            renderer.Write("<div class=\"callout ").Write(kind).Write("\"><p class=\"callout-title\">")
                .Write(slots.Add(callout, at => new TextSlot("callout-" + kind, at))).WriteLine("</p>");
            var wasImplicit = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = false;
            renderer.WriteChildren(callout);
            renderer.ImplicitParagraph = wasImplicit;
            renderer.WriteLine("</div>");
        }
    }

    /// <summary><c>:::cards</c>, the only container there is.</summary>
    private sealed class Cards : HtmlObjectRenderer<CustomContainer>
    {
        protected override void Write(HtmlRenderer renderer, CustomContainer cards)
        {
            renderer.EnsureLine();
            renderer.WriteLine("<div class=\"cards\">");
            renderer.WriteChildren(cards);
            renderer.WriteLine("</div>");
        }
    }

    private sealed class Emphasis(PageHtml page) : HtmlObjectRenderer<EmphasisInline>
    {
        protected override void Write(HtmlRenderer renderer, EmphasisInline emphasis)
        {
            if (emphasis.DelimiterCount != 1)
            {
                Wrap(renderer, emphasis, "<strong>", "</strong>");
                return;
            }
            var words = PlainText.Of(emphasis);
            foreach (var (language, foreign) in page.Context.Foreign)
            {
                if (language == page.Context.Language || !foreign.Contains(words)) continue;
                Wrap(renderer, emphasis, $"<i lang=\"{language}\">", "</i>");
                return;
            }
            Wrap(renderer, emphasis, "<em>", "</em>");
        }

        private static void Wrap(HtmlRenderer renderer, EmphasisInline emphasis, string open, string close)
        {
            renderer.Write(open);
            renderer.WriteChildren(emphasis);
            renderer.Write(close);
        }
    }

    /// <summary>HTML is reported elsewhere; should the page be shown all the same (in a preview), it is text.</summary>
    private sealed class NoHtmlBlock : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock html)
        {
            if (html.Type == HtmlBlockType.Comment) return;
            renderer.Write("<p>").WriteLeafRawLines(html, true, true).WriteLine("</p>");
        }
    }

    private sealed class NoHtmlInline : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline html)
        {
            if (!html.Tag.StartsWith("<!--", StringComparison.Ordinal)) renderer.WriteEscape(html.Tag);
        }
    }

    private sealed class ShortcodeRenderer(SlotWriter slots) : HtmlObjectRenderer<ShortcodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, ShortcodeBlock shortcode)
        {
            if (Shortcodes.Problem(shortcode.Name, shortcode.Arguments) is not null) return;
            renderer.EnsureLine();
            renderer.WriteLine(slots.Add(shortcode, at => new ShortcodeSlot(shortcode.Name!, shortcode.Arguments, at)));
        }
    }

    private sealed class TermRenderer(SlotWriter slots) : HtmlObjectRenderer<TermInline>
    {
        protected override void Write(HtmlRenderer renderer, TermInline term) =>
            renderer.Write(slots.Add(term, at => new TermSlot(term.TermId, term.Words, at)));
    }

    /// <summary>
    /// Tables that say which cell heads which. On a narrow screen the rows of a wide one stand under each other, each cell under its column's words;
    /// where that is not enough, the frame scrolls by itself and can be reached by keyboard.
    /// </summary>
    private sealed class Tables(SlotWriter slots) : HtmlObjectRenderer<Table>
    {
        /// <summary>The fewest columns that no phone has room for.</summary>
        private const int Wide = 3;

        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.EnsureLine();
            var heads = table.OfType<TableRow>().FirstOrDefault(row => row.IsHeader && row.Count >= Wide) is { } first
                ? first.OfType<TableCell>().Select(Words).ToList()
                : [];
            renderer.Write(heads.Count > 0 ? "<div class=\"table stack\"" : "<div class=\"table\"").Write(" role=\"group\" tabindex=\"0\" aria-label=\"")
                .Write(slots.Add(table, at => new TextSlot("table", at))).WriteLine("\"><table>");
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

        private static string Words(TableCell cell) => cell is [ParagraphBlock { Inline: { } words }] ? PlainText.Of(words) : "";

        private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row, List<string> heads)
        {
            renderer.Write("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                var cell = (TableCell)row[i];
                // An empty corner heads nothing.
                var scope = IsEmpty(cell) ? null : row.IsHeader ? "col" : i == 0 ? "row" : null;
                if (scope is null && !row.IsHeader && i < heads.Count) renderer.Write("<td data-head=\"").WriteEscape(heads[i]).Write("\">");
                else if (scope is null) renderer.Write("<td>");
                else renderer.Write("<th scope=\"").Write(scope).Write("\">");
                var wasImplicit = renderer.ImplicitParagraph;
                renderer.ImplicitParagraph = true;
                renderer.WriteChildren(cell);
                renderer.ImplicitParagraph = wasImplicit;
                renderer.Write(scope is null ? "</td>" : "</th>");
            }
            for (var i = row.Count; i < table.ColumnDefinitions.Count && !row.IsHeader; i++) renderer.Write("<td></td>");
            renderer.WriteLine("</tr>");
        }
    }
}
