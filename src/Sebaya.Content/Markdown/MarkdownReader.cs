using System.Collections.Concurrent;
using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Sebaya.Content.Prose;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Markdown;

/// <summary>What reading a page's text needs to know beside the text.</summary>
/// <param name="Foreign">Words of other languages by their language: set in italics they are marked with it.</param>
/// <param name="Terms">Glossary terms to mark at their first use; none where the page should not be marked.</param>
/// <param name="Style">What the text is held to.</param>
/// <param name="IsMail">Whether it is an email: its placeholders are read, and its plain text is what a mail program shows.</param>
public sealed record MarkdownContext(
    string Language, ImmutableDictionary<string, ImmutableHashSet<string>> Foreign, TermFinder Terms, PageStyle Style, bool IsMail = false)
{
    internal static MarkdownContext None { get; } =
        new("", ImmutableDictionary<string, ImmutableHashSet<string>>.Empty, TermFinder.None, PageStyle.None);
}

/// <summary>A page's text, read.</summary>
/// <param name="Sections">Its plain text; empty for an email.</param>
/// <param name="MailText">An email's plain text; empty for a page.</param>
/// <param name="Words">Words of running text.</param>
public sealed record MarkdownText(
    ImmutableArray<BodySegment> Body, ImmutableArray<Heading> Headings, ImmutableArray<SectionText> Sections,
        ImmutableArray<BodySegment> MailText, int Words)
{
    internal static MarkdownText Empty { get; } = new([], [], [], [], 0);
}

/// <summary>
/// Turns Markdown into segments and plain text, and says what is wrong with it. CommonMark with pipe tables, footnotes, definition lists,
/// callouts and cards; no HTML.
/// </summary>
public static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline(isMail: false);
    private static readonly MarkdownPipeline MailPipeline = BuildPipeline(isMail: true);

    private static readonly ConcurrentBag<GuideHtmlRenderer> RendererPool = [];

    /// <summary>Reads the part of a file that begins at <paramref name="firstLine"/>.</summary>
    public static MarkdownText Read(string text, string file, int firstLine, MarkdownContext context, DiagnosticBag diagnostics)
    {
        try
        {
            return Read(new PageSyntax(Markdig.Markdown.Parse(text, context.IsMail ? MailPipeline : Pipeline)),
                new MarkdownDiagnostics(file, firstLine, diagnostics), context);
        }
        catch (ArgumentException)
        {
            // Markdig refuses nesting beyond a depth that no writer reaches on purpose.
            diagnostics.Add(file, new Position(firstLine, 1), Rules.NestedTooDeep,
                "lists, quotations or brackets are nested too deeply. Flatten them.");
            return MarkdownText.Empty;
        }
    }

    /// <summary>A page's tree of syntax.</summary>
    internal static PageSyntax Parse(string text) => new(Markdig.Markdown.Parse(text, Pipeline));

    /// <summary>The running text of a page whose other problems are known already.</summary>
    internal static IReadOnlyList<TextSpanMap> ReadPassages(string text)
    {
        try
        {
            return Parse(text).ReadPassages();
        }
        catch (ArgumentException)
        {
            return [];
        }
    }

    private static MarkdownText Read(PageSyntax syntax, MarkdownDiagnostics report, MarkdownContext context)
    {
        PartLimits.Check(syntax, report);
        CharacterCheck.Run(syntax, report);
        var headings = HeadingReader.Read(syntax, report);
        var passages = syntax.ReadPassages();
        MarkupCheck.Run(syntax, passages, report);
        var words = ProseCheck.Run(syntax, passages, context.Style, report);
        SafetyCheck.Run(passages, context.Style, report);
        context.Terms.Mark(syntax);
        if (!RendererPool.TryTake(out var renderer)) renderer = new GuideHtmlRenderer(Pipeline);
        var text = renderer.Write(syntax.Document, context, headings, words, report);
        RendererPool.Add(renderer);
        return text;
    }

    private static MarkdownPipeline BuildPipeline(bool isMail)
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.UsePipeTables().UseFootnotes().UseDefinitionLists().UseAlertBlocks();
        builder.Extensions.Add(new GuideExtension());
        if (isMail) builder.InlineParsers.Insert(0, new PlaceholderParser());
        return builder.Build();
    }

    /// <summary>Shortcodes and <c>:::</c> containers, as blocks only.</summary>
    private sealed class GuideExtension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.BlockParsers.Insert(0, new ShortcodeParser());
            pipeline.BlockParsers.AddIfNotAlready<CustomContainerParser>();
            PartLimits.Install(pipeline);
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }
}
