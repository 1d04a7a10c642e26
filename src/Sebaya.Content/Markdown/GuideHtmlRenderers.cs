using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sebaya.Content.Markdown;

/// <summary>Renderers for the Markdown elements whose HTML differs from Markdig's own.</summary>
internal static class GuideHtmlRenderers
{
    public static void Install(GuideHtmlRenderer page)
    {
        var all = page.ObjectRenderers;
        all.Replace<LinkInlineRenderer>(new Links(page));
        all.Replace<AutolinkInlineRenderer>(new Autolinks(page));
        all.Replace<HeadingRenderer>(new Headings(page));
        all.Replace<ParagraphRenderer>(new Paragraphs(page));
        all.Replace<ListRenderer>(new Lists(page));
        all.Replace<AlertBlockRenderer>(new Callouts(page));
        all.Replace<HtmlTableRenderer>(new TableRenderer());
        all.Replace<EmphasisInlineRenderer>(new Emphasis(page));
        all.Replace<HtmlBlockRenderer>(new NoHtmlBlock());
        all.Replace<HtmlInlineRenderer>(new NoHtmlInline());
        all.Insert(0, new Containers());
        all.Add(new Components(page));
        all.Add(new Terms(page));
        all.Add(new Placeholders(page));
    }

    private static void Replace<TOld>(this ObjectRendererCollection all, IMarkdownObjectRenderer renderer)
    {
        all.RemoveAll(item => item is TOld);
        all.Insert(0, renderer);
    }

    /// <summary>Writes the beginning of a tag; in an email as a segment, so that a style can be added to it.</summary>
    private static void Tag(GuideHtmlRenderer page, string name)
    {
        if (page.Context.IsMail) page.Place(new TagSegment(name));
        else page.Write("<").Write(name);
    }

    private sealed class Links(GuideHtmlRenderer page) : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            var (url, words) = (link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", PlainText.Of(link));
            if (link.IsImage)
            {
                renderer.Write("<img src=\"");
                page.Place(new ImageSegment(url, page.At(link)));
                renderer.Write("\" alt=\"").WriteEscape(words).Write("\" loading=\"lazy\"/>");
                return;
            }
            var segment = new LinkSegment(url, words, page.At(link));
            page.Place(segment);
            renderer.WriteChildren(link);
            page.Place(new LinkEndSegment(segment));
        }
    }

    private sealed class Autolinks(GuideHtmlRenderer page) : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            var segment = new LinkSegment(link.IsEmail ? "mailto:" + link.Url : link.Url, link.Url, page.At(link));
            page.Place(segment);
            renderer.WriteEscape(link.Url);
            page.Place(new LinkEndSegment(segment));
        }
    }

    private sealed class Headings(GuideHtmlRenderer page) : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock block)
        {
            var heading = HeadingReader.Of(block);
            renderer.EnsureLine();
            page.Place(new HeadingSegment(heading, IsEnd: false));
            renderer.WriteLeafInline(block);
            page.Place(new HeadingSegment(heading, IsEnd: true));
            renderer.WriteLine();
        }
    }

    /// <summary>
    /// Writes paragraphs as Markdig does; in an email the opening tags are segments. The last paragraph of a page, if it begins with bold
    /// words and a colon, gets the class of a "next step" box.
    /// </summary>
    private sealed class Paragraphs(GuideHtmlRenderer page) : ParagraphRenderer
    {
        protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
        {
            if (IsNextStep(paragraph) && !page.Context.IsMail)
            {
                renderer.EnsureLine();
                renderer.Write("<p class=\"next-step\">").WriteLeafInline(paragraph).WriteLine("</p>");
                return;
            }
            if (!page.Context.IsMail || renderer.ImplicitParagraph)
            {
                base.Write(renderer, paragraph);
                return;
            }
            if (!renderer.IsFirstInContainer) renderer.EnsureLine();
            Tag(page, "p");
            renderer.Write(">").WriteLeafInline(paragraph).WriteLine("</p>");
        }

        private static bool IsNextStep(ParagraphBlock paragraph) =>
            paragraph.Parent is MarkdownDocument document
                && document.LastOrDefault(block =>
                block is not (LinkReferenceDefinitionGroup or FootnoteGroup or CustomContainer)) == paragraph
            && paragraph.Inline?.FirstChild is EmphasisInline { DelimiterCount: 2 } words && PlainText.Of(words).EndsWith(':');
    }

    /// <summary>Writes lists as Markdig does; in an email the opening tags are segments.</summary>
    private sealed class Lists(GuideHtmlRenderer page) : ListRenderer
    {
        protected override void Write(HtmlRenderer renderer, ListBlock list)
        {
            if (!page.Context.IsMail)
            {
                base.Write(renderer, list);
                return;
            }
            renderer.EnsureLine();
            Tag(page, list.IsOrdered ? "ol" : "ul");
            if (list is { IsOrdered: true, OrderedStart: { } start and not "1" }) renderer.Write(" start=\"").Write(start).Write("\"");
            renderer.WriteLine(">");
            foreach (var item in list.OfType<ListItemBlock>()) Item(renderer, item, isTight: !list.IsLoose);
            renderer.WriteLine(list.IsOrdered ? "</ol>" : "</ul>");
        }

        private void Item(HtmlRenderer renderer, ListItemBlock item, bool isTight)
        {
            var wasImplicit = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = isTight;
            renderer.EnsureLine();
            Tag(page, "li");
            renderer.Write(">");
            page.WriteItem(item);
            renderer.WriteLine("</li>");
            renderer.EnsureLine();
            renderer.ImplicitParagraph = wasImplicit;
        }
    }

    private sealed class Callouts(GuideHtmlRenderer page) : HtmlObjectRenderer<AlertBlock>
    {
        protected override void Write(HtmlRenderer renderer, AlertBlock callout)
        {
            var kind = callout.Kind.ToString().ToLowerInvariant();
            if (!MarkupCheck.Callouts.Contains(kind, StringComparer.OrdinalIgnoreCase)) kind = "note";
            renderer.EnsureLine();
            renderer.Write("<div class=\"callout ").Write(kind).Write("\"><p class=\"callout-title\">");
            page.Place(new ThemeWordSegment("callout-" + kind, page.At(callout)));
            renderer.WriteLine("</p>");
            var wasImplicit = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = false;
            renderer.WriteChildren(callout);
            renderer.ImplicitParagraph = wasImplicit;
            renderer.WriteLine("</div>");
        }
    }

    /// <summary>Writes <c>:::cards</c> and the other containers: a box with the class that the container names.</summary>
    private sealed class Containers : HtmlObjectRenderer<CustomContainer>
    {
        protected override void Write(HtmlRenderer renderer, CustomContainer container)
        {
            renderer.EnsureLine();
            var name = ContainerNames.All.Contains(container.Info, StringComparer.Ordinal) ? container.Info! : ContainerNames.All[0];
            renderer.Write("<div class=\"").Write(name).WriteLine("\">");
            renderer.WriteChildren(container);
            renderer.WriteLine("</div>");
        }
    }

    private sealed class Emphasis(GuideHtmlRenderer page) : HtmlObjectRenderer<EmphasisInline>
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

    /// <summary>
    /// HTML in Markdown is reported as a problem elsewhere. In a preview the page is shown nevertheless, with the HTML as text.
    /// </summary>
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

    private sealed class Components(GuideHtmlRenderer page) : HtmlObjectRenderer<ShortcodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, ShortcodeBlock shortcode)
        {
            if (shortcode.Name is null) return;
            renderer.EnsureLine();
            page.Place(new ComponentSegment(shortcode.Name!, shortcode.Arguments, page.At(shortcode)));
            renderer.WriteLine();
        }
    }

    private sealed class Terms(GuideHtmlRenderer page) : HtmlObjectRenderer<TermInline>
    {
        protected override void Write(HtmlRenderer renderer, TermInline term) =>
            page.Place(new TermSegment(term.TermId, term.Words, page.At(term)));
    }

    private sealed class Placeholders(GuideHtmlRenderer page) : HtmlObjectRenderer<PlaceholderInline>
    {
        protected override void Write(HtmlRenderer renderer, PlaceholderInline placeholder) =>
            page.Place(new PlaceholderSegment(placeholder.Name, page.At(placeholder)));
    }
}
