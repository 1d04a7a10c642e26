using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Settings;

/// <summary>What <c>_site.yml</c> says: the one file that a program changes to make the guide its own.</summary>
/// <param name="BaseUrl">Where the site will be published; ends with a slash.</param>
/// <param name="Languages">The closed list of languages, the first of them the site's own.</param>
/// <param name="Header">What the header of wide screens leads to; the first holds every page that lies below none of the others.</param>
/// <param name="Footer">Keys of the pages linked at the foot of every page.</param>
/// <param name="Foreign">By language: words of that language which, set in italics in another, are marked with it.</param>
/// <param name="Licence">Null where the settings name none; nothing is then said of it.</param>
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

    /// <summary>The languages in which texts stand in files.</summary>
    public TextLanguages TextLanguages { get; init; } = [.. Languages.Select(language => language.Code)];

    /// <summary>What a programme changes beside what the settings themselves say; null where there is no programme's file.</summary>
    public ProgramChanges? Changes { get; init; }

    /// <summary>The site's first language.</summary>
    public Language FirstLanguage => Languages[0];

    /// <summary>The language with a code that is known to be one of the site's.</summary>
    public Language LanguageOf(string code) => Languages.First(language => language.Code == code);
}

/// <summary>A language of the site.</summary>
/// <param name="Code">BCP 47, and the folder's name: <c>id</c>.</param>
/// <param name="Name">In the language itself.</param>
/// <param name="Locale">As Open Graph writes it: <c>id_ID</c>.</param>
/// <param name="Title">The site's name in this language.</param>
public sealed record Language(string Code, string Name, string Locale, string Title, string Tagline)
{
    /// <summary>Where the code stands in the settings.</summary>
    public Position CodePosition { get; init; } = Position.Start;

    /// <summary>
    /// While it is being translated into: the code of the language shown where a page or text is missing. Null for a language that has them
    /// all.
    /// </summary>
    public string? Fallback { get; init; }
}

/// <summary>A part of the reading order.</summary>
/// <param name="Figure">The name of the drawing that stands at the head of its pages, or null.</param>
public sealed record NavigationGroup(LocalizedText Title, ImmutableArray<PageReference> Pages, string? Figure, Position FigurePosition);

/// <summary>A page that the header leads to, under a name of its own; the pages below it belong to it.</summary>
public sealed record HeaderLink(LocalizedText Title, PageReference Page);

/// <summary>A group of FAQ questions.</summary>
public sealed record Topic(string Id, LocalizedText Title);

/// <summary>
/// Who runs the programme that this copy of the guide is for; everything may be absent, and the guide then reads neutrally.
/// </summary>
/// <param name="Logo">A file below <c>assets/</c>.</param>
/// <param name="Lead">The person whose name stands under the emails.</param>
/// <param name="Backup">Whom to turn to where the lead is the person concerned, or away.</param>
/// <param name="SafetyOwner">Who answers for reports about safety and checks the contacts.</param>
/// <param name="Contacts">Added to the guide's, or in the place of those with the same id.</param>
/// <param name="Escalation">What happens when something serious is reported.</param>
/// <param name="Address">The word by which emails address their readers, in the language that has a choice of them.</param>
/// <param name="Placeholders">The programme's own placeholders for its emails: what to fill in, by name.</param>
/// <param name="Colours">By name (<c>accent</c> …): colours that take the theme's place, as six hexadecimal digits.</param>
public sealed record ProgramSettings(
    LocalizedText? Name, string? Logo, Person? Lead, Person? Backup, Person? SafetyOwner, ImmutableArray<Contact> Contacts,
        LocalizedText? Escalation,
    YamlScalar? Address, ImmutableSortedDictionary<string, LocalizedText> Placeholders, ImmutableDictionary<string, ColourPair> Colours)
{
    /// <summary>No programme.</summary>
    public static ProgramSettings None { get; } = new(
        null, null, null, null, null, [], null, null, ImmutableSortedDictionary<string, LocalizedText>.Empty, ImmutableDictionary<string,
            ColourPair>.Empty);
}

/// <summary>What a programme's own file says beyond the settings that it goes before.</summary>
/// <param name="File">The file as messages name it.</param>
/// <param name="Remove">Pages, sections, checklists and languages to leave out.</param>
/// <param name="Words">By language: words of the interface by key, each with its place.</param>
/// <param name="Style">A style sheet below <c>assets/</c> that every page loads last.</param>
/// <param name="FrameAncestors">The sites in whose frames the pages below <c>/embed/</c> may stand; empty for all.</param>
/// <param name="Checklists">By component (<c>match</c>, <c>cohort</c>): the checklist it works with in place of the guide's.</param>
/// <param name="EditAddress">Where the files of the programme's folder can be edited; ends with a slash.</param>
/// <param name="Attribution">A line at the foot of every page; null for none.</param>
public sealed record ProgramChanges(
    string File, ImmutableArray<PageReference> Remove, ImmutableDictionary<string, ImmutableArray<(YamlScalar Key, string Words)>> Words,
        YamlScalar? Style,
    ImmutableArray<string> FrameAncestors, ImmutableDictionary<string, YamlScalar> Checklists, Uri? EditAddress,
        LocalizedText? Attribution);

/// <summary>Someone of the programme.</summary>
/// <param name="Contact">A phone number, an email address or where to find them, as written.</param>
public sealed record Person(string Name, string? Contact);

/// <summary>A colour in the light and the dark theme, each six hexadecimal digits after <c>#</c>.</summary>
public sealed record ColourPair(string Light, string Dark)
{
    /// <summary>Where its name stands in the settings.</summary>
    public Position Position { get; init; } = Position.Start;

    /// <summary>Where the first stands in the settings.</summary>
    public Position LightPosition { get; init; } = Position.Start;

    /// <summary>Where the second stands in the settings.</summary>
    public Position DarkPosition { get; init; } = Position.Start;
}

/// <summary>Under which licence readers may use the text.</summary>
/// <param name="Url">Where it is explained.</param>
public sealed record Licence(string Name, LocalizedText Url);
