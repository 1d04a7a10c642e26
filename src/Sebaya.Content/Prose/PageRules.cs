using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Prose;

/// <summary>
/// Values by page. Of several matching patterns the longest counts. A pattern is <c>checklists/readiness</c> (that page), <c>leads/</c>
/// (that folder), <c>faq/lead-*</c> (keys that begin so) or <c>default</c> (every other page).
/// </summary>
public sealed class PageRules<T>(ImmutableArray<PageRule<T>> rules)
{
    /// <summary>No value for any page.</summary>
    public static PageRules<T> None { get; } = new([]);

    /// <summary>All rules, as written.</summary>
    public ImmutableArray<PageRule<T>> All => rules;

    /// <summary>The rule for a page, or null.</summary>
    public PageRule<T>? For(string key)
    {
        PageRule<T>? best = null;
        foreach (var rule in rules)
            if (rule.Fits(key) && (best is null || best.IsDefault || (!rule.IsDefault && rule.Pattern.Length > best.Pattern.Length)))
                best = rule;
        return best;
    }
}

/// <summary>One pattern with its value.</summary>
/// <param name="Value">The value; the type's default where the file says <c>any</c> (see <paramref name="IsAny"/>).</param>
/// <param name="IsAny">Whether everything is allowed.</param>
public sealed record PageRule<T>(string Pattern, T Value, bool IsAny, Position Position)
{
    /// <summary>Whether it applies to pages that no other pattern matches.</summary>
    public bool IsDefault => Pattern == "default";

    /// <summary>Whether the pattern matches a page's key.</summary>
    public bool Fits(string key) => IsDefault || (Pattern[^1] switch
    {
        '/' => key.StartsWith(Pattern, StringComparison.Ordinal) || key == Pattern[..^1],
        '*' => key.StartsWith(Pattern[..^1], StringComparison.Ordinal),
        _ => key == Pattern,
    });
}
