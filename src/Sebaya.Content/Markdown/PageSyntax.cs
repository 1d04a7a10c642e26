using System.Text;
using Markdig.Syntax;
using Sebaya.Content.Prose;

namespace Sebaya.Content.Markdown;

/// <summary>
/// A page's syntax tree with a list of all its nodes. The tree is walked once for all checks, because walking it takes longer than what
/// most checks do.
/// </summary>
internal sealed class PageSyntax
{
    public PageSyntax(MarkdownDocument document)
    {
        Document = document;
        All = [.. document.Descendants()];
    }

    /// <summary>The root of the tree.</summary>
    public MarkdownDocument Document { get; }

    /// <summary>Every block and inline in the tree.</summary>
    public IReadOnlyList<MarkdownObject> All { get; }

    /// <summary>
    /// The running text of every heading, paragraph, list item and table cell as the tree is now. Headings are without their written ids
    /// only after <see cref="HeadingReader"/> has removed those.
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
