using System.Collections.Concurrent;
using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Markdown;

/// <summary>What reading a page's text needs to know beside the text.</summary>
/// <param name="Foreign">Words of other languages by their language: set in italics they are marked with it.</param>
/// <param name="Terms">Glossary terms to mark at their first use; none where the page should not be marked.</param>
public sealed record MarkdownContext(
    string Language, ImmutableDictionary<string, ImmutableHashSet<string>> Foreign, TermFinder Terms);

/// <summary>A page's text, read.</summary>
/// <param name="Words">Words of running text.</param>
public sealed record MarkdownText(Slots Body, ImmutableArray<Heading> Headings, int Words);

/// <summary>
/// Turns Markdown into HTML with slots, and says what is wrong with it. CommonMark with pipe tables, footnotes, definition lists,
/// callouts and cards; no HTML.
/// </summary>
public static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>As many as pages were ever read at once.</summary>
    private static readonly ConcurrentBag<PageHtml> Writers = [];

    /// <summary>Reads the part of a file that begins at <paramref name="firstLine"/>.</summary>
    public static MarkdownText Read(string text, string file, int firstLine, MarkdownContext context, DiagnosticBag diagnostics)
    {
        try
        {
            return Read(new PageSyntax(Markdig.Markdown.Parse(text, Pipeline)), new MarkdownDiagnostics(file, firstLine, diagnostics), context);
        }
        catch (ArgumentException)
        {
            // Markdig refuses nesting beyond a depth that no writer reaches on purpose.
            diagnostics.Add(file, new Position(firstLine, 1), Rules.NestedTooDeep, "lists, quotations or brackets are nested too deeply. Flatten them.");
            return new MarkdownText(Slots.Empty, [], 0);
        }
    }

    private static MarkdownText Read(PageSyntax syntax, MarkdownDiagnostics report, MarkdownContext context)
    {
        var headings = HeadingReader.Read(syntax, report);
        var passages = syntax.ReadPassages();
        MarkupCheck.Run(syntax, passages, report);
        var words = ProseCheck.Run(syntax, passages, context.Language, report);
        context.Terms.Mark(syntax);
        return new MarkdownText(Render(syntax.Document, context, report), headings, words);
    }

    private static Slots Render(MarkdownDocument document, MarkdownContext context, MarkdownDiagnostics report)
    {
        if (!Writers.TryTake(out var writer)) writer = new PageHtml(Pipeline);
        var html = writer.Write(document, context, report);
        Writers.Add(writer);
        return html;
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.UsePipeTables().UseFootnotes().UseDefinitionLists().UseAlertBlocks();
        builder.Extensions.Add(new GuideExtension());
        return builder.Build();
    }

    /// <summary>Shortcodes and <c>:::</c> containers, as blocks only.</summary>
    private sealed class GuideExtension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.BlockParsers.Insert(0, new ShortcodeParser());
            pipeline.BlockParsers.AddIfNotAlready<CustomContainerParser>();
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }
}
