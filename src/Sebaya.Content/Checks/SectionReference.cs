using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>
/// A page, or a section of one, named from a data file: <c>get-started#seven-steps</c>. It must be there in every language.
/// </summary>
public static class SectionReference
{
    /// <summary>
    /// What is wrong with a reference, each with the nearest that exists; empty when it leads somewhere in every language.
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
