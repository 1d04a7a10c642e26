using System.Collections.Immutable;
using System.Globalization;
using Sebaya.Diagnostics;

namespace Sebaya.Content;

/// <summary>
/// A place in a page's HTML that can only be filled when the whole site is known: a link's address, a shortcode, a word
/// in the reader's language. In the HTML it stands as its number between two private-use characters, which no input can contain.
/// </summary>
public abstract record Slot(Position Position);

/// <summary>A link's address. <paramref name="Target"/> is what the writer wrote.</summary>
public sealed record LinkSlot(string Target, string Words, Position Position) : Slot(Position);

/// <summary>An image's address, as written.</summary>
public sealed record ImageSlot(string Target, Position Position) : Slot(Position);

/// <summary>A shortcode on a line of its own.</summary>
public sealed record ShortcodeSlot(string Name, ImmutableArray<string> Arguments, Position Position) : Slot(Position);

/// <summary>A word of the theme, by its key, in the page's language.</summary>
public sealed record TextSlot(string Key, Position Position) : Slot(Position);

/// <summary>The first use of a glossary term on a page.</summary>
public sealed record TermSlot(string TermId, string Words, Position Position) : Slot(Position);

/// <summary>HTML with numbered slots.</summary>
public sealed record Slots(string Html, ImmutableArray<Slot> Items)
{
    /// <summary>Begins a slot's number in the HTML.</summary>
    public const char Open = '\uE000';

    /// <summary>Ends a slot's number in the HTML.</summary>
    public const char Close = '\uE001';

    /// <summary>No text at all.</summary>
    public static Slots Empty { get; } = new("", []);

    /// <summary>Calls back for each stretch of plain HTML and each slot, in order.</summary>
    public void Walk(Action<ReadOnlyMemory<char>> html, Action<Slot> slot)
    {
        var rest = Html.AsMemory();
        while (true)
        {
            var open = rest.Span.IndexOf(Open);
            if (open < 0) break;
            var close = rest.Span[open..].IndexOf(Close) + open;
            html(rest[..open]);
            slot(Items[int.Parse(rest.Span[(open + 1)..close], NumberStyles.None, CultureInfo.InvariantCulture)]);
            rest = rest[(close + 1)..];
        }
        html(rest);
    }
}
