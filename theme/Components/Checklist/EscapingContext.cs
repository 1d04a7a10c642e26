using System.Text.Encodings.Web;
using System.Text.Unicode;
using Scriban;
using Scriban.Parsing;

namespace Sebaya.Theme;

/// <summary>Finished markup, which is written unchanged. Everything else that a template writes is escaped.</summary>
public sealed record Markup(string Html)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A text as markup that shows it, in content and in quoted attributes alike.</summary>
    public static Markup OfText(string text) => new(Encoder.Encode(text));
}

/// <summary>
/// Runs a template so that no value can become markup: what an author writes in a definition, <c>&lt;script&gt;</c> and <c>{{ }}</c>
/// included, reaches the page as text. There is no way to forget it in a template; only <see cref="Markup"/> passes.
/// </summary>
internal sealed class EscapingContext : TemplateContext
{
    public EscapingContext()
    {
        LoopLimit = 0;
        LimitToString = 0;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
    {
        null => this,
        Markup markup => Write(markup.Html),
        _ => Write(Markup.OfText(ObjectToString(textAsObject) ?? "").Html),
    };
}
