using System.Text.RegularExpressions;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Settings;

/// <summary>
/// No address in <c>program.yml</c> is one that nobody has (RFC 2606), as examples use them. <c>base-url</c> is looked at once it is known
/// where the site is built for.
/// </summary>
public static partial class PlaceholderCheck
{
    /// <summary>Whether a host, address or text names a place that nobody has.</summary>
    public static bool IsPlaceholder(string text) => Placeholder().IsMatch(text);

    internal static void Run(YamlMapping program, string file, DiagnosticBag diagnostics)
    {
        foreach (var entry in program.Entries)
            if (entry.Key.Value != "base-url") Walk(entry.Value, file, diagnostics);
    }

    private static void Walk(YamlNode node, string file, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlMapping group:
                foreach (var entry in group.Entries) Walk(entry.Value, file, diagnostics);
                break;
            case YamlSequence list:
                foreach (var item in list.Items) Walk(item, file, diagnostics);
                break;
            case YamlScalar { Value: var text } when IsPlaceholder(text):
                diagnostics.Add(file, node.Position, Rules.PlaceholderAddress,
                    $"'{Excerpt.Of(text)}' is nobody's address. Write yours, or remove the line.");
                break;
        }
    }

    [GeneratedRegex(
        @"(?:^|[@/.\s])(?:example\.(?:org|com|net)(?![\w-])|(?:you|user|your-name|owner)\.github\.io(?![\w-])"
            + @"|github\.com/(?:you|user|owner)/)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder();
}
