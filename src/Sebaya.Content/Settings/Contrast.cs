using System.Globalization;

namespace Sebaya.Content.Settings;

/// <summary>How well one colour can be read on another (WCAG 2.2, "contrast ratio" and "relative luminance").</summary>
public static class Contrast
{
    /// <summary>WCAG 2.2 AA for text of ordinary size.</summary>
    public const double LeastForText = 4.5;

    /// <summary>From 1 (the same) to 21 (black on white).</summary>
    /// <param name="first">Six hexadecimal digits after <c>#</c>.</param>
    /// <param name="second">The same.</param>
    public static double Between(string first, string second)
    {
        var (a, b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) =>
        0.2126 * Channel(colour, 1) + 0.7152 * Channel(colour, 3) + 0.0722 * Channel(colour, 5);

    private static double Channel(string colour, int start)
    {
        var value = int.Parse(colour.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
