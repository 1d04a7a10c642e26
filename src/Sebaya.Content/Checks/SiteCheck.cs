using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>Everything that can only be told when all pages are known.</summary>
internal static class SiteCheck
{
    public static void Run(Site site, DiagnosticBag diagnostics)
    {
        TranslationCheck.Run(site, diagnostics);
        AddressCheck.Run(site, diagnostics);
        LinkCheck.Run(site, diagnostics);
        ReferenceCheck.Run(site, diagnostics);
        SourcesCheck.Run(site, diagnostics);
        AskedWordsCheck.Run(site, diagnostics);
        PermalinkCheck.Run(site, diagnostics);
    }
}
