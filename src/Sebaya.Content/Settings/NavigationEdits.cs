using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Settings;

/// <summary>
/// Reads <c>navigation</c> of <c>program.yml</c>: pages put into the guide's reading order (<c>after:</c> or <c>before:</c> one of its
/// pages), or a part of its own (<c>title:</c>), at the end or before the part that holds a page.
/// </summary>
internal sealed class NavigationEdits(MappingReader program, TextLanguages texts)
{
    /// <summary>The guide's navigation after the edits.</summary>
    public ImmutableArray<NavigationGroup> Over(ImmutableArray<NavigationGroup> navigation)
    {
        foreach (var edit in program.Groups("navigation", "navigation edit", "pages, and after, before or title"))
        {
            var (title, after, before) = (edit.Localized("title", texts, needed: false), edit.Text("after"), edit.Text("before"));
            ImmutableArray<PageReference> pages =
                [.. edit.TextList("pages", needed: true).Select(item => new PageReference(item.Value, item.Position) { File = edit.File })];
            edit.Finish();
            // A page that is already in the navigation is moved.
            navigation = [.. navigation.Select(group =>
                group with { Pages = [.. group.Pages.Where(page => pages.All(moved => moved.Key != page.Key))] })];
            navigation = title is null ? Insert(navigation, edit, after, before, pages)
                : AddGroup(navigation, edit, new NavigationGroup(title, pages, null, edit.Mapping.Position), after, before);
        }
        return navigation;
    }

    private static ImmutableArray<NavigationGroup> Insert(
        ImmutableArray<NavigationGroup> navigation, MappingReader edit, string? after, string? before, ImmutableArray<PageReference> pages)
    {
        if ((after is null) == (before is null))
        {
            edit.Wrong(edit.Mapping.Position,
                "a navigation edit has either 'after' or 'before', with the page beside which its pages go, or a 'title' for a part of "
                + "its own. Keep one of them.");
            return navigation;
        }
        if (Find(navigation, edit, after is null ? "before" : "after", after ?? before!) is not var (group, index)) return navigation;
        var at = index + (after is null ? 0 : 1);
        return navigation.SetItem(group, navigation[group] with { Pages = navigation[group].Pages.InsertRange(at, pages) });
    }

    private static ImmutableArray<NavigationGroup> AddGroup(
        ImmutableArray<NavigationGroup> navigation, MappingReader edit, NavigationGroup added, string? after, string? before)
    {
        if (after is null && before is null) return navigation.Add(added);
        return Find(navigation, edit, after is null ? "before" : "after", after ?? before!) is var (group, _)
            ? navigation.Insert(group + (after is null ? 0 : 1), added) : navigation;
    }

    private static (int Group, int Index)? Find(ImmutableArray<NavigationGroup> navigation, MappingReader edit, string key, string page)
    {
        for (var group = 0; group < navigation.Length; group++)
            for (var index = 0; index < navigation[group].Pages.Length; index++)
                if (navigation[group].Pages[index].Key == page) return (group, index);
        edit.Wrong(edit.Find(key)!.Position,
            $"'{page}' is not in the "
            + $"navigation.{DidYouMean.Hint(page, navigation.SelectMany(group => group.Pages).Select(other => other.Key))} Name a page "
            + "that is.");
        return null;
    }
}
