using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Settings;

/// <summary>The site's settings: <c>_site.yml</c>, with a programme's <c>program.yml</c> in its place where there is one.</summary>
/// <param name="BaseUrl">The address at which the site will be published; ends with a slash.</param>
/// <param name="Languages">All languages of the site; the first is its main language.</param>
/// <param name="Header">The links in the header of wide screens. The first also covers every page that is below none of the others.</param>
/// <param name="Footer">Pages linked in the footer of every page.</param>
/// <param name="Foreign">Words by language: where they are set in italics in a text of another language, they are marked with
/// theirs.</param>
/// <param name="Licence">The licence of the text; null where the settings name none, and the site then mentions none.</param>
public sealed record SiteSettings(
    Uri BaseUrl,
    ImmutableArray<Language> Languages,
    ImmutableArray<NavigationGroup> Navigation,
    ImmutableArray<HeaderLink> Header,
    ImmutableArray<PageReference> Footer,
    ImmutableArray<Topic> Topics,
    ImmutableDictionary<string, ImmutableHashSet<string>> Foreign,
    Licence? Licence,
    ProgramSettings Program)
{
    /// <summary>The languages' codes, in order.</summary>
    public ImmutableArray<string> Codes { get; } = [.. Languages.Select(language => language.Code)];

    /// <summary>The languages that texts in YAML files are written in.</summary>
    public TextLanguages TextLanguages { get; init; } = [.. Languages.Select(language => language.Code)];

    /// <summary>Where the files of the guide's input can be edited; ends with a slash. Null where nobody is asked to.</summary>
    public Uri? EditAddress { get; init; }

    /// <summary>A programme's changes that are not part of the settings above; null where there is no <c>program.yml</c>.</summary>
    public ProgramChanges? Changes { get; init; }

    /// <summary>The site's first language.</summary>
    public Language FirstLanguage => Languages[0];

    /// <summary>The language with a code. The code must be one of the site's.</summary>
    public Language LanguageOf(string code) => Languages.First(language => language.Code == code);
}

/// <summary>A language of the site.</summary>
/// <param name="Code">BCP 47, and the folder's name: <c>id</c>.</param>
/// <param name="Name">Its name in the language itself.</param>
/// <param name="Locale">The locale as Open Graph writes it: <c>id_ID</c>.</param>
/// <param name="Title">The site's name in this language.</param>
public sealed record Language(string Code, string Name, string Locale, string Title, string Tagline)
{
    /// <summary>The locale as BCP 47 writes it, for browsers and documents: <c>id-ID</c>.</summary>
    public string Tag => Locale.Replace('_', '-');

    /// <summary>The position of the code in the settings file.</summary>
    public Position CodePosition { get; init; } = Position.Start;

    /// <summary>
    /// For a language whose translation is not complete: the code of the language that is shown where a page or text is missing. Null
    /// otherwise.
    /// </summary>
    public string? Fallback { get; init; }
}

/// <summary>A group of pages in the navigation.</summary>
/// <param name="Figure">The name of the drawing at the top of its pages, or null.</param>
public sealed record NavigationGroup(LocalizedText Title, ImmutableArray<PageReference> Pages, string? Figure, Position FigurePosition);

/// <summary>A link in the header, with its own label; the pages below its page belong to it.</summary>
public sealed record HeaderLink(LocalizedText Title, PageReference Page);

/// <summary>A group of FAQ questions.</summary>
public sealed record Topic(string Id, LocalizedText Title);

/// <summary>
/// The programme that this copy of the guide is for. Everything may be absent; the guide's texts then do not mention a programme.
/// </summary>
/// <param name="Logo">A file below <c>assets/</c>.</param>
/// <param name="Lead">The person who signs the emails.</param>
/// <param name="Backup">The person to contact where the lead is involved or away.</param>
/// <param name="SafetyOwner">The person responsible for safety reports and for checking the contacts.</param>
/// <param name="Contacts">Contacts to add to the guide's or, with the same id, to replace them.</param>
/// <param name="Escalation">What happens when something serious is reported.</param>
/// <param name="Address">The word for "you" in emails, in a language that has several.</param>
/// <param name="Placeholders">The programme's own placeholders for emails: their names and values.</param>
/// <param name="Colours">Colours that replace the theme's, by name (<c>accent</c> …).</param>
public sealed record ProgramSettings(
    LocalizedText? Name, string? Logo, Person? Lead, Person? Backup, Person? SafetyOwner, ImmutableArray<Contact> Contacts,
        LocalizedText? Escalation,
    YamlScalar? Address, ImmutableSortedDictionary<string, LocalizedText> Placeholders, ImmutableDictionary<string, ColourPair> Colours)
{
    /// <summary>Where the logo is named.</summary>
    public Position LogoPosition { get; init; } = Position.Start;

    /// <summary>No programme.</summary>
    public static ProgramSettings None { get; } = new(
        null, null, null, null, null, [], null, null, ImmutableSortedDictionary<string, LocalizedText>.Empty, ImmutableDictionary<string,
            ColourPair>.Empty);
}

/// <summary>What <c>program.yml</c> can say besides replacing settings.</summary>
/// <param name="File">The file's path as messages show it.</param>
/// <param name="Remove">Pages, sections, checklists and languages to leave out.</param>
/// <param name="Words">Replacements for words of the interface, by language and key, each with its position.</param>
/// <param name="Style">A style sheet below <c>assets/</c> that every page loads last.</param>
/// <param name="FrameAncestors">The sites that may embed the pages below <c>/embed/</c> in a frame; empty for all sites.</param>
/// <param name="Checklists">By component (<c>match</c>, <c>cohort</c>): the id of the checklist to use instead of the guide's.</param>
/// <param name="EditAddress">The web address at which the files of the programme's folder can be edited; ends with a slash.</param>
/// <param name="Attribution">A line in the footer of every page; null for none.</param>
public sealed record ProgramChanges(
    string File, ImmutableArray<PageReference> Remove, ImmutableDictionary<string, ImmutableArray<(YamlScalar Key, string Words)>> Words,
        YamlScalar? Style,
    ImmutableArray<string> FrameAncestors, ImmutableDictionary<string, YamlScalar> Checklists, Uri? EditAddress,
        LocalizedText? Attribution)
{
    /// <summary>Where the site's address stands in the file, or the file's beginning.</summary>
    public Position BaseUrlPosition { get; init; } = Position.Start;
}

/// <summary>Someone of the programme.</summary>
/// <param name="Contact">A phone number, an email address or a place, as written.</param>
public sealed record Person(string Name, string? Contact);

/// <summary>A colour in the light and the dark theme, each six hexadecimal digits after <c>#</c>.</summary>
public sealed record ColourPair(string Light, string Dark)
{
    /// <summary>The position of its name in the settings file.</summary>
    public Position Position { get; init; } = Position.Start;

    /// <summary>The position of the light colour in the settings file.</summary>
    public Position LightPosition { get; init; } = Position.Start;

    /// <summary>The position of the dark colour in the settings file.</summary>
    public Position DarkPosition { get; init; } = Position.Start;
}

/// <summary>The licence under which readers may use the text.</summary>
/// <param name="Url">The address of the licence, by language.</param>
public sealed record Licence(string Name, LocalizedText Url);
