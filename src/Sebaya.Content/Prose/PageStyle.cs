using Sebaya.Content.Emails;

namespace Sebaya.Content.Prose;

/// <summary>The style rules that apply to one page or email.</summary>
/// <param name="Language">The style of its language.</param>
/// <param name="Key">The page's key, or an email's path without language and ending: <c>_emails/match</c>.</param>
/// <param name="Folder">The folder of its language's pages, with a closing slash.</param>
/// <param name="Path">The file's path below the input folder. Links in it are relative to this path.</param>
/// <param name="Safety">The rules for readers in danger; null where there are none.</param>
public sealed record PageStyle(LanguageStyle Language, string Key, string Folder, string Path, SafetyStyle? Safety)
{
    /// <summary>No rules.</summary>
    public static PageStyle None { get; } = new(LanguageStyle.None, "", "", "", null);

    /// <summary>The style of a page.</summary>
    public static PageStyle Of(StyleGuide style, string language, string key) =>
        new(style.Of(language), key, $"{language}/", $"{language}/{key}.md", style.Safety);

    /// <summary>The style of an email.</summary>
    public static PageStyle OfEmail(StyleGuide style, string language, string key) =>
        new(style.Of(language), Email.Folder + key, $"{language}/", $"{Email.Folder}{language}/{key}.md", style.Safety);

    /// <summary>The form of address that the text must use; null where every form is allowed.</summary>
    public string? Address { get; } = Language.Address.For(Key)?.Value;

    /// <summary>How many words it has at most.</summary>
    public int? MostWords { get; } = Language.Words.For(Key) is { IsAny: false, Value: var most } ? most : null;

    /// <summary>How many columns its tables have at most.</summary>
    public int? MostColumns { get; } = Language.Columns.For(Key) is { IsAny: false, Value: var most } ? most : null;
}
