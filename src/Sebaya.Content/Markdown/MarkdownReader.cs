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

/// <summary>What is needed to read a page's text, besides the text.</summary>
/// <param name="Foreign">Words of other languages, by language: where they are set in italics, they are marked with that language.</param>
/// <param name="Terms">Glossary terms to mark at their first use; none where the page should not be marked.</param>
/// <param name="Style">The style rules that the text is checked against.</param>
/// <param name="IsMail">Whether it is an email: its placeholders are read, and its plain text is what a mail program shows.</param>
public sealed record MarkdownContext(
    string Language, ImmutableDictionary<string, ImmutableHashSet<string>> Foreign, TermFinder Terms, PageStyle Style, bool IsMail = false)
{
    internal static MarkdownContext None { get; } =
        new("", ImmutableDictionary<string, ImmutableHashSet<string>>.Empty, TermFinder.None, PageStyle.None);
}

/// <summary>A page's or email's text after reading.</summary>
/// <param name="Sections">Its plain text; empty for an email.</param>
/// <param name="MailText">An email's plain text; empty for a page.</param>
/// <param name="Words">The number of words of running text.</param>
public sealed record MarkdownText(
    ImmutableArray<BodySegment> Body, ImmutableArray<Heading> Headings, ImmutableArray<SectionText> Sections,
        ImmutableArray<BodySegment> MailText, int Words)
{
    internal static MarkdownText Empty { get; } = new([], [], [], [], 0);
}

/// <summary>
/// Turns Markdown into segments and plain text, and records what is wrong with it. The Markdown is CommonMark with pipe tables, footnotes,
/// definition lists, callouts and cards, without HTML.
/// </summary>
public static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline(isMail: false);
    private static readonly MarkdownPipeline MailPipeline = BuildPipeline(isMail: true);

    private static readonly ConcurrentBag<GuideHtmlRenderer> RendererPool = [];

    /// <summary>Reads the Markdown of a file, which begins on line <paramref name="firstLine"/> of it.</summary>
    public static MarkdownText Read(string text, string file, int firstLine, MarkdownContext context, DiagnosticBag diagnostics)
    {
        try
        {
            return Read(new PageSyntax(Markdig.Markdown.Parse(text, context.IsMail ? MailPipeline : Pipeline)),
                new MarkdownDiagnostics(file, firstLine, diagnostics), context);
        }
        catch (ArgumentException)
        {
            // Markdig throws this when blocks are nested deeper than any writer needs.
            diagnostics.Add(file, new Position(firstLine, 1), Rules.NestedTooDeep,
                "lists, quotations or brackets are nested too deeply. Flatten them.");
            return MarkdownText.Empty;
        }
    }

    /// <summary>Parses a page's text into a syntax tree.</summary>
    internal static PageSyntax Parse(string text) => new(Markdig.Markdown.Parse(text, Pipeline));

    /// <summary>The running text of a page, without recording problems again.</summary>
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

    /// <summary>Adds shortcodes and <c>:::</c> containers to Markdig, as blocks only.</summary>
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
