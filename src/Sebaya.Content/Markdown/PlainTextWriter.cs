using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sebaya.Content.Markdown;

/// <summary>Gathers plain text while a page's HTML is rendered.</summary>
/// <param name="scratch">Where the text is put together; what it holds is lost.</param>
internal abstract class PlainTextWriter(StringBuilder scratch)
{
    protected StringBuilder Text { get; } = scratch.Clear();

    /// <summary>A piece of syntax is about to be rendered.</summary>
    public abstract void Before(MarkdownObject syntax);

    /// <summary>A piece of syntax was rendered.</summary>
    public virtual void After(MarkdownObject syntax)
    {
    }

    /// <summary>The words of an inline that holds no other.</summary>
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
