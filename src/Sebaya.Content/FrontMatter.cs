using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content;

/// <summary>
/// The front matter of a page: the YAML between its <c>---</c> lines. Key names follow Statiq; upper and lower case do not matter. <see
/// cref="Reading.FrontMatterReader"/> reads it, and <c>docs/writing.md</c> lists the keys for writers: a new key belongs in all three.
/// </summary>
/// <param name="Updated">The day on which the meaning of the text last changed.</param>
/// <param name="Order">The position among the pages of its folder or topic; pages without it come last.</param>
/// <param name="RedirectFrom">Former addresses, each beginning and ending with a slash.</param>
/// <param name="QuickExit">Whether the page has a bar for leaving it quickly, because its subject is something that people beside the
/// reader should not see.</param>
/// <param name="Draft">Whether the page is still being written: the preview shows it, and no build publishes it.</param>
/// <param name="Positions">The position of each key's value, for problems that are found later.</param>
public sealed record FrontMatter(
    string Title, string Description, string? Slug, string? ShortTitle, DateOnly? Published, DateOnly? Updated, int? Order, string? Topic,
    PageLayout? Layout, ImmutableArray<string> RedirectFrom, string? Xref, bool Excluded, bool QuickExit, bool Draft,
    ImmutableArray<(string Key, Position Position)> Positions)
{
    /// <summary>The position of a key's value; the beginning of the file where the key is absent.</summary>
    public Position PositionOf(string key)
    {
        foreach (var place in Positions)
            if (string.Equals(place.Key, key, StringComparison.OrdinalIgnoreCase)) return place.Position;
        return Position.Start;
    }
}
