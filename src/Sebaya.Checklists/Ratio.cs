using System.Collections.Immutable;
using System.Globalization;

namespace Sebaya.Checklists;

/// <summary>Points reached of points possible, as an exact fraction. <see cref="Den"/> is above 0 wherever there is a score.</summary>
public readonly record struct Ratio(long Num, long Den)
{
    /// <summary>The sum of both numerators over the sum of both denominators.</summary>
    public static Ratio operator +(Ratio a, Ratio b) => new(a.Num + b.Num, a.Den + b.Den);

    /// <summary>Whether 100 · num / den is at least a percentage.</summary>
    public bool Reaches(int percent) => 100 * Num >= percent * Den;

    /// <summary>Compares two fractions exactly, by multiplication.</summary>
    public int CompareTo(Ratio other) => (Num * other.Den).CompareTo(other.Num * Den);

    /// <summary>The index of the last band reached, or -1 where there are none.</summary>
    public int BandIn(ImmutableArray<Band> bands)
    {
        var reached = -1;
        for (var i = 0; i < bands.Length && Reaches(bands[i].From); i++) reached = i;
        return reached;
    }

    /// <summary>
    /// The percentage as readers see it: rounded half up to a whole number. Where that would suggest a higher band than the exact score
    /// reaches, it is truncated to one decimal instead, so that "75" never appears beside the band that ends below 75.
    /// </summary>
    public string Shown(ImmutableArray<Band> bands)
    {
        var rounded = (200 * Num + Den) / (2 * Den);
        foreach (var band in bands)
        {
            if (rounded < band.From || Reaches(band.From)) continue;
            var tenths = 1000 * Num / Den;
            return string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}.{tenths % 10}");
        }
        return rounded.ToString(CultureInfo.InvariantCulture);
    }
}
