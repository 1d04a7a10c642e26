using System.Collections.Immutable;
using System.Reflection;

namespace Sebaya.Diagnostics;

/// <summary>A rule that input can break, with its permanent code.</summary>
/// <param name="Code"><c>SBY</c> and three digits; never given to another meaning.</param>
/// <param name="Title">The rule in a few words, for the list in <c>docs/diagnostics.md</c>.</param>
public sealed record Rule(string Code, Severity Severity, string Title);

/// <summary>
/// Every rule that <c>check</c> and <c>build</c> apply. The first digit of a code tells the subject: 0 files, 1 pages and links, 2
/// checklists, 3 settings, emails and data files, 4 prose, 5 output. <c>docs/diagnostics.md</c> lists them, and a test compares that list
/// with this one.
/// </summary>
public static class Rules
{
    // 0: files
    public static readonly Rule FileUnreadable = Error("SBY001", "a file cannot be read");
    public static readonly Rule FileNotUtf8 = Error("SBY002", "a text file is not UTF-8");
    public static readonly Rule FileBinary = Error("SBY003", "a text file holds binary data");
    public static readonly Rule FileTooLarge = Error("SBY004", "a file is larger than its kind may be");
    public static readonly Rule FileLeadsOut = Error("SBY005", "a symbolic link leads out of the input folder, or to another folder of it");
    public static readonly Rule FileNameForm = Error("SBY006", "a file or folder name is not kebab-case");
    public static readonly Rule FileMisplaced = Warning("SBY007", "a file lies where nothing reads it");
    public static readonly Rule FileEmpty = Error("SBY008", "a page has no text");
    public static readonly Rule FileSpecial = Error("SBY009", "a pipe, a socket or a device stands where a file is read");
    public static readonly Rule FileTooDeep = Error("SBY010", "a folder lies too deep to be read");
    public static readonly Rule FileCharacter = Error("SBY011", "a character stands in a text or a name that neither may hold");

    // 1: pages and links
    public static readonly Rule YamlSyntax = Error("SBY100", "YAML cannot be read");
    public static readonly Rule FrontMatterMissing = Error("SBY101", "a page does not begin with front matter");
    public static readonly Rule FrontMatterUnknownKey = Error("SBY102", "a front matter key is not known");
    public static readonly Rule FrontMatterValue = Error("SBY103", "a front matter value is missing or has the wrong form");
    public static readonly Rule LinkNoPage = Error("SBY104", "a link names no page");
    public static readonly Rule LinkNoAnchor = Error("SBY105", "a link names no section of its page");
    public static readonly Rule LinkOtherLanguage = Error("SBY106", "a link leaves the reader's language");
    public static readonly Rule LinkForm = Error("SBY107", "a link has a form that is not used here");
    public static readonly Rule ImageNoAlternative = Error("SBY108", "an image has no alternative text");
    public static readonly Rule ImageMissing = Error("SBY109", "an image file does not exist");
    public static readonly Rule ShortcodeUnknown = Error("SBY110", "a shortcode is not known or not well formed");
    public static readonly Rule ShortcodeArgument = Error("SBY111", "a shortcode's argument is missing or wrong");
    public static readonly Rule HeadingDuplicateId = Error("SBY112", "two headings of a page have the same id");
    public static readonly Rule HeadingId = Error("SBY113", "a heading id has a form that cannot be an address");
    public static readonly Rule AddressDuplicate = Error("SBY114", "two pages have the same address");
    public static readonly Rule TranslationMissing = Error("SBY115", "a page is missing in one language");
    public static readonly Rule TranslationSections = Warning("SBY116", "sections differ in number or level between languages");
    public static readonly Rule TranslationAnchors = Warning("SBY117", "a section has another id in another language");
    public static readonly Rule PermalinkVanished = Error("SBY118", "a published address vanished without a redirect");
    public static readonly Rule RedirectTaken = Error("SBY119", "a redirect starts from an address that a page has");
    public static readonly Rule DuplicateXref = Error("SBY120", "two pages have the same Xref");
    public static readonly Rule HtmlNotUsed = Error("SBY121", "HTML stands in a page");
    public static readonly Rule CalloutUnknown = Error("SBY122", "a callout's kind is not known");
    public static readonly Rule KeyDuplicate = Error("SBY123", "a front matter key stands twice");
    public static readonly Rule FootnoteUnknown = Error("SBY124", "a footnote is used that is not written");
    public static readonly Rule PermalinkNew = Warning("SBY125", "an address is not recorded yet");
    public static readonly Rule FigureMarkup = Error("SBY126", "a drawing holds what a drawing may not hold");
    public static readonly Rule HeadingTop = Error("SBY127", "a page's text has a first-level heading");
    public static readonly Rule NestedTooDeep = Error("SBY128", "a page is nested too deeply to be read");
    public static readonly Rule PartTooLarge = Error("SBY129", "a paragraph, table or other part of a page is too large to be read");
    public static readonly Rule OwnComponent = Error("SBY130", "a shortcode of your own is wrong");

    // 2: checklists
    public static readonly Rule ChecklistUnknownKey = Error("SBY201", "a checklist key is not known");
    public static readonly Rule ChecklistValue = Error("SBY202", "a checklist value is missing or has the wrong form");
    public static readonly Rule ChecklistDuplicateId = Error("SBY203", "an id stands twice in a checklist");
    public static readonly Rule ChecklistUnknownId = Error("SBY204", "an id is not defined in the checklist");
    public static readonly Rule ChecklistTranslation = Error("SBY205", "a checklist text is missing in one language");
    public static readonly Rule ChecklistBandOrder = Error("SBY206", "bands do not begin at 0 or do not ascend");
    public static readonly Rule ChecklistGateOption = Error("SBY207", "a gate names an option that its item does not have");
    public static readonly Rule ChecklistEmptyDimension = Error("SBY208", "a dimension has no items");
    public static readonly Rule ChecklistReadPage = Error("SBY209", "a checklist points to a page that does not exist");
    public static readonly Rule ChecklistWholeNumber = Error("SBY210", "a value, weight or version is not a whole number in its range");
    public static readonly Rule ChecklistBandUnreachable = Error("SBY211", "no complete answers reach a band");
    public static readonly Rule ChecklistGateNeverClear = Error("SBY212", "every answer to a question triggers its gate or a flag");
    public static readonly Rule ChecklistVersion = Error("SBY213", "a checklist's meaning changed while its version stayed");
    public static readonly Rule ChecklistTooLarge = Error("SBY214", "a checklist has more items, options or points than are allowed");
    public static readonly Rule ChecklistName = Error("SBY215", "a checklist's id is not its file name");
    public static readonly Rule ChecklistMisplaced = Error("SBY216", "a checklist lies where none is read");
    public static readonly Rule ChecklistCodes = Error("SBY217", "two checklists cannot be told apart in codes");

    // 3: settings, emails and data files
    public static readonly Rule SettingsMissing = Error("SBY301", "the settings file is missing");
    public static readonly Rule SettingsUnknownKey = Error("SBY302", "a setting is not known");
    public static readonly Rule SettingsValue = Error("SBY303", "a setting is missing or has the wrong form");
    public static readonly Rule SettingsPage = Error("SBY304", "a setting names a page that does not exist");
    public static readonly Rule SettingsContrast = Error("SBY305", "two colours are too near each other to be read");
    public static readonly Rule GlossaryEntry = Error("SBY306", "a glossary entry is wrong");
    public static readonly Rule SourceTarget = Error("SBY307", "a line of `_sources.yml` names no page or section");
    public static readonly Rule EmailTemplate = Error("SBY308", "an email's placeholder or template is wrong");
    public static readonly Rule EmailLink = Error("SBY309", "an email's link names no page");
    public static readonly Rule EmailTranslation = Error("SBY310", "an email is missing in one language");
    public static readonly Rule PermalinkFile = Error("SBY311", "a line of the permalinks file cannot be read");
    public static readonly Rule ContactOld = Warning("SBY313", "a contact was neither called nor its source renewed for 180 days");
    public static readonly Rule ContactFuture = Warning("SBY314", "a contact has a date that lies in the future");
    public static readonly Rule ContactSource = Warning("SBY315", "a contact names no source and was never called");
    public static readonly Rule LanguageWords = Warning("SBY316", "the theme has no words in a language");
    public static readonly Rule PlaceholderAddress = Warning("SBY317", "the site's address is still to be filled in");
    public static readonly Rule LogoPicture = Warning("SBY318", "the logo is a drawing without a picture of it for icons");
    public static readonly Rule SearchKeywords = Error("SBY312", "a line of the search keywords names no page or section");
    public static readonly Rule RegistrationForm = Error("SBY320", "the registration form is wrong");
    public static readonly Rule ProgrammeCalendar = Error("SBY321", "the programme's calendar is wrong");
    public static readonly Rule Workbook = Error("SBY322", "a workbook is wrong");

    // 4: prose
    public static readonly Rule ProseLongSentence = Warning("SBY401", "a sentence has more words than the style allows");
    public static readonly Rule ProseAvoidedWord = Warning("SBY402", "a word stands in a text that the guide does not use");
    public static readonly Rule ProseAddress = Warning("SBY403", "a text addresses its reader in another form than its folder");
    public static readonly Rule ProseForeignWord = Warning("SBY404", "a foreign word stands where the language has its own");
    public static readonly Rule ProseEmptyLinkText = Warning("SBY405", "a link's words do not say where it leads");
    public static readonly Rule ProseSkippedHeading = Warning("SBY406", "a heading level is skipped");
    public static readonly Rule ProsePageLength = Warning("SBY407", "a page has more words than its folder allows");
    public static readonly Rule ProseTableWidth = Warning("SBY408", "a table has more columns than its folder allows");
    public static readonly Rule ProseRepeated = Warning("SBY409", "a passage of eight words stands on two pages");
    public static readonly Rule SafetyHelp = Warning("SBY410", "a section speaks of danger and does not lead to help");
    public static readonly Rule SafetySecrecy = Warning("SBY411", "a paragraph promises secrecy and names no exception");
    public static readonly Rule SafetyNumber = Warning("SBY412", "an emergency number stands where it may not, or without its condition");
    public static readonly Rule SafetyEmail = Warning("SBY413", "an email lacks a placeholder that every email must have");
    public static readonly Rule ProseScaffold = Warning("SBY414", "a sentence with which a page was begun still stands in it");

    // 5: output
    public static readonly Rule PageFailed = Error("SBY501", "a page could not be rendered");
    public static readonly Rule OutputLink = Error("SBY502", "a rendered page links to an address that is not published");

    /// <summary>All rules, by code.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        .. typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<Rule>().OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    private static Rule Error(string code, string title) => new(code, Severity.Error, title);

    private static Rule Warning(string code, string title) => new(code, Severity.Warning, title);
}
