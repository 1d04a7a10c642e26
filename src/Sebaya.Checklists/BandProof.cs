using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Checklists;

/// <summary>
/// Proves that every band can be reached by some complete answers, by looking at every sum that answers can have. First without
/// "does not apply", where the possible points are fixed and one row of bits holds all sums; only bands not met there are looked for
/// among the sums with "does not apply", where the possible points vary too.
/// </summary>
internal static class BandProof
{
    /// <summary>Words of bits touched, above which sums with "does not apply" are not looked through: about a second's work.</summary>
    private const long MostWork = 1_000_000_000;

    public static void Check(
        ReadingContext context, Position items, Checklist checklist, ImmutableArray<PlacedDimension> dimensions, ImmutableArray<PlacedBand> bands)
    {
        var scored = checklist.Items.Where(item => item.Counts).ToImmutableArray();
        var points = scored.Sum(item => (long)item.Weight * (item.Greatest - item.Least));
        if (points > ChecklistLimits.Points)
        {
            context.Add(items, Rules.ChecklistTooLarge, $"weights and values add up to {points} points, more than {ChecklistLimits.Points}. Use smaller ones.");
            return;
        }
        Check(context, items, scored, bands, "the checklist");
        for (var i = 0; i < dimensions.Length; i++)
            Check(context, items, [.. scored.Where(item => item.Dimension == i)], dimensions[i].Bands, $"dimension '{dimensions[i].Dimension.Id}'");
    }

    private static void Check(ReadingContext context, Position items, ImmutableArray<Item> scored, ImmutableArray<PlacedBand> bands, string what)
    {
        if (bands.IsEmpty) return;
        var missing = Missing(scored, [.. bands.Select(band => band.Band.From)]);
        if (missing is null)
            context.Add(items, Rules.ChecklistTooLarge, $"{what} has too many sums to prove that every band can be reached. Use smaller weights and values.");
        foreach (var i in missing ?? [])
            context.Add(bands[i].Place, Rules.ChecklistBandUnreachable,
                $"no complete answers of {what} reach band '{bands[i].Band.Id}' (from {bands[i].Band.From}). Move its 'from', or remove it.");
    }

    /// <summary>The indices of bands that no complete answers reach; null where there are too many sums to tell.</summary>
    internal static IReadOnlyList<int>? Missing(ImmutableArray<Item> scored, ImmutableArray<int> froms)
    {
        var steps = scored.Select(StepsOf).ToList();
        var unit = steps.SelectMany(step => step.Sums).Aggregate(0, Gcd);
        if (unit == 0) return [.. Enumerable.Range(0, froms.Length)];
        var inUnits = steps.Select(step => step with { Sums = [.. step.Sums.Select(sum => sum / unit)], Most = step.Most / unit }).ToList();
        var most = inUnits.Sum(step => step.Most);
        var reached = new bool[froms.Length];

        var row = new SumSet(most);
        foreach (var step in inUnits) row = row.Plus(step.Sums);
        Mark(row, most, froms, reached);
        if (reached.Contains(false) && steps.Any(step => step.MayBeLeftOut) && !MarkLeavingOut(inUnits, most, froms, reached)) return null;
        return [.. Enumerable.Range(0, froms.Length).Where(i => !reached[i])];
    }

    /// <summary>Sums with "does not apply": one row of sums for each number of possible points.</summary>
    private static bool MarkLeavingOut(List<Step> steps, int most, ImmutableArray<int> froms, bool[] reached)
    {
        if ((long)(most + 1) * (most / 64 + 1) * steps.Sum(step => step.Sums.Length + 1) > MostWork) return false;
        var rows = new SumSet?[most + 1];
        rows[0] = new SumSet(most);
        foreach (var step in steps)
        {
            // From the top down: a row is read before anything of this step is added to it.
            for (var possible = most; possible >= 0; possible--)
            {
                if (rows[possible] is not { } row) continue;
                if (!step.MayBeLeftOut) rows[possible] = null;
                var next = row.Plus(step.Sums);
                var target = possible + step.Most;
                rows[target] = rows[target] is { } there ? there.Or(next) : next;
            }
        }
        for (var possible = 1; possible <= most; possible++)
            if (rows[possible] is { } row) Mark(row, possible, froms, reached);
        return true;
    }

    private static void Mark(SumSet sums, int possible, ImmutableArray<int> froms, bool[] reached)
    {
        for (var i = 0; i < froms.Length; i++)
        {
            // The sums s with 100·s ≥ from·possible and, below the next band, 100·s < next·possible.
            var first = CeilingOfDivision((long)froms[i] * possible, 100);
            var end = i + 1 < froms.Length ? CeilingOfDivision((long)froms[i + 1] * possible, 100) : possible + 1;
            reached[i] |= sums.HasAny(first, end);
        }
    }

    private static int CeilingOfDivision(long value, int divisor) => (int)((value + divisor - 1) / divisor);

    private static Step StepsOf(Item item)
    {
        var sums = item.Options
            .Select(option => item.Weight * (item.Reverse ? item.Greatest - (option.Value ?? 0) : (option.Value ?? 0) - item.Least))
            .Distinct().ToImmutableArray();
        return new Step(sums, item.Weight * (item.Greatest - item.Least), item.OffersNotApplicable);
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);

    /// <summary>What one item can add, and at most adds.</summary>
    private sealed record Step(ImmutableArray<int> Sums, int Most, bool MayBeLeftOut);
}
