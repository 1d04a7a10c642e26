using System.Collections.Immutable;
using Sebaya.Content.Reading;
using Sebaya.Content.Settings;
using Sebaya.Diagnostics;

namespace Sebaya.Content;

/// <summary>
/// What a programme leaves out of the guide. A page that is left out takes the pages below it along. References to something left out (in
/// links, navigation, glossary, search keywords) are ignored.
/// </summary>
public sealed class Removal
{
    private readonly ImmutableHashSet<string> _pages;
    private readonly ImmutableHashSet<string> _checklists;
    private readonly ImmutableHashSet<string> _sections;
    private readonly HashSet<string> _draftKeys;

    private Removal(
        ImmutableHashSet<string> pages, ImmutableHashSet<string> checklists, ImmutableHashSet<string> sections,
        ImmutableArray<Page> drafts)
    {
        (_pages, _checklists, _sections, Drafts) = (pages, checklists, sections, drafts);
        _draftKeys = drafts.Select(draft => draft.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Leaves out nothing.</summary>
    public static Removal None { get; } = new([], [], [], []);

    /// <summary>The keys of the pages that are left out.</summary>
    public IEnumerable<string> Pages => _pages.Order(StringComparer.Ordinal);

    /// <summary>The ids of the checklists that are left out.</summary>
    public IEnumerable<string> Checklists => _checklists.Order(StringComparer.Ordinal);

    /// <summary>The sections that are left out, as <c>page#section</c>.</summary>
    public IEnumerable<string> Sections => _sections.Order(StringComparer.Ordinal);

    /// <summary>The pages that are held back until they are written.</summary>
    public ImmutableArray<Page> Drafts { get; }

    /// <summary>Whether anything is left out.</summary>
    public bool IsEmpty => Drafts.IsEmpty && _pages.IsEmpty && _checklists.IsEmpty && _sections.IsEmpty;

    /// <summary>Reads the settings' <c>remove</c> for the given files. Names that do not exist are recorded as problems.</summary>
    public static Removal Of(SiteSettings settings, IEnumerable<string> files, DiagnosticBag diagnostics)
    {
        if (settings.Changes is not { Remove.IsEmpty: false } changes) return None;
        var languages = settings.TextLanguages.Concat(settings.TextLanguages.Unpublished).ToHashSet(StringComparer.Ordinal);
        var paths = files.ToList();
        var keys = paths.Where(path =>
            path.EndsWith(".md", StringComparison.Ordinal) && path.Contains('/') && languages.Contains(path[..path.IndexOf('/')]))
            .Select(path => path[(path.IndexOf('/') + 1)..^3]).ToHashSet(StringComparer.Ordinal);
        var checklists =
            paths.Where(path =>
            path.StartsWith(ChecklistFolder, StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal))
            .Select(path => path[ChecklistFolder.Length..^4]).ToHashSet(StringComparer.Ordinal);
        var (removedPages, removedChecklists, sections) =
            (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal));
        foreach (var (name, position) in changes.Remove)
        {
            var key = name.TrimEnd('/');
            var hash = key.IndexOf('#');
            if (key == ReservedKeys.Home)
                diagnostics.Add(changes.File, position, Rules.SettingsPage,
                "the home page cannot be removed. Write your own in its place.");
            else if (hash > 0 && keys.Contains(key[..hash])) sections.Add(key);
            else if (languages.Contains(key)) continue;
            else
            {
                var below = keys.Where(page => page == key || ReservedKeys.IsBelow(page, key)).ToList();
                removedPages.UnionWith(below);
                if (checklists.Contains(key)) removedChecklists.Add(key);
                if (below.Count == 0 && !checklists.Contains(key))
                    diagnostics.Add(changes.File, position, Rules.SettingsPage,
                        $"there is no page, checklist or language '{name}' to "
                            + $"remove.{DidYouMean.Hint(key, keys.Concat(checklists).Concat(languages))} 'remove' takes the names that "
                            + "'sebaya pages' lists.");
            }
        }
        return new Removal([.. removedPages], [.. removedChecklists], [.. sections], []);
    }

    private const string ChecklistFolder = "_checklists/";

    /// <summary>Whether a page is left out, or held back.</summary>
    public bool HasPage(string key) => _pages.Contains(key) || _draftKeys.Contains(key);

    /// <summary>
    /// This removal with pages held back as drafts, in every language of each: a page that is a draft in one language is published in none.
    /// </summary>
    public Removal And(IEnumerable<Page> drafts) => new(_pages, _checklists, _sections, [.. drafts]);

    /// <summary>Whether a checklist is left out.</summary>
    public bool HasChecklist(string id) => _checklists.Contains(id);

    /// <summary>Whether a section of a page is left out, or a question that the FAQ's page shows under that id.</summary>
    public bool HasSection(string key, string id) =>
        _sections.Contains($"{key}#{id}") || (key == ReservedKeys.Faq && HasPage($"{key}/{id}"));

    /// <summary>Whether the target of a reference (page or section) is left out.</summary>
    public bool Has(string reference)
    {
        var parts = reference.Split('#', 2);
        return HasPage(parts[0]) || (parts.Length == 2 && HasSection(parts[0], parts[1]));
    }

    /// <summary>The files, without those of pages and checklists that are left out.</summary>
    /// <param name="settings">Settings with the site's languages: the guide's files in other languages are left out too.</param>
    public ImmutableSortedDictionary<string,
        InputFile> Without(ImmutableSortedDictionary<string, InputFile> files, SiteSettings settings) =>
        IsEmpty && settings.TextLanguages.Unpublished.IsEmpty
            ? files
            : files.RemoveRange(files.Values.Where(file => IsRemoved(file, settings)).Select(file => file.Path));

    private bool IsRemoved(InputFile file, SiteSettings settings)
    {
        var parts = file.Path.Split('/');
        if (parts[0] == "_checklists")
            return parts.Length == 2 && parts[1].EndsWith(".yml", StringComparison.Ordinal) && HasChecklist(parts[1][..^4]);
        var language = parts[0] == "_emails" && parts.Length > 2 ? parts[1] : parts[0];
        if (!file.IsOwn && parts.Length > 1 && settings.TextLanguages.Unpublished.Contains(language)) return true;
        return parts.Length > 1 && file.Path.EndsWith(".md", StringComparison.Ordinal) && settings.Codes.Contains(parts[0])
            && HasPage(file.Path[(parts[0].Length + 1)..^3]);
    }

    /// <summary>A page without the sections that are left out. A section ends at the next heading of the same or a higher level.</summary>
    public Page Without(Page page)
    {
        if (_sections.IsEmpty || !page.Headings.Any(heading => HasSection(page.Key, heading.Id))) return page;
        var gone = Gone(page);
        var body = ImmutableArray.CreateBuilder<BodySegment>();
        var isGone = false;
        foreach (var segment in page.Body)
        {
            if (segment is HeadingSegment { IsEnd: false } begin) isGone = gone.Contains(begin.Heading);
            if (!isGone) body.Add(segment);
        }
        return page with
        {
            Body = body.ToImmutable(),
            Headings = page.Headings.RemoveAll(gone.Contains),
            Sections = page.Sections.RemoveAll(section => section.Heading is { } heading && gone.Contains(heading)),
        };
    }

    /// <summary>
    /// The same removal, which also names the sections nested in those that are left out, because links to them have no target either.
    /// </summary>
    public Removal Below(IEnumerable<Page> pages) => _sections.IsEmpty
        ? this
        : new Removal(_pages, _checklists,
            _sections.Union(pages.SelectMany(page => Gone(page).Select(heading => $"{page.Key}#{heading.Id}"))), Drafts);

    /// <summary>The headings of the sections of a page that are left out, including nested ones.</summary>
    private HashSet<Heading> Gone(Page page)
    {
        var gone = new HashSet<Heading>();
        int? level = null;
        foreach (var heading in page.Headings)
        {
            if (level is { } above && heading.Level > above) gone.Add(heading);
            else if (HasSection(page.Key, heading.Id)) gone.Add(heading);
            else
            {
                level = null;
                continue;
            }
            level = Math.Min(level ?? heading.Level, heading.Level);
        }
        return gone;
    }
}
