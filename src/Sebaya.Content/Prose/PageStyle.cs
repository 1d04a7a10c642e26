using Sebaya.Content.Emails;

namespace Sebaya.Content.Prose;

/// <summary>What one page or email is held to.</summary>
/// <param name="Language">The style of its language.</param>
/// <param name="Key">The page's key, or an email's path without language and ending: <c>_emails/match</c>.</param>
/// <param name="Folder">The folder of its language's pages, with a closing slash.</param>
/// <param name="Path">The file's path below the input folder, which its links are relative to.</param>
/// <param name="Safety">What it must do for a reader in danger; null where nothing is asked of it.</param>
public sealed record PageStyle(LanguageStyle Language, string Key, string Folder, string Path, SafetyStyle? Safety)
{
    /// <summary>Held to nothing.</summary>
    public static PageStyle None { get; } = new(LanguageStyle.None, "", "", "", null);

    /// <summary>The style of a page.</summary>
    public static PageStyle Of(StyleGuide style, string language, string key) =>
        new(style.Of(language), key, $"{language}/", $"{language}/{key}.md", style.Safety);

    /// <summary>The style of an email.</summary>
    public static PageStyle OfEmail(StyleGuide style, string language, string key) =>
        new(style.Of(language), Email.Folder + key, $"{language}/", $"{Email.Folder}{language}/{key}.md", style.Safety);

    /// <summary>The form in which it addresses its reader, or null where every form is right.</summary>
    public string? Address { get; } = Language.Address.For(Key)?.Value;

    /// <summary>How many words it has at most.</summary>
    public int? MostWords { get; } = Language.Words.For(Key) is { IsAny: false, Value: var most } ? most : null;

    /// <summary>How many columns its tables have at most.</summary>
    public int? MostColumns { get; } = Language.Columns.For(Key) is { IsAny: false, Value: var most } ? most : null;
}
