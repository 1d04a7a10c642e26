using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>
/// Checks a reference from a data file to a page or section, such as <c>get-started#seven-steps</c>. The target must exist in every
/// language.
/// </summary>
public static class SectionReference
{
    /// <summary>
    /// The problems with a reference, each with the nearest existing name; empty when the target exists in every language.
    /// </summary>
    /// <param name="isOwn">
    /// Whether a file names it that the programme can change. One of the guide's may name a section that the page by which the programme
    /// replaced the guide's does not have; it then leads to the page.
    /// </param>
    public static IEnumerable<string> Faults(Site site, string reference, bool isOwn = false)
    {
        if (site.Removed.Has(reference)) yield break;
        var parts = reference.Split('#', 2);
        var pages = site.InEveryLanguage(parts[0]);
        if (pages.IsEmpty) yield return $"no page '{parts[0]}'.{DidYouMean.Hint(parts[0], site.Keys)}";
        foreach (var page in pages)
            if (parts.Length == 2 && !site.HasAnchor(page, parts[1]) && (isOwn || !site.IsOwn(page)))
                yield return $"'{page.Language}/{page.Key}.md' has no section "
                    + $"'{parts[1]}'.{DidYouMean.Hint(parts[1], page.Headings.Select(heading => heading.Id))}";
    }
}
