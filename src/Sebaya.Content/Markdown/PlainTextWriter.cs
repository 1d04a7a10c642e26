using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sebaya.Content.Markdown;

/// <summary>Collects plain text while a page's HTML is rendered.</summary>
/// <param name="scratch">A buffer to reuse; its content is overwritten.</param>
internal abstract class PlainTextWriter(StringBuilder scratch)
{
    protected StringBuilder Text { get; } = scratch.Clear();

    /// <summary>Called before a piece of syntax is rendered.</summary>
    public abstract void Before(MarkdownObject syntax);

    /// <summary>Called after a piece of syntax was rendered.</summary>
    public virtual void After(MarkdownObject syntax)
    {
    }

    /// <summary>The text of an inline without children.</summary>
    protected static ReadOnlySpan<char> WordsOf(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.AsSpan(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.AsSpan(),
        AutolinkInline link => link.Url,
        TermInline term => term.Words,
        DelimiterInline delimiter => delimiter.ToLiteral(),
        HtmlInline html when !html.Tag.StartsWith("<!--", StringComparison.Ordinal) => html.Tag,
        _ => [],
    };
}
