using System.Diagnostics;
using Sebaya.Tests;

namespace Sebaya.Site.Tests;

/// <summary>The program as a process of its own, for what only a process shows: being killed, other settings of the machine.</summary>
internal static class SebayaProcess
{
    /// <summary>The program's assembly.</summary>
    public static readonly string Program = Path.Combine(AppContext.BaseDirectory, "sebaya.dll");

    /// <summary>Begins a build of a small site.</summary>
    public static Process StartBuild(SmallSite site, params (string Name, string Value)[] environment) => StartBuild(site, [], environment);

    /// <summary>Begins a build of a small site, with more options.</summary>
    public static Process StartBuild(SmallSite site, string[] more, params (string Name, string Value)[] environment) =>
        Start("dotnet", [Program, "build", "--input", site.Input, "--output", site.Output, "--no-pictures", .. more], environment);

    /// <summary>Waits for a program that must end well, and gives what it printed.</summary>
    public static async Task<string> FinishAsync(Process process)
    {
        using (process)
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, await output + await error);
            return await output;
        }
    }

    /// <summary>Begins any program, what it prints to be read here.</summary>
    public static Process Start(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
