using System.Collections.Immutable;
using System.Globalization;

namespace Sebaya.Checklists;

/// <summary>Points reached of points possible, kept exact; <see cref="Den"/> is above 0 wherever there is a score.</summary>
public readonly record struct Ratio(long Num, long Den)
{
    /// <summary>Both added to both.</summary>
    public static Ratio operator +(Ratio a, Ratio b) => new(a.Num + b.Num, a.Den + b.Den);

    /// <summary>Whether 100 · num / den is at least a percentage.</summary>
    public bool Reaches(int percent) => 100 * Num >= percent * Den;

    /// <summary>Below, at or above another, without division.</summary>
    public int CompareTo(Ratio other) => (Num * other.Den).CompareTo(other.Num * Den);

    /// <summary>The index of the last band reached, or -1 where there are none.</summary>
    public int BandIn(ImmutableArray<Band> bands)
    {
        var reached = -1;
        for (var i = 0; i < bands.Length && Reaches(bands[i].From); i++) reached = i;
        return reached;
    }

    /// <summary>
    /// The percentage as shown: rounded half up, unless that would claim a band that the exact score does not reach;
    /// then cut to one decimal, so that nobody reads "75" beside the band that ends below 75.
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
