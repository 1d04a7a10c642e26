using Sebaya.Diagnostics;
using System.Collections.Immutable;

namespace Sebaya.Checklists.Tests;

public class ReachableBandsTests
{
    private static readonly LocalizedText NoText = new(ImmutableDictionary<string, string>.Empty);

    [Fact]
    public void OneStepOfTwoReachesNoBandBetween() => Assert.Equal([1], Missing([Item(1, 0, 1), Item(1, 0, 1)], [0, 51, 100]));

    [Fact]
    public void AnExactBorderIsReached() => Assert.Equal([], Missing([Item(29, 0, 1), Item(21, 0, 1)], [0, 58, 59]));

    [Fact]
    public void LeavingItemsOutReachesMore()
    {
        var item = Item(1, 0, 1);
        Assert.Equal([1], Missing([item, item, item], [0, 45, 60]));
        Assert.Equal([], Missing([item, item, item with { OffersNotApplicable = true }], [0, 45, 60]));
    }

    [Fact]
    public void FlaggedAndUnknownAnswersReachNoHeadline()
    {
        var item = Item(1, 0, 1, 2) with { Flags = [new Flag(1, Urgency.Talk, null, [])] };
        Assert.Equal([], Missing([item, item], [0, 50, 100]));
        Assert.Equal([0], Missing([item, item], [0, 50, 100], isQuiet: true));
        var known = Item(1, 0, 2);
        var unsure = known with { Options = known.Options.Add(new Option("later", null, NoText, IsUnknown: true)) };
        Assert.Equal([1], Missing([unsure], [0, 40, 60]));
    }

    /// <summary>Against trying every combination, over small definitions of every make.</summary>
    [Fact]
    public void AgreesWithTryingEverything()
    {
        var random = new Random(7);
        for (var round = 0; round < 400; round++)
        {
            var items = Enumerable.Range(0, 1 + random.Next(4))
                .Select(_ => Item(1 + random.Next(4), [.. Enumerable.Range(0, 2 + random.Next(2)).Select(_ => random.Next(7) - 2)]) with
            {
                OffersNotApplicable = random.Next(3) == 0,
                Reverse = random.Next(2) == 0,
            }).ToImmutableArray();
            ImmutableArray<int> froms = [.. Enumerable.Range(0, 5).Select(_ => 1 + random.Next(100)).Append(0).Distinct().Order()];
            Assert.Equal(Tried(items, froms), Missing(items, froms));
        }
    }

    [Fact]
    public void SixtyWeightedItemsAreProvedAndTooManySumsAreSaid()
    {
        ImmutableArray<Item> sixty = [.. Enumerable.Range(1, 60).Select(i => Item(i, 0, 1, 2, 3) with { OffersNotApplicable = true })];
        Assert.Equal([], Missing(sixty, [0, 1, 50, 99, 100]));
        ImmutableArray<Item> huge =
            [.. Enumerable.Range(900, 60).Select(i => Item(i, 0, 100) with { OffersNotApplicable = true }), Item(1, 0, 1)];
        Assert.Equal([], Missing(huge, [0, 50, 100]));
        Assert.Null(Missing([.. Enumerable.Range(0, 60).Select(_ => Item(999, 0, 10) with { OffersNotApplicable = true }), Item(1, 0, 1)],
            [0, 2, 3]));
    }

    private static IReadOnlyList<int>? Missing(ImmutableArray<Item> scored, ImmutableArray<int> froms, bool isQuiet = false) =>
        ReachableBands.Of(scored, froms, isQuiet) is { } reached ? [.. Enumerable.Range(0, froms.Length).Where(i => !reached[i])] : null;

    private static List<int> Tried(ImmutableArray<Item> items, ImmutableArray<int> froms)
    {
        var reached = new HashSet<int>();
        void Try(int item, int num, int den)
        {
            if (item < items.Length)
            {
                var (least, greatest, weight) = (items[item].Least, items[item].Greatest, items[item].Weight);
                if (items[item].OffersNotApplicable) Try(item + 1, num, den);
                foreach (var option in items[item].Options)
                    Try(item + 1, num + weight * (items[item].Reverse ? greatest - option.Value!.Value : option.Value!.Value - least),
                        den + weight * (greatest - least));
            }
            else if (den > 0) reached.Add(froms.Count(from => 100 * num >= from * den) - 1);
        }
        Try(0, 0, 0);
        return [.. Enumerable.Range(0, froms.Length).Where(i => !reached.Contains(i))];
    }

    private static Item Item(int weight, params int[] values) => new()
    {
        Id = "i",
        Dimension = 0,
        Text = NoText,
        Weight = weight,
        Options = [.. values.Select((value, i) => new Option($"o{i}", value, NoText))],
    };
}
