using System.Globalization;

namespace Sebaya.Content.Settings;

/// <summary>The contrast of two colours, as WCAG 2.2 defines "contrast ratio" and "relative luminance".</summary>
public static class Contrast
{
    /// <summary>The least ratio for text of ordinary size (WCAG 2.2, level AA).</summary>
    public const double LeastForText = 4.5;

    /// <summary>The contrast ratio, from 1 (same colour) to 21 (black on white).</summary>
    /// <param name="first">Six hexadecimal digits after <c>#</c>.</param>
    /// <param name="second">Likewise.</param>
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
