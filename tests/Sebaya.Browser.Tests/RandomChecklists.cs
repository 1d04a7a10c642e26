using Sebaya.Diagnostics;
using System.Collections.Immutable;
using Sebaya.Checklists;

namespace Sebaya.Browser.Tests;

/// <summary>Valid checklists and answers with every feature, the same for the same seed.</summary>
internal sealed class RandomChecklists(int seed)
{
    private static readonly LocalizedText NoText = new(ImmutableDictionary<string, string>.Empty);

    private readonly Random _random = new(seed);

    public Checklist Score(string id)
    {
        // Bands, lights, both or neither.
        var (hasBands, hasLights) = (Below(3) > 0, Below(3) == 0);
        var dimensions = Dimensions(haveBands: !hasLights);
        return new Checklist
        {
            Id = id,
            Version = Below(3) == 0 ? Below(100_000) + 1 : Below(5) + 1,
            Kind = ChecklistKind.Score,
            Share = true,
            Title = NoText,
            Dimensions = dimensions,
            Items = [.. Enumerable.Range(0, 1 + Below(14)).Select(i => ScoreItem($"i{i}", Below(dimensions.Length)))],
            Bands = hasBands ? Bands(atLeast: 1) : [],
            Lights = hasLights ? Bands(atLeast: 1) : [],
        };
    }

    public Checklist Compare(string id)
    {
        var dimensions = Dimensions(haveBands: true);
        return new Checklist
        {
            Id = id,
            Version = Below(300) + 1,
            Kind = ChecklistKind.Compare,
            Share = true,
            Title = NoText,
            Dimensions = dimensions,
            Items = [.. Enumerable.Range(0, 1 + Below(16)).Select(i => CompareItem($"i{i}", Below(dimensions.Length)))],
        };
    }

    public AnswerSheet Sheet(Checklist checklist)
    {
        var blanks = Below(4) == 0 ? 3 : 12;
        return new AnswerSheet([.. checklist.Items.Select(item => Below(blanks) == 0 ? Answer.Blank : AnswerTo(item))]);
    }

    public int Below(int end) => _random.Next(end);

    private Answer AnswerTo(Item item)
    {
        var set = 1 << item.Options.Length;
        if (item.HasTwoLists) return Answer.Lists((uint)Below(set), (uint)Below(set));
        if (item.Many) return Answer.Many((uint)Below(set));
        return item.OffersNotApplicable && Below(4) == 0 ? Answer.NotApplicable : Answer.One(Below(item.Options.Length));
    }

    private ImmutableArray<Dimension> Dimensions(bool haveBands) => [.. Enumerable.Range(0, 1 + Below(4)).Select(i =>
    {
        var whole = 1 + Below(9);
        return new Dimension
        {
            Id = $"d{i}",
            Title = NoText,
            MinAnswered = Below(2) == 0 ? Fraction.FourFifths : new Fraction(Below(whole + 1), whole),
            Required = Below(3) > 0,
            Bands = haveBands ? Bands(atLeast: 0) : [],
        };
    })];

    private ImmutableArray<Band> Bands(int atLeast)
    {
        var froms = Enumerable.Range(0, Below(6)).Select(_ => 1 + Below(100)).Append(0).Distinct().Order();
        return atLeast == 0 && Below(2) == 0 ? [] : [.. froms.Select((from, i) => new Band { Id = $"b{i}", From = from, Title = NoText })];
    }

    private Item ScoreItem(string id, int dimension)
    {
        var count = 2 + Below(5);
        var isGate = Below(4) == 0;
        var flags = isGate ? [] : Flags(count);
        // An item that is only flagged has no values.
        var isScored = flags.IsEmpty || Below(4) > 0;
        var unknown = isGate || Below(3) > 0 ? -1 : Below(count);
        return new Item
        {
            Id = id,
            Dimension = dimension,
            Options = [.. Enumerable.Range(0, count)
                .Select(i => new Option($"o{i}", isScored && i != unknown ? Value() : null, NoText, i == unknown))],
            OffersNotApplicable = Below(3) == 0,
            Weight = Below(3) == 0 ? 1 + Below(1000) : 1,
            Reverse = Below(3) == 0,
            Gate = isGate ? new AnswerGate((uint)(1 + Below((1 << count) - 2)), Urgency.Prepare + Below(3), null, []) : null,
            Flags = flags,
            Text = NoText,
        };
    }

    private int Value() => Below(9) == 0 ? Below(2001) - 1000 : Below(12) - 4;

    /// <summary>Up to two flags, with no option in both.</summary>
    private ImmutableArray<Flag> Flags(int options)
    {
        Urgency[] levels = [Urgency.Talk, Urgency.Pause, Urgency.Stop];
        var first = (uint)Below(1 << options);
        var second = (uint)Below(1 << options) & ~first;
        if (Below(3) > 0 || first == 0) return [];
        Flag One(uint when) => new(when, levels[Below(3)], null, []);
        return second == 0 ? [One(first)] : [One(first), One(second)];
    }

    private Item CompareItem(string id, int dimension)
    {
        var compare = Below(8) is var kind and < 7 ? (Comparison?)kind : null;
        var ids = compare is Comparison.Turns ? new[] { "me", "turns", "you" }
            : [.. Enumerable.Range(0, 2 + Below(5)).Select(i => $"o{i}")];
        _random.Shuffle(ids);
        var when = new AnswerGate((uint)(1 + Below((1 << ids.Length) - 2)), Urgency.Stop, null, []);
        return new Item
        {
            Id = id,
            Dimension = dimension,
            Options = [.. ids.Select(option => new Option(option, null, NoText))],
            OffersNotApplicable = compare is not (Comparison.Overlap or Comparison.Slots or Comparison.Complement) && Below(6) == 0,
            Many = compare is Comparison.Overlap or Comparison.Slots,
            Weight = 1 + Below(3) * Below(40),
            Gate = compare switch
            {
                null => when,
                Comparison.Overlap or Comparison.Slots when Below(2) == 0 => new NoneInCommonGate(null, []),
                Comparison.Complement => null,
                _ => Below(6) == 0 ? when : null,
            },
            Compare = compare,
            Stricter = compare == Comparison.Ordered && Below(2) == 0 ? StricterEnd.Last : null,
            Text = NoText,
        };
    }
}
