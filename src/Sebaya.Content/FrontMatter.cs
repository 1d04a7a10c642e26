using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content;

/// <summary>What a page says about itself between its <c>---</c> lines. Keys as in Statiq, without regard to case.</summary>
/// <param name="Updated">The day the text last changed in meaning.</param>
/// <param name="Order">The place among neighbours; absent is last.</param>
/// <param name="RedirectFrom">Former addresses, each beginning and ending with a slash.</param>
/// <param name="QuickExit">Whether the page has a bar to leave it at once: its subject is one that nobody beside the reader should
/// see.</param>
/// <param name="Positions">Where each key's value stands, for messages found later.</param>
public sealed record FrontMatter(
    string Title, string Description, string? Slug, string? ShortTitle, DateOnly? Published, DateOnly? Updated, int? Order, string? Topic,
    PageLayout? Layout, ImmutableArray<string> RedirectFrom, string? Xref, bool Excluded, bool QuickExit,
    ImmutableArray<(string Key, Position Position)> Positions)
{
    /// <summary>Where a key's value stands, or the file's beginning.</summary>
    public Position PositionOf(string key)
    {
        foreach (var place in Positions)
            if (string.Equals(place.Key, key, StringComparison.OrdinalIgnoreCase)) return place.Position;
        return Position.Start;
    }
}
