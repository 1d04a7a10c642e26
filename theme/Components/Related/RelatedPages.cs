using Sebaya.Content;
using Sebaya.Publishing.Model;
using Page = Sebaya.Content.Page;

namespace Sebaya.Theme;

/// <summary>Finds what readers can fill in among the links of a page: the first checklist and the first worksheet.</summary>
public static class RelatedPages
{
    /// <summary>The related pages, at most one of each kind.</summary>
    public static IEnumerable<Page> Of(Page page, SiteModel model)
    {
        var linked = page.Links.Select(link => TargetOf(page, link.Target, model)).OfType<Page>()
            .Where(other => other.Key != page.Key).ToList();
        if (linked.Find(other => HasChecklist(other, model)) is { } checklist) yield return checklist;
        if (linked.Find(other => other.Layout == PageLayout.Sheet) is { } sheet) yield return sheet;
    }

    private static bool HasChecklist(Page page, SiteModel model) =>
        page.Shortcodes.Any(shortcode => model.Theme.FindShortcode(shortcode.Name) is ChecklistComponent);

    private static Page? TargetOf(Page page, string target, SiteModel model)
    {
        var file = target.Split('#')[0];
        if (!file.EndsWith(".md", StringComparison.Ordinal) || LinkResolver.ToPath($"{page.Language}/{page.Key}.md", file) is not { } path)
            return null;
        var start = page.Language + "/";
        return path.StartsWith(start, StringComparison.Ordinal) ? model.Site.Find(path[start.Length..^".md".Length], page.Language) : null;
    }
}
