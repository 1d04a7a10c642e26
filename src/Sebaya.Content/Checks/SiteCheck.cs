using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>Everything that can only be told when all pages are known.</summary>
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
