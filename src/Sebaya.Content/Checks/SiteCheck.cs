using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>Runs the checks that need all pages to be read.</summary>
internal static class SiteCheck
{
    public static void Run(Site site, LinkCheck links, DiagnosticBag diagnostics)
    {
        Action<Site, DiagnosticBag>[] checks =
            [links.Run, XrefCheck.Run, TranslationCheck.Run, ReferenceCheck.Run, SourcesCheck.Run, SearchKeywordsCheck.Run,
                PermalinkCheck.Run];
        Parallel.ForEach(checks, check => check(site, diagnostics));
    }
}
