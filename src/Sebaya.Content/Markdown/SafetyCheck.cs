using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Sebaya.Content.Prose;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Markdown;

/// <summary>
/// Checks what every page must do for a reader in danger: link to help, make no promise of secrecy without its exceptions, and give no
/// telephone number that may not answer.
/// </summary>
internal static class SafetyCheck
{
    public static void Run(IReadOnlyList<TextSpanMap> passages, PageStyle style, MarkdownDiagnostics report)
    {
        if (style.Safety is not { } safety) return;
        var isHelp = style.Key == safety.Page.Key;
        foreach (var span in passages)
        {
            if (span.Block is not HeadingBlock) Secrecy(span, safety, style, report);
            Numbers(span, safety, style, isHelp, report);
        }
        if (!isHelp && !IsExempt(safety, style.Key)) Danger(passages, safety, style, report);
    }

    /// <summary>
    /// Checks each section, which is the text between headings of the second level. The first word of danger in it is reported.
    /// </summary>
    private static void Danger(IReadOnlyList<TextSpanMap> passages, SafetyStyle safety, PageStyle style, MarkdownDiagnostics report)
    {
        (TextSpanMap Span, int At)? found = null;
        var (leadsToHelp, section) = (false, "");
        foreach (var span in passages)
        {
            if (span.Block is HeadingBlock heading)
            {
                if (heading.Level > 2) continue;
                End();
                section = heading.GetAttributes().Id ?? "";
            }
            else if (found is null) found = Find(span, style);
            leadsToHelp = leadsToHelp || LeadsTo(span, safety.Page.Key, style);
        }
        End();

        void End()
        {
            if (found is var (span, at) && !leadsToHelp && !IsExempt(safety, $"{style.Key}#{section}"))
                report.Add(report.At(span, at), Rules.SafetyHelp,
                    $"'{style.Language.Safety.Danger[WordAt(span, at, style)]}' speaks of danger, and nothing in this section leads to "
                        + "help. "
                    + $"Link to '{safety.Page.Key}.md' in it.");
            (found, leadsToHelp) = (null, false);
        }
    }

    private static bool IsExempt(SafetyStyle safety, string key) => safety.Exempt.Any(reference => reference.Key == key);

    private static (TextSpanMap Span, int At)? Find(TextSpanMap span, PageStyle style)
    {
        foreach (var (at, _) in style.Language.Safety.DangerFinder.FindIn(span.Text))
            if (!span.IsQuotedOrCode(at)) return (span, at);
        return null;
    }

    private static int WordAt(TextSpanMap span, int at, PageStyle style) =>
        style.Language.Safety.DangerFinder.FindIn(span.Text).First(found => found.Index == at).Word;

    private static void Secrecy(TextSpanMap span, SafetyStyle safety, PageStyle style, MarkdownDiagnostics report)
    {
        var words = style.Language.Safety;
        foreach (var (at, promise) in words.SecrecyFinder.FindIn(span.Text))
        {
            if (words.Exceptions.Any(word => span.Text.Contains(word, StringComparison.OrdinalIgnoreCase))) return;
            if (safety.Limits is { } limits && LeadsTo(span, limits.Key, style)) return;
            report.Add(report.At(span, at), Rules.SafetySecrecy,
                $"'{words.Secrecy[promise]}' promises secrecy without saying where it ends. Name the exceptions in the same paragraph"
                + (safety.Limits is { } named ? $", or link to '{named.Key}'." : "."));
            return;
        }
    }

    private static void Numbers(TextSpanMap span, SafetyStyle safety, PageStyle style, bool isHelp, MarkdownDiagnostics report)
    {
        var words = style.Language.Safety;
        foreach (var (at, index) in words.NumberFinder.FindIn(span.Text))
        {
            var (number, conditions, except) = words.Numbers[index];
            if (IsRange(span.Text, at, number.Length) || WordFinder.StandsInAny(except, span.Text, at, number.Length)) continue;
            if (!isHelp)
                report.Add(report.At(span, at), Rules.SafetyNumber,
                    $"'{number}' stands on the page '{safety.Page.Key}' and in the contacts only. Link there.");
            else if (!conditions.IsEmpty
                && !conditions.Any(condition => SentenceAt(span.Text, at).Contains(condition, StringComparison.OrdinalIgnoreCase)))
                report.Add(report.At(span, at), Rules.SafetyNumber,
                    $"'{number}' does not answer everywhere. Say so in its sentence: '{conditions[0]}'.");
        }
    }

    private static bool IsRange(string text, int at, int length) =>
        (at > 0 && text[at - 1] == '–') || (at + length < text.Length && text[at + length] == '–');

    private static string SentenceAt(string text, int at)
    {
        var start = at;
        while (start > 0 && !(text[start - 1] is '.' or '!' or '?')) start--;
        var end = at;
        while (end < text.Length && !(text[end] is '.' or '!' or '?')) end++;
        return text[start..end];
    }

    /// <summary>Whether a paragraph contains a link to a page or, where the key names a section, to that section.</summary>
    private static bool LeadsTo(TextSpanMap span, string key, PageStyle style)
    {
        if (span.Block.Inline is null) return false;
        var (page, section) = key.IndexOf('#') is >= 0 and var hash ? (key[..hash], key[hash..]) : (key, "");
        foreach (var link in span.Block.Inline.Descendants<LinkInline>())
        {
            var target = link.Url ?? "";
            var file = target.Split('#')[0];
            if (!target.EndsWith(section, StringComparison.Ordinal)) continue;
            if ((file == "" ? style.Path : LinkResolver.ToPath(style.Path, file)) == $"{style.Folder}{page}.md") return true;
        }
        return false;
    }
}
