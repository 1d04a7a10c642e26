using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Sebaya.Diagnostics;

namespace Sebaya.Content;

/// <summary>
/// A piece of a page's or email's text. Everything that depends on the whole site (the address of a link, a word of the interface, what a
/// component shows) is a segment of its own; everything between such segments is finished HTML.
/// </summary>
public abstract record BodySegment(Position Position);

/// <summary>HTML as it is published.</summary>
/// <param name="Utf8">In UTF-8: the text of all pages is kept until they are rendered, and takes half the memory of strings.</param>
public sealed record HtmlSegment(ReadOnlyMemory<byte> Utf8) : BodySegment(Position.Start)
{
    /// <summary>The HTML as a string.</summary>
    public string Html => Encoding.UTF8.GetString(Utf8.Span);

    /// <summary>Writes the HTML without making a string of it.</summary>
    public void WriteTo(TextWriter writer)
    {
        var letters = ArrayPool<char>.Shared.Rent(Utf8.Length);
        writer.Write(letters.AsSpan(0, Encoding.UTF8.GetChars(Utf8.Span, letters)));
        ArrayPool<char>.Shared.Return(letters);
    }
}

/// <summary>The beginning of a link: in HTML its opening tag, in plain text its address.</summary>
/// <param name="Target">As the writer wrote it.</param>
public sealed record LinkSegment(string Target, string Words, Position Position) : BodySegment(Position);

/// <summary>Where a link ends.</summary>
/// <param name="Link">The same link's beginning.</param>
public sealed record LinkEndSegment(LinkSegment Link) : BodySegment(Link.Position);

/// <summary>The value of an image's <c>src</c>.</summary>
/// <param name="Target">As the writer wrote it.</param>
public sealed record ImageSegment(string Target, Position Position) : BodySegment(Position);

/// <summary>A word of the interface, by its key, in the page's language.</summary>
public sealed record ThemeWordSegment(string Key, Position Position) : BodySegment(Position);

/// <summary>A glossary term at its first use on the page.</summary>
public sealed record TermSegment(string TermId, string Words, Position Position) : BodySegment(Position);

/// <summary>A component, written as a shortcode on a line of its own.</summary>
public sealed record ComponentSegment(string Name, ImmutableArray<string> Arguments, Position Position) : BodySegment(Position);

/// <summary>
/// The beginning or end of a section's heading. The code that shows the text chooses the element and adds a link to the section where it
/// wants one.
/// </summary>
public sealed record HeadingSegment(Heading Heading, bool IsEnd) : BodySegment(Heading.Position);

/// <summary>
/// In an email: the beginning <c>&lt;name</c> of a tag, without its attributes, since mail programs need styles on the elements themselves.
/// </summary>
public sealed record TagSegment(string Name) : BodySegment(Position.Start);

/// <summary>In an email: a placeholder for something that only the sender knows, such as the recipient's name.</summary>
public sealed record PlaceholderSegment(string Name, Position Position) : BodySegment(Position);

/// <summary>In an email's plain text: text without markup.</summary>
public sealed record TextSegment(string Text) : BodySegment(Position.Start);

/// <summary>The plain text below one heading, up to the next heading of any level. White space is reduced to single spaces.</summary>
/// <param name="Heading">Null for the text before the first heading.</param>
/// <param name="Utf8">In UTF-8, as the HTML is.</param>
public sealed record SectionText(Heading? Heading, ReadOnlyMemory<byte> Utf8)
{
    /// <summary>The text as a string.</summary>
    public string Text => Encoding.UTF8.GetString(Utf8.Span);
}
