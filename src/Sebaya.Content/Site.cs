using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Sebaya.Content.Prose;
using Sebaya.Content.Reading;
using Sebaya.Content.Settings;
using Sebaya.Diagnostics;

namespace Sebaya.Content;

/// <summary>Everything that was read from the input, as an immutable snapshot. An edit gives a new <see cref="Site"/>.</summary>
public sealed class Site
{
    // Not a FrozenDictionary: in a preview a site is replaced on every edit, and freezing takes longer than all the lookups.
    private readonly Dictionary<(string Language, string Key), Page> _pages;
    private readonly IReadOnlyDictionary<(string Language, string Key), string> _addresses;
    private readonly Dictionary<string, ImmutableArray<Page>> _byKey;
    private readonly ConcurrentDictionary<(string Language, string Key), HashSet<string>> _anchors = new();

    /// <summary>Up to this many headings, a linear search is faster than building a set.</summary>
    private const int FewHeadings = 30;

    /// <param name="pages">All pages, without excluded ones; at most one for each language and key.</param>
    /// <param name="files">Every file of the input, by its path below the input folder.</param>
    /// <param name="contacts">The guide's own; the programme's are added.</param>
    public Site(
        SiteSettings settings, StyleGuide style, Glossary glossary, ContactList contacts, IEnumerable<Page> pages,
        ImmutableSortedDictionary<string, InputFile> files, Removal? removed = null)
    {
        Settings = settings;
        Removed = removed ?? Removal.None;
        Style = style;
        CountryCode = contacts.CountryCode;
        Contacts = Contact.Merge(contacts.Contacts, settings.Program.Contacts);
        Glossary = glossary;
        Files = files;
        Pages = [.. pages.OrderBy(page => page.Key, StringComparer.Ordinal).ThenBy(page => settings.Codes.IndexOf(page.Language))];
        _pages = Pages.ToDictionary(page => (page.Language, page.Key));
        _byKey = Pages.GroupBy(page => page.Key).ToDictionary(group => group.Key, group => group.ToImmutableArray());
        _addresses = Addresses.Of(_pages);
        Keys = [.. Pages.Select(page => page.Key).Distinct()];
        Questions = settings.Codes.ToFrozenDictionary(code => code, code =>
            QuestionOrder.Sort(settings, Pages.Where(page => page.Language == code && page.IsQuestion)));
    }

    /// <summary>The site's settings.</summary>
    public SiteSettings Settings { get; }

    /// <summary>What a programme leaves out.</summary>
    public Removal Removed { get; }

    /// <summary>The file that contains the programme's settings, as messages show it.</summary>
    public string ProgramFile => Settings.Changes?.File ?? Files[SettingsReader.FileName].Shown;

    /// <summary>The style rules for its texts.</summary>
    public StyleGuide Style { get; }

    /// <summary>The guide's terms.</summary>
    public Glossary Glossary { get; }

    /// <summary>
    /// The telephone code of the country whose numbers are written with a leading 0; null where the contacts do not give it.
    /// </summary>
    public string? CountryCode { get; }

    /// <summary>The guide's contacts with the programme's.</summary>
    public ImmutableArray<Contact> Contacts { get; }

    /// <summary>Every file of the input, by its path.</summary>
    public ImmutableSortedDictionary<string, InputFile> Files { get; }

    /// <summary>All pages, by key and then in the languages' order.</summary>
    public ImmutableArray<Page> Pages { get; }

    /// <summary>All pages' keys, in ordinal order.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>By language: the FAQ's questions by topic, then <c>Order</c>, then key.</summary>
    public FrozenDictionary<string, ImmutableArray<Page>> Questions { get; }

    /// <summary>The page with a key in a language, or null.</summary>
    public Page? Find(string key, string language) => _pages.GetValueOrDefault((language, key));

    /// <summary>The same page in every language that has it.</summary>
    public ImmutableArray<Page> InEveryLanguage(string key) => _byKey.GetValueOrDefault(key, []);

    /// <summary>Whether a page's file lies in the programme's folder, so that its writer can change it.</summary>
    public bool IsOwn(Page page) => Files.TryGetValue(page.Path, out var file) && file.IsOwn;

    /// <summary>A page's address below the site's root: <c>/id/batasan/</c>.</summary>
    public string AddressOf(Page page) => _addresses[(page.Language, page.Key)];

    /// <summary>The language-neutral address of a page: <c>/boundaries/</c>; the home page's is <c>/</c>.</summary>
    public static string LanguageNeutralAddressOf(string key) => key == ReservedKeys.Home ? "/" : $"/{key}/";

    /// <summary>
    /// Whether a page has an element with an id: a heading, a question on the FAQ's page, or a term on the glossary's page.
    /// </summary>
    public bool HasAnchor(Page page, string id)
    {
        if (page.Layout is not (PageLayout.Faq or PageLayout.Glossary) && page.Headings.Length < FewHeadings)
        {
            foreach (var heading in page.Headings)
                if (heading.Id == id) return true;
            return false;
        }
        return _anchors.GetOrAdd((page.Language, page.Key), _ => AnchorsOf(page)).Contains(id);
    }

    private HashSet<string> AnchorsOf(Page page)
    {
        var more = page.Layout switch
        {
            PageLayout.Faq => Questions[page.Language].Select(AnchorOf),
            PageLayout.Glossary => Glossary.Terms.Select(term => term.Id),
            _ => [],
        };
        return [.. page.Headings.Select(heading => heading.Id), .. more];
    }

    /// <summary>A question's anchor on the FAQ's page: its key without the folder.</summary>
    public static string AnchorOf(Page question) => question.Key[(question.Key.LastIndexOf('/') + 1)..];
}
