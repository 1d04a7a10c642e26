using System.Collections.Immutable;

namespace Sebaya.Content.Emails;

/// <summary>An email that a program lead sends, in one language, as written: its placeholders are still in it.</summary>
/// <param name="Key">Its file's name without <c>.md</c>; the same in every language.</param>
/// <param name="Description">For the lead: when to send it, and to whom.</param>
/// <param name="Order">The place among the emails.</param>
/// <param name="Body">The text as HTML.</param>
/// <param name="Text">The same for mail programs that show no HTML.</param>
public sealed record Email(
    string Key, string Language, string File, string Subject, string Description, int Order, ImmutableArray<BodySegment> Body,
        ImmutableArray<BodySegment> Text)
{
    /// <summary>The same in two or three sentences for a chat with one person, or null where the email has no such text.</summary>
    public string? Chat { get; init; }

    /// <summary>The folder of all emails, below the input folder.</summary>
    public const string Folder = "_emails/";

    /// <summary>The file's path below the input folder, which its links are relative to.</summary>
    public string Path => $"{Folder}{Language}/{Key}.md";
}
