using System.Collections.Frozen;
using System.Collections.Immutable;
using Sebaya.Content;

namespace Sebaya.Publishing.Model;

/// <summary>A part of the navigation in one language.</summary>
/// <param name="Figure">The name of its drawing, or null.</param>
public sealed record NavigationPart(string Title, ImmutableArray<Page> Pages, string? Figure);

/// <summary>A link of the header in one language.</summary>
public sealed record HeaderEntry(string Title, Page Page);

/// <summary>A page's place in the navigation: its part, and the pages before and after it.</summary>
public sealed record PlaceInOrder(NavigationPart? Part, Page? Previous, Page? Next);

/// <summary>The navigation of the settings in one language, with what comes before and after each page.</summary>
public sealed class NavigationTree
{
    private static readonly PlaceInOrder Nowhere = new(null, null, null);
    private readonly FrozenDictionary<string, PlaceInOrder> _places;

    internal NavigationTree(Site site, string language)
    {
        Parts =
        [
            .. site.Settings.Navigation.Select(group => new NavigationPart(
                group.Title[language],
                [.. group.Pages.Select(reference => site.Find(reference.Key, language)).OfType<Page>()],
                group.Figure)).Where(part => !part.Pages.IsEmpty),
        ];
        var places = new Dictionary<string, PlaceInOrder>();
        var all = Parts.SelectMany(part => part.Pages.Select(page => (part, page))).ToList();
        for (var i = 0; i < all.Count; i++)
            places[all[i].page.Key] =
                new PlaceInOrder(all[i].part, i > 0 ? all[i - 1].page : null, i + 1 < all.Count ? all[i + 1].page : null);
        _places = places.ToFrozenDictionary();
        Header = [.. from link in site.Settings.Header let page = site.Find(link.Page.Key, language) where page
            is not null select new HeaderEntry(link.Title[language], page)];
        Footer = [.. site.Settings.Footer.Select(reference => site.Find(reference.Key, language)).OfType<Page>()];
    }

    /// <summary>The navigation's parts.</summary>
    public ImmutableArray<NavigationPart> Parts { get; }

    /// <summary>The links in the header of wide screens.</summary>
    public ImmutableArray<HeaderEntry> Header { get; }

    /// <summary>
    /// The header's link that a page belongs to: the one to the page itself or to a page above it, otherwise the first if the page is in
    /// the navigation, otherwise null.
    /// </summary>
    public HeaderEntry? HeaderOf(string key) =>
        Header.FirstOrDefault(entry => entry.Page.Key == key || ReservedKeys.IsBelow(key, entry.Page.Key))
        ?? (PlaceOf(key).Part is not null && key != ReservedKeys.Home ? Header.FirstOrDefault() : null);

    /// <summary>The pages linked in the footer of every page.</summary>
    public ImmutableArray<Page> Footer { get; }

    /// <summary>A page's place; all null for a page that is not in the navigation.</summary>
    public PlaceInOrder PlaceOf(string key) => _places.GetValueOrDefault(key, Nowhere);
}
