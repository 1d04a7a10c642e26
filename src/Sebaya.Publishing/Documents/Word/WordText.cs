using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Syntax;
using Sebaya.Content;
using Sebaya.Content.Markdown;
using Sebaya.Publishing.Components;
using MarkdownTable = Markdig.Extensions.Tables.Table;
using MarkdownCell = Markdig.Extensions.Tables.TableCell;
using MarkdownRow = Markdig.Extensions.Tables.TableRow;

namespace Sebaya.Publishing.Documents.Word;

/// <summary>Turns a page's syntax tree into the body of a document.</summary>
internal sealed class WordText(SiteModel model, Page page, PageTree tree, WordInlines inlines, WordLists lists, WordFields fields)
{
    private readonly UiStrings _strings = model.StringsOf(page.Language);
    private int _bookmarks;

    /// <summary>The context of a block.</summary>
    /// <param name="Style">The style of its paragraphs; null for running text.</param>
    /// <param name="Level">How many lists it is nested in.</param>
    private readonly record struct Place(string? Style, int Level);

    /// <summary>The page's text.</summary>
    public IEnumerable<OpenXmlElement> Body() => Blocks(tree.Document, default);

    private IEnumerable<OpenXmlElement> Blocks(ContainerBlock container, Place place)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is not ShortcodeBlock)
            {
                foreach (var element in Block(container[i], place)) yield return element;
                continue;
            }
            // Consecutive fields become one form.
            var blocks = new List<PaperBlock>();
            for (; i < container.Count && container[i] is ShortcodeBlock shortcode; i++) blocks.AddRange(PaperOf(shortcode));
            i--;
            foreach (var element in Paper(blocks)) yield return element;
        }
    }

    private IEnumerable<OpenXmlElement> Block(Block block, Place place) => block switch
    {
        HeadingBlock heading => [Heading(heading)],
        ParagraphBlock paragraph => [WordRuns.Paragraph(place.Style, inlines.Of(paragraph.Inline))],
        ListBlock list => List(list, place),
        AlertBlock callout => Callout(callout),
        QuoteBlock quote => Blocks(quote, place with { Style = WordStyles.Quotation }),
        MarkdownTable table => [Table(table), Gap()],
        CustomContainer { Info: ContainerNames.Poster } poster => Poster(poster),
        CustomContainer cards when cards.All(child => child is ListBlock) => Cards(cards),
        DefinitionList definitions => definitions.OfType<DefinitionItem>().SelectMany(item => Blocks(item, place)),
        DefinitionTerm term => [Bold(inlines.Of(term.Inline))],
        HtmlBlock or LinkReferenceDefinitionGroup => [],
        ContainerBlock container => Blocks(container, place),
        LeafBlock { Inline: { } words } => [WordRuns.Paragraph(place.Style, inlines.Of(words))],
        CodeBlock code => [WordRuns.Paragraph(place.Style, code.Lines.ToString())],
        _ => [],
    };

    private Paragraph Heading(HeadingBlock block)
    {
        var (heading, number) = (PageTree.HeadingOf(block), $"{++_bookmarks}");
        var paragraph = WordRuns.Paragraph(WordStyles.Heading(heading.Level), []);
        paragraph.Append(new BookmarkStart { Id = number, Name = WordLinks.BookmarkOf(heading.Id) });
        paragraph.Append(inlines.Of(block.Inline));
        paragraph.Append(new BookmarkEnd { Id = number });
        return paragraph;
    }

    private IEnumerable<OpenXmlElement> List(ListBlock list, Place place)
    {
        var number = list.IsOrdered ? lists.Begin(int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var start) ? start : 1)
            : 0;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var isFirst = true;
            foreach (var block in item)
            {
                if (block is not ParagraphBlock paragraph)
                    foreach (var element in Block(block, new Place(WordStyles.ListText, place.Level + 1))) yield return element;
                else
                {
                    // A box to tick stands in the place of the item's sign.
                    var isChoice = !list.IsOrdered && PlainText.Of(paragraph.Inline).StartsWith('☐');
                    var properties = !isFirst ? WordLists.Continued(place.Level)
                        : isChoice ? WordLists.Continued(place.Level, hanging: true)
                        : WordLists.Item(number, place.Level);
                    var written = new Paragraph(properties);
                    written.Append(inlines.Of(paragraph.Inline));
                    yield return written;
                }
                isFirst = false;
            }
        }
    }

    private IEnumerable<OpenXmlElement> Callout(AlertBlock callout)
    {
        var kind = callout.Kind.ToString().ToLowerInvariant();
        yield return WordRuns.Paragraph(WordStyles.CalloutTitle, _strings[$"callout-{kind}"]);
        foreach (var element in Blocks(callout, new Place(WordStyles.Callout, 0))) yield return element;
    }

    private Table Table(MarkdownTable table)
    {
        var rows = table.OfType<MarkdownRow>().ToList();
        return WordTables.Of(
            [.. rows.Select(row => (IReadOnlyList<(IEnumerable<OpenXmlElement>, int)>)[.. row.OfType<MarkdownCell>().Select(Cell)])],
            rows is [{ IsHeader: true }, ..]);
    }

    private (IEnumerable<OpenXmlElement> Content, int Length) Cell(MarkdownCell cell)
    {
        List<OpenXmlElement> content = [.. Blocks(cell, new Place(WordStyles.Cell, 0))];
        return (content.Count > 0 ? content : [WordRuns.Paragraph(WordStyles.Cell, [])], content.Sum(element => element.InnerText.Length));
    }

    private IEnumerable<OpenXmlElement> Cards(CustomContainer container)
    {
        var cards = container.OfType<ListBlock>().SelectMany(list => list.OfType<ListItemBlock>()).Select(item => Blocks(item, default))
            .ToList();
        return cards.Count == 0 ? [] : [WordTables.Cards(cards), Gap()];
    }

    /// <summary>A page of its own; its first paragraph is the largest.</summary>
    private IEnumerable<OpenXmlElement> Poster(CustomContainer container)
    {
        var content = Blocks(container, new Place(WordStyles.Poster, 0)).ToList();
        if (content is [Paragraph first, ..])
            first.ParagraphProperties = new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.PosterTitle });
        return [PageBreak(), .. content, PageBreak()];
    }

    private static Paragraph PageBreak() =>
        WordRuns.Paragraph(WordStyles.Small, [new Run(new Break { Type = BreakValues.Page })]);

    private IEnumerable<PaperBlock> PaperOf(ShortcodeBlock shortcode)
    {
        var segment = new ComponentSegment(shortcode.Name ?? "", shortcode.Arguments, default!);
        return model.UseOf(page, segment) is { } use ? PaperForm.Of(use, model) : [];
    }

    private IEnumerable<OpenXmlElement> Paper(List<PaperBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var form = blocks.Skip(i).TakeWhile(block => block is PaperField).Cast<PaperField>().ToList();
            if (form.Count > 0)
            {
                i += form.Count - 1;
                yield return fields.Form(
                    form.Select(field => (field.Label.Replace("☐ ", "", StringComparison.Ordinal), inlines.Of(field.Label))));
                yield return Gap();
                continue;
            }
            foreach (var element in Paper(blocks[i])) yield return element;
        }
    }

    private IEnumerable<OpenXmlElement> Paper(PaperBlock block) => block switch
    {
        PaperText text => [WordRuns.Paragraph(null, inlines.Of(text.Words))],
        PaperHeading heading => [WordRuns.Paragraph(WordStyles.Heading(3), heading.Words)],
        PaperLines ruled => [WordFields.Lines(ruled.Count), Gap()],
        PaperList list => list.Items.Select(item => Item(list, item)),
        PaperTable table => [WordTables.Of([.. table.Rows.Select(row =>
            (IReadOnlyList<(IEnumerable<OpenXmlElement>, int)>)[.. row.Select(cell =>
                (Cells(cell), cell.Length))])], hasHeader: true), Gap()],
        PaperTerm term => [Bold([WordRuns.Run(term.Term)]), WordRuns.Paragraph(null, term.Meaning)],
        PaperDrawing drawing when PaperForm.WordsOf(drawing) is { Length: > 0 } words => [WordRuns.Paragraph(WordStyles.Quotation, words)],
        _ => [],
    };

    private IEnumerable<OpenXmlElement> Cells(string words) => [WordRuns.Paragraph(WordStyles.Cell, inlines.Of(words))];

    private Paragraph Item(PaperList list, string words)
    {
        var item = new Paragraph(list.IsChoice ? WordLists.Continued(0, hanging: true) : WordLists.Item(0, 0));
        item.Append(inlines.Of(list.IsChoice ? "☐ " + words : words));
        return item;
    }

    private static Paragraph Bold(IEnumerable<OpenXmlElement> words)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new KeepNext()));
        foreach (var element in words)
        {
            if (element is Run run) run.PrependChild(new RunProperties(new Bold()));
            paragraph.Append(element);
        }
        return paragraph;
    }

    /// <summary>Space after a table, which has no margin of its own.</summary>
    private static Paragraph Gap() => WordRuns.Paragraph(WordStyles.Small, []);
}
