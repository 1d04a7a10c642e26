using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>
/// Checks that every link leads to an existing page and section in the reader's language, and that every image exists. Results are cached:
/// after an edit that leaves all pages, sections and files in place, only the pages that were read again are checked again.
/// </summary>
internal sealed class LinkCheck
{
    /// <summary>Most problems reported of one page. For each, the nearest name among all pages is searched, which takes time.</summary>
    private const int MostProblems = 100;

    private Site? _last;
    private ImmutableArray<Diagnostic>[] _found = [];

    /// <summary>Checks a site. If it is the previous site after an edit, cached results are used where they still hold.</summary>
    public void Run(Site site, DiagnosticBag diagnostics)
    {
        var links = new LinkResolver(site);
        var before = _last is not null && HaveSameTargets(_last, site) ? _last : null;
        var found = new ImmutableArray<Diagnostic>[site.Pages.Length];
        Parallel.For(0, site.Pages.Length, i =>
        {
            found[i] = before is not null && ReferenceEquals(before.Pages[i], site.Pages[i]) ? _found[i]
                : Check(site, site.Pages[i], links);
            diagnostics.AddRange(found[i]);
        });
        (_last, _found) = (site, found);
    }

    /// <summary>Whether the set of link targets is the same in both sites, so that cached results hold.</summary>
    private static bool HaveSameTargets(Site one, Site other)
    {
        if (one.Pages.Length != other.Pages.Length || !one.Settings.Codes.SequenceEqual(other.Settings.Codes)) return false;
        if (!ReferenceEquals(one.Files, other.Files) && !one.Files.Keys.SequenceEqual(other.Files.Keys)) return false;
        if (!one.Glossary.Terms.Select(term => term.Id).SequenceEqual(other.Glossary.Terms.Select(term => term.Id))) return false;
        for (var i = 0; i < one.Pages.Length; i++)
            if (!ReferenceEquals(one.Pages[i], other.Pages[i]) && !AreSameTarget(one.Pages[i], other.Pages[i])) return false;
        return true;
    }

    private static bool AreSameTarget(Page one, Page other) =>
        one.Key == other.Key && one.Language == other.Language && one.Layout == other.Layout
            && one.FrontMatter.Xref == other.FrontMatter.Xref
        && one.Headings.Select(heading => heading.Id).SequenceEqual(other.Headings.Select(heading => heading.Id));

    private static ImmutableArray<Diagnostic> Check(Site site, Page page, LinkResolver links)
    {
        // What stands in for a page that is not translated yet is checked where it is at home.
        if (page.IsFallback) return [];
        var diagnostics = new DiagnosticBag();
        var found = 0;
        foreach (var segment in page.Body)
        {
            switch (segment)
            {
                case LinkSegment link when links.Resolve(page, link.Target) is { Rule: { } rule } problem:
                    diagnostics.Add(page.File, link.Position, rule, problem.Message);
                    found++;
                    break;
                case ImageSegment image: Image(site, page, image, diagnostics); break;
            }
            if (found < MostProblems) continue;
            diagnostics.Add(page.File, segment.Position, Rules.LinkForm,
                $"these are {MostProblems} links of this page that are wrong; those below are not looked at until these are mended.");
            break;
        }
        return diagnostics.ToSorted();
    }

    private static void Image(Site site, Page page, ImageSegment image, DiagnosticBag diagnostics)
    {
        var path = LinkResolver.ToPath($"{page.Language}/{page.Key}.md", image.Target);
        if (image.Target.Contains(':') || image.Target.StartsWith('/') || path is null
            || !path.StartsWith("assets/", StringComparison.Ordinal))
            diagnostics.Add(page.File, image.Position, Rules.ImageMissing,
                $"the image '{image.Target}' does not lie in assets/. Copy it there and link to it, relative to this file.");
        else if (!site.Files.ContainsKey(path))
            diagnostics.Add(page.File, image.Position, Rules.ImageMissing,
                $"no image '{path}'.{DidYouMean.Hint(path, LinkResolver.AssetsOf(site))}");
    }
}
