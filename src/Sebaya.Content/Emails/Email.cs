using System.Collections.Immutable;

namespace Sebaya.Content.Emails;

/// <summary>An email that a program lead sends, in one language, as written: its placeholders are still in it.</summary>
/// <param name="Key">Its file's name without <c>.md</c>; the same in every language.</param>
/// <param name="Description">Says when to send it and to whom; shown to the lead, not sent.</param>
/// <param name="Order">The position in the list of emails.</param>
/// <param name="Body">The text as HTML.</param>
/// <param name="Text">The plain text version, for mail programs that show no HTML.</param>
public sealed record Email(
    string Key, string Language, string File, string Subject, string Description, int Order, ImmutableArray<BodySegment> Body,
        ImmutableArray<BodySegment> Text)
{
    /// <summary>A version of two or three sentences for a chat with one person; null where the email has none.</summary>
    public string? Chat { get; init; }

    /// <summary>The folder of all emails, below the input folder.</summary>
    public const string Folder = "_emails/";

    /// <summary>
    /// The language that the text is in, where the email stands in for one that is not translated yet; null for an email of its own.
    /// </summary>
    public string? Fallback { get; init; }

    /// <summary>The code of the language that the text is in. Its links lead to pages in that language.</summary>
    public string TextLanguage => Fallback ?? Language;

    /// <summary>The file's path below the input folder. Links in the email are relative to it.</summary>
    public string Path => $"{Folder}{TextLanguage}/{Key}.md";
}
