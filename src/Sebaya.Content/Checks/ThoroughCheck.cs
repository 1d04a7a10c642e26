using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>What takes too long for every build and every edit, and never keeps a site from being published.</summary>
public static class ThoroughCheck
{
    /// <summary>Records what it finds, all of it warnings.</summary>
    public static void Run(Site site, DiagnosticBag diagnostics)
    {
        DataTextCheck.Run(site, diagnostics);
        RepeatedPassages.Run(site, diagnostics);
    }
}
