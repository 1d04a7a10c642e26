using System.Collections.Immutable;

namespace Sebaya.Checklists;

/// <summary>
/// Which bands complete answers can reach, found by computing every sum that answers can have. First without "does not apply": then the
/// possible points are fixed and one set of bits holds all sums. Only bands that are not reached there are looked for with "does not
/// apply", where the possible points vary too.
/// </summary>
internal static class ReachableBands
{
    /// <summary>Beyond this many 64-bit words of work (about a second), sums with "does not apply" are not computed.</summary>
    private const long MostWork = 1_000_000_000;

    /// <summary>For each band, whether it can be reached; null where there are too many sums to compute.</summary>
    /// <param name="isQuiet">Whether to consider only answers that trigger no flag.</param>
    public static ImmutableArray<bool>? Of(ImmutableArray<Item> scored, ImmutableArray<int> froms, bool isQuiet = false)
    {
        var steps = scored.Select(item => StepOf(item, isQuiet)).ToList();
        var reached = new bool[froms.Length];
        var unit = steps.SelectMany(step => step.Sums.Append(step.Most)).Aggregate(0, Gcd);
        if (unit == 0) return [.. reached];
        var inUnits = steps.Select(step => step with { Sums = [.. step.Sums.Select(sum => sum / unit)], Most = step.Most / unit }).ToList();
        var most = inUnits.Sum(step => step.Most);

        var row = new SumSet(most);
        foreach (var step in inUnits) row = row.Plus(step.Sums);
        Mark(row, most, froms, reached);
        if (reached.Contains(false) && steps.Any(step => step.MayBeLeftOut) && !MarkLeavingOut(inUnits, most, froms, reached)) return null;
        return [.. reached];
    }

    /// <summary>Marks bands reached with "does not apply": one set of sums for each number of possible points.</summary>
    private static bool MarkLeavingOut(List<Step> steps, int most, ImmutableArray<int> froms, bool[] reached)
    {
        if ((long)(most + 1) * (most / 64 + 1) * steps.Sum(step => step.Sums.Length + 1) > MostWork) return false;
        var rows = new SumSet?[most + 1];
        rows[0] = new SumSet(most);
        foreach (var step in steps)
        {
            // From the greatest down, so that each set is read before this step adds to it.
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

    private static Step StepOf(Item item, bool isQuiet)
    {
        var left = item.Unknown | (isQuiet ? item.Flags.Aggregate(0u, (set, flag) => set | flag.When) : 0);
        var sums = item.Options.Where((_, i) => (left >> i & 1) == 0).Select(option => item.PointsOf(option)).Distinct();
        return new Step([.. sums], item.Weight * (item.Greatest - item.Least), item.OffersNotApplicable);
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);

    /// <summary>The points that one item can add, the most it can add, and whether it can be answered "does not apply".</summary>
    private sealed record Step(ImmutableArray<int> Sums, int Most, bool MayBeLeftOut);
}
