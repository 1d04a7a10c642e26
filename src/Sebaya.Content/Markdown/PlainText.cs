using System.Text;
using Markdig.Syntax.Inlines;

namespace Sebaya.Content.Markdown;

/// <summary>The words of a piece of text, without its markup.</summary>
public static class PlainText
{
    /// <summary>Text with its special characters encoded as Markdig does it.</summary>
    public static string ToHtml(string words) =>
        words.AsSpan().IndexOfAny("<>&\"") < 0
            ? words
            : words.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    /// <summary>The text of an inline without markup, as it would be read aloud; line breaks become spaces.</summary>
    public static string Of(ContainerInline? inline)
    {
        // The most common case among links and headings: a single literal.
        if (inline is { FirstChild: LiteralInline { NextSibling: null } only }) return only.Content.AsSpan().Trim().ToString();
        var text = new StringBuilder();
        if (inline is not null) Append(inline, text);
        return text.ToString().Trim();
    }

    private static void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var child in container)
        {
            switch (child)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case LineBreakInline: text.Append(' '); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case TermInline term: text.Append(term.Words); break;
                case ContainerInline nested: Append(nested, text); break;
            }
        }
    }
}
