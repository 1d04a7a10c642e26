using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>Checks that take too long to run on every build or edit. Their findings are warnings and never stop a build.</summary>
public static class ThoroughCheck
{
    /// <summary>Records what it finds; warnings only.</summary>
    public static void Run(Site site, DiagnosticBag diagnostics)
    {
        DataTextCheck.Run(site, diagnostics);
        RepeatedPassages.Run(site, diagnostics);
    }
}
