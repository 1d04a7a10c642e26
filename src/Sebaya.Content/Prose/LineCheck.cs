using Sebaya.Content.Markdown;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Prose;

/// <summary>Checks texts in YAML files (titles, descriptions, subjects, checklists) for avoided words and form of address.</summary>
internal static class LineCheck
{
    /// <summary>Checks one value.</summary>
    /// <param name="source">The file; it is consulted because a quotation mark before the value shifts its columns by one.</param>
    /// <param name="position">Where the value begins.</param>
    public static void Run(SourceText source, string text, Position position, PageStyle style, DiagnosticBag diagnostics)
    {
        foreach (var (at, rule, message) in ProseCheck.Avoided(text, style.Language))
            if (!IsQuoted(text, at)) diagnostics.Add(source.File, PlaceOf(at), rule, message);
        if (style.Address is not { } address) return;
        foreach (var (at, word) in style.Language.AddressFinder.FindIn(text))
        {
            var (form, written) = style.Language.AddressWords[word];
            if (form != address && !IsQuoted(text, at))
                diagnostics.Add(source.File, PlaceOf(at), Rules.ProseAddress,
                    $"'{written}' is not how this text addresses its reader. Write '{address}'.");
        }

        Position PlaceOf(int index) => position with { Column = position.Column + index + (source.IsQuoteAt(position) ? 1 : 0) };
    }

    private static bool IsQuoted(string text, int at)
    {
        var (open, close) = (text.LastIndexOf('“', at), text.LastIndexOf('”', at));
        return open > close || (text.AsSpan(0, at).Count('*') & 1) == 1 || IsInPlaceholder(text, at);
    }

    private static bool IsInPlaceholder(string text, int at)
    {
        var open = text.LastIndexOf("{{", at, StringComparison.Ordinal);
        return open >= 0 && text.IndexOf("}}", open, StringComparison.Ordinal) > at;
    }
}
