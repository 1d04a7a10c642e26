namespace Sebaya.Tests;

/// <summary>Long lines of expected text in a raw string.</summary>
internal static class LongLines
{
    /// <summary>The text with each line that ends in a backslash joined to the next one.</summary>
    public static string Joined(this string text) => text.Replace("\\\n", "", StringComparison.Ordinal);
}
