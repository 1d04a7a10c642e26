using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Checklists;

/// <summary>
/// Proves that every band and light can be the headline of some complete set of answers, and that every dimension can reach its own bands.
/// Only answers that trigger nothing are considered, because a triggered gate or flag takes the place of the headline. That gates and flags
/// can always stay untriggered is checked where they are read.
/// </summary>
internal sealed class ReachabilityProof(ReadingContext context, Position items, Checklist checklist, PlacedParts parts)
{
    public void Check()
    {
        var scored = checklist.Items.Where(item => item.Counts).ToImmutableArray();
        var points = scored.Sum(item => (long)item.Weight * (item.Greatest - item.Least));
        if (points > ChecklistLimits.Points)
        {
            context.Add(items, Rules.ChecklistTooLarge,
                $"weights and values add up to {points} points, more than {ChecklistLimits.Points}. Use smaller ones.");
            return;
        }
        Report(parts.Bands, Reached("the checklist", scored, parts.Bands, isQuiet: true), "the checklist", IsFlagged(scored));
        foreach (var (dimension, own) in checklist.Dimensions.Select((_, i) => ItemsOf(scored, i)).Zip(parts.Dimensions)
            .Where(pair => !pair.First.IsEmpty))
        {
            var what = $"dimension '{own.Dimension.Id}'";
            var bands = own.Bands.IsEmpty ? parts.Lights : own.Bands;
            Report(bands, Reached(what, dimension, bands, isQuiet: false), what, isFlagged: false);
        }
        if (parts.Bands.IsEmpty && !parts.Lights.IsEmpty) CheckWeakestLight(scored);
    }

    /// <summary>
    /// Checks each light as the headline. Dimensions share no items, so any light of one can occur together with any light of another.
    /// </summary>
    private void CheckWeakestLight(ImmutableArray<Item> scored)
    {
        var groups = new List<(bool IsRequired, bool CanBeLeftOut, ImmutableArray<bool> Reached)>();
        for (var i = 0; i < checklist.Dimensions.Length; i++)
        {
            var dimension = ItemsOf(scored, i);
            if (dimension.IsEmpty) continue;
            if (Reached($"dimension '{checklist.Dimensions[i].Id}'", dimension, parts.Lights, isQuiet: true) is not { } reached) return;
            groups.Add((checklist.Dimensions[i].Required, dimension.All(item => item.OffersNotApplicable), reached));
        }
        bool IsWeakest(int light, bool ofRequired)
        {
            var deciding = groups.Where(group => group.IsRequired == ofRequired).ToList();
            return deciding.Any(group => group.Reached[light])
                && deciding.All(group => group.CanBeLeftOut || group.Reached.LastIndexOf(true) >= light);
        }
        var othersDecide = groups.All(group => !group.IsRequired || group.CanBeLeftOut);
        var weakest = Enumerable.Range(0, parts.Lights.Length)
            .Select(light => IsWeakest(light, true) || othersDecide && IsWeakest(light, false));
        Report(parts.Lights, [.. weakest], "the checklist", IsFlagged(scored));
    }

    private ImmutableArray<bool>? Reached(string what, ImmutableArray<Item> scored, ImmutableArray<PlacedBand> bands, bool isQuiet)
    {
        if (bands.IsEmpty) return [];
        if (ReachableBands.Of(scored, [.. bands.Select(band => band.Band.From)], isQuiet) is { } reached) return reached;
        context.Add(items, Rules.ChecklistTooLarge,
            $"{what} has too many sums to prove that every band can be reached. Use smaller weights and values.");
        return null;
    }

    private void Report(ImmutableArray<PlacedBand> bands, ImmutableArray<bool>? reached, string what, bool isFlagged)
    {
        for (var i = 0; i < reached?.Length; i++)
            if (!reached.Value[i])
                context.Add(bands[i].Place, Rules.ChecklistBandUnreachable,
                    $"no complete answers of {what}{(isFlagged ? " that trigger no flag" : "")} reach band '{bands[i].Band.Id}' "
                    + $"(from {bands[i].Band.From}). Move its 'from', or remove it.");
    }

    private static ImmutableArray<Item> ItemsOf(ImmutableArray<Item> scored, int dimension) =>
        [.. scored.Where(item => item.Dimension == dimension)];

    private static bool IsFlagged(ImmutableArray<Item> scored) => scored.Any(item => !item.Flags.IsEmpty);
}
