using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Sebaya.Browser.Tests;

/// <summary>axe-core, with WCAG's AAA contrast and AA target sizes, on a page as it stands now.</summary>
internal static class Axe
{
    /// <summary>AAA's contrast stands for AA's, which asks for less; axe-core need not fetch the style sheets again.</summary>
    private const string Everything = """
        { resultTypes: ['violations'], preload: false,
          rules: { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } }
        """;

    /// <summary>What a theme can change.</summary>
    private const string Colours =
        """{ resultTypes: ['violations'], preload: false, runOnly: { type: 'rule', """
            + """values: ['color-contrast-enhanced', 'link-in-text-block'] } }""";

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>The faults, each as <c>rule: element</c>, at most two of a rule.</summary>
    public static Task<string[]> FindAsync(IPage page) => FindAsync(page, Everything);

    /// <summary>The same, of the rules that colours alone can break.</summary>
    public static Task<string[]> FindFaultsOfColourAsync(IPage page) => FindAsync(page, Colours);

    private static async Task<string[]> FindAsync(IPage page, string options)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(
            $"async () => (await axe.run(document, {options})).violations.flatMap((rule) => rule.nodes.slice(0, 2).map((node) => "
                + $"`${{rule.id}}: ${{node.html}}`))");
    }
}
