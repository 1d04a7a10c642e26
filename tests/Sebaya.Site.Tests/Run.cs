using Sebaya.Tests;
using Sebaya.Site.Commands;

namespace Sebaya.Site.Tests;

/// <summary>One call of the program: exit code and what it printed.</summary>
public sealed record Run(int Exit, string Output, string Error)
{
    public static async Task<Run> Of(SmallSite site, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await CommandLine.RunAsync(arguments, output, error, new Standing());
        return new Run(exit, site.Relative(output.ToString()), site.Relative(error.ToString()));
    }

    /// <summary><c>build</c> of a small site into its own output.</summary>
    public static Task<Run> Build(SmallSite site, params string[] more) =>
        Of(site, ["build", "--input", site.Input, "--output", site.Output, .. more]);

    /// <summary>A clock that stands, so that no build is long enough to tell how far it is.</summary>
    private sealed class Standing : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
