using System.Collections.Immutable;
using System.Globalization;
using Sebaya.Diagnostics;

namespace Sebaya.Content;

/// <summary>The shortcodes there are and what each takes. The theme has a partial of the same name for each.</summary>
public static class Shortcodes
{
    private const int MostLines = 40;

    /// <summary>Name and, where it takes one, what its argument is.</summary>
    private static readonly ImmutableDictionary<string, string?> Known = new Dictionary<string, string?>
    {
        ["Checklist"] = "the name of a checklist, for example 'readiness'",
        ["Figure"] = "the name of a drawing, for example 'session-hour'",
        ["Contacts"] = null,
        ["Field"] = "a label in double quotes, for example \"Nama\", and after it the checklist items that fill it in",
        ["Lines"] = $"a whole number from 1 to {MostLines}",
        ["Glossary"] = null,
        ["LinkTable"] = null,
        ["Emails"] = null,
        ["EmbedCode"] = null,
        ["Cohort"] = null,
        ["Match"] = null,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>What is wrong with a shortcode, or null: the rule it breaks and the message.</summary>
    public static (Rule Rule, string Message)? Problem(string? name, ImmutableArray<string> arguments)
    {
        if (name is null)
            return (Rules.ShortcodeUnknown, "this shortcode is not closed. Write it on one line: '<?# Name argument /?>'.");
        if (!Known.TryGetValue(name, out var argument))
            return (Rules.ShortcodeUnknown, $"no shortcode '{name}'.{Hint(name)}");
        if (argument is null)
            return arguments.IsEmpty ? null : (Rules.ShortcodeArgument, $"'{name}' takes no argument. Write '<?# {name} /?>'.");
        if (arguments.Length != 1 && !(name == "Field" && arguments.Length > 1))
            return (Rules.ShortcodeArgument, $"'{name}' takes one argument: {argument}.");
        if (name == "Lines" && !(int.TryParse(arguments[0], NumberStyles.None, CultureInfo.InvariantCulture, out var lines) && lines is >= 1 and <= MostLines))
            return (Rules.ShortcodeArgument, $"'Lines' takes {argument}, not '{arguments[0]}'.");
        return null;
    }

    private static string Hint(string name) => DidYouMean.To(name, Known.Keys) is { } near
        ? $" Did you mean '{near}'?"
        : $" There are: {string.Join(", ", Known.Keys.Order(StringComparer.Ordinal))}.";
}
