using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Sebaya.Content.Prose;
using Sebaya.Content.Reading;
using Sebaya.Content.Settings;
using Sebaya.Diagnostics;

namespace Sebaya.Content;

/// <summary>
/// Everything that was read, as it stood at one moment. Never changed afterwards: an edit makes another <see cref="Site"/>.
/// </summary>
public sealed class Site
{
    // Not frozen: a site lives as long as an edit in the preview, and freezing takes longer than all looking up.
    private readonly Dictionary<(string Language, string Key), Page> _pages;
    private readonly IReadOnlyDictionary<(string Language, string Key), string> _addresses;
    private readonly Dictionary<string, ImmutableArray<Page>> _byKey;
    private readonly ConcurrentDictionary<(string Language, string Key), HashSet<string>> _anchors = new();

    /// <summary>Looking through so few takes less than making a set of them.</summary>
    private const int FewHeadings = 30;

    /// <param name="pages">Without excluded pages and with at most one per language and key.</param>
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

    /// <summary>What <c>_site.yml</c> says.</summary>
    public SiteSettings Settings { get; }

    /// <summary>What a programme leaves out.</summary>
    public Removal Removed { get; }

    /// <summary>The file that tells of the programme, for messages.</summary>
    public string ProgramFile => Settings.Changes?.File ?? Files[SettingsReader.FileName].Shown;

    /// <summary>How its texts sound.</summary>
    public StyleGuide Style { get; }

    /// <summary>The guide's terms.</summary>
    public Glossary Glossary { get; }

    /// <summary>The code of the country whose telephone numbers begin with 0, if the contacts name it.</summary>
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

    /// <summary>A page's address below the site's root: <c>/id/batasan/</c>.</summary>
    public string AddressOf(Page page) => _addresses[(page.Language, page.Key)];

    /// <summary>The one address for all languages of a key: <c>/boundaries/</c>; the home page's is <c>/</c>.</summary>
    public static string LanguageNeutralAddressOf(string key) => key == ReservedKeys.Home ? "/" : $"/{key}/";

    /// <summary>Whether a page has a section with an id: a heading's, a question's on the FAQ's page, a term's in the glossary.</summary>
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
