using System.Collections.Immutable;
using System.Numerics;

namespace Sebaya.Checklists;

/// <summary>Scores one person's answers in integer arithmetic. The rules are numbered in docs/checklists.md.</summary>
public static class Scoring
{
    /// <summary>The result of a sheet of answers.</summary>
    /// <exception cref="ArgumentException">The checklist is a comparison, or the sheet is not for its items.</exception>
    public static ScoreResult Score(Checklist checklist, AnswerSheet sheet)
    {
        if (checklist.Kind != ChecklistKind.Score)
            throw new ArgumentException($"'{checklist.Id}' compares two people; it has no score.", nameof(checklist));
        if (sheet.Answers.Length != checklist.Items.Length)
            throw new ArgumentException("The sheet has another number of answers than the checklist has items.", nameof(sheet));

        var tallies = new Tally[checklist.Dimensions.Length];
        for (var i = 0; i < checklist.Items.Length; i++)
            if (checklist.Items[i].Counts) tallies[checklist.Items[i].Dimension].Add(checklist.Items[i], sheet[i]);
        var all = tallies.Aggregate(new Tally(), (sum, tally) => sum.Plus(tally));

        var dimensions = checklist.Dimensions.Zip(tallies).Where(pair => pair.Second.Items > 0)
            .Select(pair => new ScoredDimension(pair.First, ScoreOf(pair.First, pair.Second, checklist.BandsOf(pair.First))))
                .ToImmutableArray();
        var isScored = all.Points.Den > 0
            && dimensions.All(one => !one.Dimension.Required || one.Result.Score.State != ScoreState.Incomplete);
        var triggers = TriggersOf(checklist, sheet);
        var band = isScored ? VerdictOf(checklist, all.Points, dimensions, triggers.Gates) : null;
        ImmutableArray<DimensionScore> results = [.. dimensions.Select(one => one.Result)];
        return new ScoreResult(
            checklist.Id, checklist.Version, all.Answered, all.Applicable, all.Answered < all.Applicable,
            isScored ? Scored(all.Points, checklist.Bands) : new Score(ScoreState.Incomplete, null, null),
            band, HeadlineOf(checklist, triggers.MostUrgent, band, results), triggers.Gates, results, Weakest(results),
            triggers.Flags, triggers.Unknown);
    }

    private static DimensionScore ScoreOf(Dimension dimension, Tally tally, ImmutableArray<Band> bands)
    {
        if (tally.Applicable == 0) return new DimensionScore(dimension.Id, new Score(ScoreState.NotApplicable, null, null), null);
        var isScored = tally.Points.Den > 0 && dimension.MinAnswered.IsReachedBy(tally.AnsweredWeight, tally.ApplicableWeight);
        if (!isScored) return new DimensionScore(dimension.Id, new Score(ScoreState.Incomplete, null, null), null);
        var band = tally.Points.BandIn(bands);
        return new DimensionScore(dimension.Id, Scored(tally.Points, bands), band < 0 ? null : bands[band].Id);
    }

    private static Score Scored(Ratio points, ImmutableArray<Band> bands) => new(ScoreState.Scored, points, points.Shown(bands));

    /// <summary>Applies rules 11 and 15 to 18: gates, flags and unknown answers.</summary>
    private static Triggers TriggersOf(Checklist checklist, AnswerSheet sheet)
    {
        var gates = ImmutableArray.CreateBuilder<GateResult>();
        var flags = ImmutableArray.CreateBuilder<FlagResult>();
        var unknown = ImmutableArray.CreateBuilder<string>();
        Headline? first = null;
        Urgency? most = null;
        for (var i = 0; i < checklist.Items.Length; i++)
        {
            var (item, answer) = (checklist.Items[i], sheet[i]);
            if ((answer.Chosen & item.Unknown) != 0) unknown.Add(item.Id);
            Headline? found = null;
            if (item.Gate is AnswerGate gate)
            {
                var isTriggered = (answer.Chosen & gate.When) != 0;
                gates.Add(new GateResult(item.Id, isTriggered ? GateState.Triggered : answer.IsBlank ? GateState.Blank : GateState.Clear));
                if (isTriggered && !(gate.Level <= most)) (most, found) = (gate.Level, new Headline.Gate(item.Id, gate.Level));
            }
            else if (FlagOf(item, answer) is { } flag)
            {
                flags.Add(flag);
                if (!(flag.Level <= most)) (most, found) = (flag.Level, new Headline.Flag(item.Id, flag.Level));
            }
            first = found ?? first;
        }
        return new Triggers(gates.ToImmutable(), flags.ToImmutable(), unknown.ToImmutable(), first);
    }

    /// <summary>The flag that an answer triggers; of several answers to one item, the first that triggers one.</summary>
    private static FlagResult? FlagOf(Item item, Answer answer)
    {
        var flag = item.Flags.FirstOrDefault(flag => (answer.Chosen & flag.When) != 0);
        var triggering = answer.Chosen & (flag?.When ?? item.Unknown);
        return triggering == 0 ? null
            : new FlagResult(item.Id, item.Options[BitOperations.TrailingZeroCount(triggering)].Id, flag?.Level ?? Urgency.Talk);
    }

    /// <summary>The total's band or the weakest light (rules 8, 12 and 19).</summary>
    private static string? VerdictOf(
        Checklist checklist, Ratio points, ImmutableArray<ScoredDimension> dimensions, ImmutableArray<GateResult> gates)
    {
        var verdicts = checklist.Verdicts;
        var band = checklist.Bands.IsEmpty ? WeakestLight(checklist, dimensions) : points.BandIn(checklist.Bands);
        var top = verdicts.Length - 1;
        if (band == top && top > 0 && gates.Any(gate => gate.State == GateState.Blank)) band--;
        return band < 0 ? null : verdicts[band].Id;
    }

    private static int WeakestLight(Checklist checklist, ImmutableArray<ScoredDimension> dimensions)
    {
        var scored = dimensions.Where(one => one.Result.Score.State == ScoreState.Scored).ToList();
        var deciding = scored.Where(one => one.Dimension.Required).ToList();
        return (deciding.Count > 0 ? deciding : scored).Select(one => one.Result.Score.Points!.Value.BandIn(checklist.Lights))
            .DefaultIfEmpty(-1).Min();
    }

    private static Headline HeadlineOf(Checklist checklist, Headline? triggered, string? band, ImmutableArray<DimensionScore> dimensions)
    {
        if (triggered is not null) return triggered;
        if (band is not null) return new Headline.Band(band);
        var hasParts = checklist.Verdicts.IsEmpty && dimensions.Any(dimension => dimension.Score.State == ScoreState.Scored);
        return hasParts ? new Headline.Parts() : new Headline.Incomplete();
    }

    private static ImmutableArray<string> Weakest(IEnumerable<DimensionScore> dimensions)
    {
        var scored = dimensions.Where(dimension => dimension.Score.State == ScoreState.Scored)
            .Select(dimension => (dimension.Id, Points: dimension.Score.Points!.Value)).ToList();
        return [.. scored.Where(one => scored.All(other => one.Points.CompareTo(other.Points) <= 0)).Select(one => one.Id)];
    }

    private sealed record ScoredDimension(Dimension Dimension, DimensionScore Result);

    /// <summary>What the answers trigger, and the most urgent of it as the headline.</summary>
    private sealed record Triggers(
        ImmutableArray<GateResult> Gates, ImmutableArray<FlagResult> Flags, ImmutableArray<string> Unknown, Headline? MostUrgent);

    /// <summary>A running sum over scored items.</summary>
    private record struct Tally
    {
        public int Items { get; private set; }
        public int Applicable { get; private set; }
        public int Answered { get; private set; }
        public long ApplicableWeight { get; private set; }
        public long AnsweredWeight { get; private set; }
        public Ratio Points { get; private set; }

        public void Add(Item item, Answer answer)
        {
            Items++;
            if (answer.IsNotApplicable) return;
            Applicable++;
            ApplicableWeight += item.Weight;
            if (answer.IsBlank || (answer.Chosen & item.Unknown) != 0) return;
            Answered++;
            AnsweredWeight += item.Weight;
            Points += new Ratio(item.PointsOf(item.Options[answer.Option]), (long)item.Weight * (item.Greatest - item.Least));
        }

        public readonly Tally Plus(Tally other) => new()
        {
            Items = Items + other.Items,
            Applicable = Applicable + other.Applicable,
            Answered = Answered + other.Answered,
            ApplicableWeight = ApplicableWeight + other.ApplicableWeight,
            AnsweredWeight = AnsweredWeight + other.AnsweredWeight,
            Points = Points + other.Points,
        };
    }
}
