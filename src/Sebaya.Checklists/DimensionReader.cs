using System.Collections.Immutable;
using System.Globalization;
using Sebaya.Diagnostics;

namespace Sebaya.Checklists;

/// <summary>A band and the position of its <c>from</c> in the file.</summary>
internal sealed record PlacedBand(Band Band, Position Place);

/// <summary>A dimension, the position of its id, and its bands with theirs.</summary>
internal sealed record PlacedDimension(Dimension Dimension, Position Place, ImmutableArray<PlacedBand> Bands);

/// <summary>Reads dimensions and bands.</summary>
internal sealed class DimensionReader(ReadingContext context)
{
    /// <summary>Reads the list below <c>dimensions</c>; a dimension that could not be read is left out.</summary>
    public ImmutableArray<PlacedDimension> ReadAll(MappingReader checklist)
    {
        var nodes = checklist.List("dimensions", needed: true);
        if (!context.IsWithin(nodes.Length, ChecklistLimits.Dimensions, "dimensions", checklist.PlaceOf("dimensions"))) return [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var dimensions = ImmutableArray.CreateBuilder<PlacedDimension>();
        foreach (var group in context.Groups(nodes, "dimensions"))
            if (ReadDimension(group, seen) is { } dimension) dimensions.Add(dimension);
        return dimensions.ToImmutable();
    }

    private PlacedDimension? ReadDimension(YamlMapping group, HashSet<string> seen)
    {
        var name = ReadingContext.NameOf(group, "dimension");
        var reader = context.Reader(group, name);
        var id = context.Id(reader);
        var dimension = new Dimension
        {
            Id = id ?? "",
            Title = context.Text(reader, "title", needed: true) ?? ItemReader.Untranslated,
            Advice = context.Text(reader, "advice"),
            Read = context.Page(reader),
            MinAnswered = ReadFraction(reader),
            Required = reader.Flag("required", true),
        };
        var bands = ReadBands(reader, name);
        reader.Finish();
        if (id is null || !context.IsNew(seen, id, "dimension", reader.Find("id")!.Position)) return null;
        return new PlacedDimension(dimension with { Bands = [.. bands.Select(band => band.Band)] }, reader.Find("id")!.Position, bands);
    }

    private static Fraction ReadFraction(MappingReader reader)
    {
        const string key = "min-answered";
        switch (reader.Find(key))
        {
            case null: return Fraction.FourFifths;
            case YamlScalar scalar when scalar.Value.Split('/') is [var of, var whole]
                && int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var p)
                && int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var q)
                && q is >= 1 and <= 1000 && p <= q: return new Fraction(p, q);
            case { } other:
                reader.Wrong(other.Position, $"'{key}' must be a part such as 4/5, at most 1000/1000.");
                return Fraction.FourFifths;
        }
    }

    /// <summary>Reads the list below <c>bands</c> or <c>lights</c>, which must begin at 0 and ascend; empty where absent.</summary>
    public ImmutableArray<PlacedBand> ReadBands(MappingReader owner, string what, string key = "bands")
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var bands = ImmutableArray.CreateBuilder<PlacedBand>();
        var least = 0;
        foreach (var group in context.Groups(owner.List(key), key))
        {
            if (ReadBand(group, what, seen) is not { } band) continue;
            CheckOrder(band, bands.Count == 0, least, what);
            least = Math.Max(least, band.Band.From + 1);
            bands.Add(band);
        }
        return bands.ToImmutable();
    }

    private PlacedBand? ReadBand(YamlMapping group, string what, HashSet<string> seen)
    {
        var reader = context.Reader(group, "the band");
        var from = reader.WholeNumber("from", 0, 100, Rules.ChecklistWholeNumber, needed: true);
        var id = context.Id(reader);
        var band = new Band
        {
            Id = id ?? "",
            From = from ?? 0,
            Title = context.Text(reader, "title", needed: true) ?? ItemReader.Untranslated,
            Short = context.Text(reader, "short"),
            Advice = context.Text(reader, "advice"),
            Read = context.Page(reader),
        };
        reader.Finish();
        return from is not null && id is not null && context.IsNew(seen, id, $"{what}: band", reader.Find("id")!.Position)
            ? new PlacedBand(band, reader.Find("from")!.Position) : null;
    }

    private void CheckOrder(PlacedBand band, bool isFirst, int least, string what)
    {
        var from = band.Band.From;
        if (isFirst && from != 0)
            context.Add(band.Place, Rules.ChecklistBandOrder, $"the first band of {what} must begin at 0, not {from}.");
        else if (!isFirst && from < least)
            context.Add(band.Place, Rules.ChecklistBandOrder,
                $"bands must ascend: {from} follows {least - 1}. Put them in order, each with its own 'from'.");
    }
}
