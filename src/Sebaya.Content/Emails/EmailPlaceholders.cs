using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Emails;

/// <summary>What an email may leave open: <c>{{ program.name }}</c> and the like, and nothing else.</summary>
public static partial class EmailPlaceholders
{
    /// <summary>All placeholders, in the order in which a lead fills them in.</summary>
    public static readonly ImmutableArray<string> All = ["program.name", "lead.name", "lead.contact", "date", "recipient.name", "partner.name"];

    /// <summary>Plain words with their placeholders; braces around anything else stay as they are. No template language: what the braces hold is never evaluated.</summary>
    public static IEnumerable<BodySegment> Split(string text)
    {
        var from = 0;
        foreach (Match match in Braces().Matches(text))
        {
            if (!All.Contains(match.Groups["name"].Value.Trim())) continue;
            if (match.Index > from) yield return new TextSegment(text[from..match.Index]);
            yield return new PlaceholderSegment(match.Groups["name"].Value.Trim(), Position.Start);
            from = match.Index + match.Length;
        }
        if (from < text.Length) yield return new TextSegment(text[from..]);
    }

    /// <summary>Records each placeholder of a text that is not known or not closed.</summary>
    /// <param name="start">Where the text begins in its file.</param>
    internal static void Check(string text, string file, Position start, DiagnosticBag diagnostics)
    {
        foreach (Match match in Braces().Matches(text))
        {
            var position = PositionOf(text, match.Index, start);
            if (!match.Groups["name"].Success)
                diagnostics.Add(file, position, Rules.EmailTemplate, $"this placeholder is not closed. Write it as '{{{{ {All[0]} }}}}'.");
            else if (match.Groups["name"].Value.Trim() is var name && !All.Contains(name))
                diagnostics.Add(file, position, Rules.EmailTemplate,
                    $"there is no placeholder '{(name.Length > 60 ? name[..60] + "…" : name)}'.{(DidYouMean.To(name, All) is { } near ? $" Did you mean '{near}'?" : $" There are: {string.Join(", ", All)}.")}");
        }
    }

    private static Position PositionOf(string text, int index, Position start)
    {
        var before = text.AsSpan(0, index);
        var lines = before.Count('\n');
        return lines == 0 ? start with { Column = start.Column + index } : new Position(start.Line + lines, index - before.LastIndexOf('\n'));
    }

    [GeneratedRegex(@"\{\{(?:(?<name>[^{}\n]*)\}\})?")]
    private static partial Regex Braces();
}
