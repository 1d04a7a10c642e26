using System.Text.Json;
using Microsoft.Playwright;

namespace Sebaya.Browser.Tests;

/// <summary>Waits for what no locator can see.</summary>
internal static class Waiting
{
    /// <summary>
    /// Until an expression is true in a frame, at most half a minute. Playwright's own way has the page evaluate a text again and again,
    /// which the site's policy forbids.
    /// </summary>
    /// <exception cref="PlaywrightException">It did not come true, or it threw.</exception>
    public static Task UntilAsync(this IFrame frame, string condition) => frame.EvaluateAsync(
        $$"""
        () => new Promise((resolve, reject) => {
          const end = performance.now() + 30_000;
          const look = async () => {
            if (await ({{condition}})) resolve();
            else if (performance.now() > end) reject(new Error({{JsonSerializer.Serialize("This never came true: " + condition)}}));
            else setTimeout(again, 20);
          };
          const again = () => void look().catch(reject);
          again();
        })
        """);
}
