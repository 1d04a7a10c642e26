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
    public static IEnumerable<string> Faults(Site site, string reference)
    {
        if (site.Removed.Has(reference)) yield break;
        var parts = reference.Split('#', 2);
        var pages = site.InEveryLanguage(parts[0]);
        if (pages.IsEmpty) yield return $"no page '{parts[0]}'.{DidYouMean.Hint(parts[0], site.Keys)}";
        foreach (var page in pages)
            if (parts.Length == 2 && !site.HasAnchor(page, parts[1]))
                yield return $"'{page.Language}/{page.Key}.md' has no section "
                    + $"'{parts[1]}'.{DidYouMean.Hint(parts[1], page.Headings.Select(heading => heading.Id))}";
    }
}
