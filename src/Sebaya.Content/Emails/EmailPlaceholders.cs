using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Sebaya.Content.Settings;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Emails;

/// <summary>The placeholders that emails may contain, such as <c>{{ program.name }}</c>.</summary>
public static partial class EmailPlaceholders
{
    /// <summary>The word for "you" in the middle of a sentence, as the settings choose it.</summary>
    public const string You = "you";

    /// <summary>The word for "you" at the beginning of a sentence.</summary>
    public const string CapitalYou = "You";

    /// <summary>The day that an email refers to; every email has its own.</summary>
    public const string Date = "date";

    /// <summary>The placeholders whose value is the same for every recipient, in the order in which a lead fills them in.</summary>
    public static readonly ImmutableArray<string> ForAll =
        ["program.name", "lead.name", "lead.contact", "backup.name", "backup.contact", Date];

    /// <summary>The placeholders that differ between recipients.</summary>
    public static readonly ImmutableArray<string> ForEach = ["recipient.name", "partner.name", "partner.contact"];

    /// <summary>The placeholders that every site has.</summary>
    public static readonly ImmutableArray<string> Standard = [.. ForAll, .. ForEach, You, CapitalYou];

    /// <summary>A site's placeholders: the standard ones and those that the programme defines.</summary>
    public static IEnumerable<string> Of(SiteSettings settings) => Standard.Concat(settings.Program.Placeholders.Keys);

    /// <summary>
    /// Splits plain text at its placeholders. This is not a template language: the braces contain a name and nothing is evaluated.
    /// </summary>
    public static IEnumerable<BodySegment> Split(string text)
    {
        var from = 0;
        foreach (Match match in Braces().Matches(text))
        {
            if (!match.Groups["name"].Success) continue;
            if (match.Index > from) yield return new TextSegment(text[from..match.Index]);
            yield return new PlaceholderSegment(match.Groups["name"].Value.Trim(), Position.Start);
            from = match.Index + match.Length;
        }
        if (from < text.Length) yield return new TextSegment(text[from..]);
    }

    /// <summary>Records each placeholder of a text that is not known or not closed.</summary>
    /// <param name="start">Where the text begins in its file.</param>
    internal static void Check(string text, string file, Position start, SiteSettings settings, DiagnosticBag diagnostics)
    {
        var known = Of(settings).ToList();
        foreach (Match match in Braces().Matches(text))
        {
            var position = PositionOf(text, match.Index, start);
            if (!match.Groups["name"].Success)
                diagnostics.Add(file, position, Rules.EmailTemplate,
                    $"this placeholder is not closed. Write it as '{{{{ {ForAll[0]} }}}}'.");
            else if (match.Groups["name"].Value.Trim() is var name && !known.Contains(name))
                diagnostics.Add(file, position, Rules.EmailTemplate,
                    $"there is no placeholder '{Excerpt.Of(name)}'.{DidYouMean.HintOrList(name, known)}");
        }
    }

    private static Position PositionOf(string text, int index, Position start)
    {
        var before = text.AsSpan(0, index);
        var lines = before.Count('\n');
        return lines == 0 ? start with { Column = start.Column + index }
            : new Position(start.Line + lines, index - before.LastIndexOf('\n'));
    }

    [GeneratedRegex(@"\{\{(?:(?<name>[^{}\n]*)\}\})?")]
    private static partial Regex Braces();
}
