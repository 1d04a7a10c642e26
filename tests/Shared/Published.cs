using System.Diagnostics;

namespace Sebaya.Tests;

/// <summary>The program as a reader of <c>docs/publish.md</c> would publish it.</summary>
internal static class Published
{
    /// <summary>Publishes a binary and returns its path.</summary>
    public static string Binary(string folder)
    {
        Console.WriteLine("Publishing the binary …");
        using var process =
            Process.Start("dotnet",
            ["publish", Repository.PathOf("src/Sebaya.Site"), "-c", "Release", "-o", folder, "-v", "quiet", "-p:Binary=true"]);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException("dotnet publish failed");
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "sebaya.exe" : "sebaya");
    }
}
