using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>Checks that no two pages of a language have the same <c>Xref</c>.</summary>
internal static class XrefCheck
{
    public static void Run(Site site, DiagnosticBag diagnostics)
    {
        foreach (var group in site.Pages.Where(page => page.FrontMatter.Xref is not null)
            .GroupBy(page => (page.Language, page.FrontMatter.Xref)))
            foreach (var page in group.Skip(1))
                diagnostics.Add(page.File, page.FrontMatter.PositionOf("Xref"), Rules.DuplicateXref,
                    $"the Xref '{page.FrontMatter.Xref}' belongs to '{group.First().Key}' too. Choose another.");
    }
}
