using System.Text.RegularExpressions;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Sebaya.Content.Prose;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Markdown;

/// <summary>
/// Records markup that the guide does not support: HTML, unknown callouts and containers, shortcodes that are not closed, images without a
/// text alternative.
/// </summary>
internal static partial class MarkupCheck
{
    internal static readonly string[] Callouts = ["NOTE", "TIP", "WARNING", "SAY"];

    public static void Run(PageSyntax page, IReadOnlyList<TextSpanMap> passages, MarkdownDiagnostics report)
    {
        foreach (var syntax in page.All)
        {
            switch (syntax)
            {
                case ShortcodeBlock { Name: null }:
                    report.Add(report.At(syntax), Rules.ShortcodeUnknown,
                        "this shortcode is not closed. Write it on one line: '<?# Name argument /?>'.");
                    break;
                case AlertBlock callout when !Callouts.Contains(callout.Kind.ToString(), StringComparer.Ordinal):
                    report.Add(report.At(callout), Rules.CalloutUnknown, CalloutMessage(callout.Kind.ToString()));
                    break;
                case CustomContainer container when !ContainerNames.All.Contains(container.Info, StringComparer.Ordinal):
                    report.Add(report.At(container), Rules.CalloutUnknown,
                        $"no container ':::{container.Info}'. There are: "
                            + $"{string.Join(", ", ContainerNames.All.Select(name => ":::" + name))}.");
                    break;
                case HtmlBlock { Type: not HtmlBlockType.Comment } html:
                    Html(report.At(html), html.Lines.Lines.Length > 0 ? html.Lines.Lines[0].ToString() : "", report);
                    break;
                case HtmlInline html when !html.Tag.StartsWith("<!--", StringComparison.Ordinal):
                    Html(report.At(html), html.Tag, report);
                    break;
                case LinkInline { IsImage: true } image when PlainText.Of(image).Length == 0:
                    report.Add(report.At(image), Rules.ImageNoAlternative,
                        $"the image '{image.Url}' has no alternative text. Say between the brackets what it shows: '![…]({image.Url})'.");
                    break;
            }
        }
        foreach (var span in passages)
            if (span.Text.Contains('[')) Unread(span, report);
    }

    private static string CalloutMessage(string kind) => DidYouMean.To(kind, Callouts) is { } near
        ? $"no callout '{kind}'. Did you mean '[!{near}]'?"
        : $"no callout '{kind}'. There are: [!NOTE], [!TIP], [!WARNING], [!SAY].";

    private static void Html(Position position, string tag, MarkdownDiagnostics report)
    {
        var shown = tag.Trim();
        if (shown.StartsWith("<?#", StringComparison.Ordinal))
            report.Add(position, Rules.ShortcodeUnknown, "a shortcode stands on a line of its own. Put it on its own line.");
        else
            report.Add(position, Rules.HtmlNotUsed,
                $"HTML is not used and would appear as text: '{(shown.Length > 40 ? shown[..40] + "…" : shown)}'. Write it in Markdown.");
    }

    /// <summary>Records footnotes and links with a mistake in them, which Markdig therefore read as text.</summary>
    private static void Unread(TextSpanMap span, MarkdownDiagnostics report)
    {
        foreach (Match match in FootnoteMark().Matches(span.Text))
            if (!span.IsQuotedOrCode(match.Index))
                report.Add(report.At(span, match.Index), Rules.FootnoteUnknown,
                    $"the footnote '{match.Value}' is not written. Add a line '{match.Value}: …' at the end of the page.");
        foreach (Match match in LinkMark().Matches(span.Text))
            if (!span.IsQuotedOrCode(match.Index))
                report.Add(report.At(span, match.Index), Rules.LinkForm,
                    "this looks like a link but is read as text. Addresses hold no spaces; the brackets stand right beside each other: "
                    + "'[words](file.md)'.");
    }

    [GeneratedRegex(@"\[\^[^\]\s]{1,60}\]")]
    private static partial Regex FootnoteMark();

    [GeneratedRegex(@"\[[^\[\]]{1,200}\]\([^()]{1,200}\)")]
    private static partial Regex LinkMark();
}
