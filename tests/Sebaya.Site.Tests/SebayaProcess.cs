using System.Diagnostics;
using Sebaya.Tests;

namespace Sebaya.Site.Tests;

/// <summary>The program as a process of its own, for what only a process shows: being killed, other settings of the machine.</summary>
internal static class SebayaProcess
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "sebaya.dll");

    /// <summary>Begins a build of a small site.</summary>
    public static Process StartBuild(SmallSite site, params (string Name, string Value)[] environment) =>
        Start("dotnet", [Program, "build", "--input", site.Input, "--output", site.Output, "--no-pictures"], environment);

    /// <summary>Begins a build that can write no file larger than so many blocks of 512 bytes and is told so, as on a full disk.</summary>
    public static Process StartBuildInLittleSpace(SmallSite site, int blocks) =>
        // The runtime's own memory is files to the system, unless it maps it once only.
        Start("sh", ["-c", $"trap '' XFSZ; ulimit -f {blocks}; exec dotnet '{Program}' build --input '{site.Input}' --output '{site.Output}' --no-pictures"], [("DOTNET_EnableWriteXorExecute", "0")]);

    private static Process Start(string program, string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
