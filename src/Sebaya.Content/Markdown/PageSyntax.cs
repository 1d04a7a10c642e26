using System.Text;
using Markdig.Syntax;
using Sebaya.Content.Prose;

namespace Sebaya.Content.Markdown;

/// <summary>
/// A page's tree of syntax, walked once for all that look at it: walking it for each of them would take longer than what they do.
/// </summary>
internal sealed class PageSyntax
{
    public PageSyntax(MarkdownDocument document)
    {
        Document = document;
        All = [.. document.Descendants()];
    }

    /// <summary>The tree.</summary>
    public MarkdownDocument Document { get; }

    /// <summary>Every block and inline of it.</summary>
    public IReadOnlyList<MarkdownObject> All { get; }

    /// <summary>
    /// The running text of every heading, paragraph, list item and table cell, as it stands now; of headings without their written ids only
    /// after <see cref="HeadingReader"/> took those.
    /// </summary>
    public IReadOnlyList<TextSpanMap> ReadPassages()
    {
        var passages = new List<TextSpanMap>();
        var scratch = new StringBuilder();
        foreach (var syntax in All)
            if (syntax is LeafBlock { Inline: not null } block) passages.Add(new TextSpanMap(block, scratch));
        return passages;
    }
}
