using System.Collections.Immutable;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Sebaya.Content.Markdown;

/// <summary>
/// Writes the HTML of one page after another: to set a renderer up takes longer than to render a page with it. Not for two pages at once, nor for another page
/// after one that it could not write.
/// </summary>
internal sealed class PageHtml : HtmlRenderer
{
    public PageHtml(MarkdownPipeline pipeline) : base(new StringWriter())
    {
        pipeline.Setup(this);
        SlotRenderers.Install(this);
    }

    /// <summary>The slots of the page being written.</summary>
    public SlotWriter Slots { get; } = new();

    /// <summary>What is known of the page being written beside its text.</summary>
    public MarkdownContext Context { get; private set; } = new("", ImmutableDictionary<string, ImmutableHashSet<string>>.Empty, TermFinder.None);

    /// <summary>Writes a page.</summary>
    public Slots Write(MarkdownDocument document, MarkdownContext context, MarkdownDiagnostics report)
    {
        Reset();
        Context = context;
        Slots.Begin(report);
        Render(document);
        return new Slots(Writer.ToString()!, Slots.End());
    }
}
