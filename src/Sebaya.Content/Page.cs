using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content;

/// <summary>A page in one language.</summary>
/// <param name="Key">The path of its file below the language's folder, without <c>.md</c>; the same in every language.</param>
/// <param name="Language">The language's code.</param>
/// <param name="File">The file as shown in messages.</param>
/// <param name="Body">The text, in order.</param>
/// <param name="Sections">The text as plain text by section; one more entry than there are headings.</param>
public sealed record Page(
    string Key, string Language, string File, FrontMatter FrontMatter, ImmutableArray<BodySegment> Body, ImmutableArray<Heading> Headings,
    ImmutableArray<SectionText> Sections, int Words)
{
    /// <summary>The kind of page: the front matter's <c>Layout</c>, or the kind that follows from the page's key.</summary>
    public PageLayout Layout => FrontMatter.Layout ?? Key switch
    {
        ReservedKeys.Home => PageLayout.Home,
        _ when ReservedKeys.IsBelow(Key, ReservedKeys.Faq) => PageLayout.Question,
        _ when ReservedKeys.IsBelow(Key, ReservedKeys.Sheets) => PageLayout.Sheet,
        _ => PageLayout.Guide,
    };

    /// <summary>
    /// The language that the text is in, where the page stands in for one that is not translated yet; null for a page of its own.
    /// </summary>
    public string? Fallback { get; init; }

    /// <summary>Whether the page stands in, in another language's text, for one that is not translated yet.</summary>
    public bool IsFallback => Fallback is not null;

    /// <summary>The code of the language that the text is in.</summary>
    public string TextLanguage => Fallback ?? Language;

    /// <summary>The path of its file in the input: <c>id/faq/prepare.md</c>.</summary>
    public string Path => $"{TextLanguage}/{Key}.md";

    /// <summary>The text, as segments.</summary>
    public ImmutableArray<BodySegment> Body
    {
        get;
        init
        {
            field = value;
            Shortcodes = ShortcodesIn(value);
        }
    } = Body;

    /// <summary>The shortcodes of the text, in order.</summary>
    public ImmutableArray<ComponentSegment> Shortcodes { get; private init; } = ShortcodesIn(Body);

    /// <summary>The links of the text, in order.</summary>
    public IEnumerable<LinkSegment> Links
    {
        get
        {
            // Not OfType: a cast to a type parameter takes many times longer than one to a sealed type, and large sites have many links.
            foreach (var segment in Body)
                if (segment is LinkSegment link)
                    yield return link;
        }
    }

    /// <summary>Whether the page is a question of the FAQ.</summary>
    public bool IsQuestion => Layout == PageLayout.Question;

    private static ImmutableArray<ComponentSegment> ShortcodesIn(ImmutableArray<BodySegment> body) =>
        [.. body.Where(segment => segment is ComponentSegment).Cast<ComponentSegment>()];
}

/// <summary>A section's heading.</summary>
/// <param name="Level">2 to 6.</param>
/// <param name="IsWritten">Whether the writer gave the id with <c>{#id}</c>; otherwise it was made from the heading's words.</param>
public sealed record Heading(int Level, string Id, string Text, bool IsWritten, Position Position);
