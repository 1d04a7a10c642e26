using System.Collections.Immutable;

namespace Sebaya.Checklists;

/// <summary>One person's score, in whole numbers throughout.</summary>
public static class Scoring
{
    /// <summary>The result of a sheet of answers.</summary>
    /// <exception cref="ArgumentException">The checklist is a comparison, or the sheet is not for its items.</exception>
    public static ScoreResult Score(Checklist checklist, AnswerSheet sheet)
    {
        if (checklist.Kind != ChecklistKind.Score) throw new ArgumentException($"'{checklist.Id}' compares two people; it has no score.", nameof(checklist));
        if (sheet.Answers.Length != checklist.Items.Length) throw new ArgumentException("The sheet has another number of answers than the checklist has items.", nameof(sheet));

        var tallies = new Tally[checklist.Dimensions.Length];
        for (var i = 0; i < checklist.Items.Length; i++)
            if (checklist.Items[i].Counts) tallies[checklist.Items[i].Dimension].Add(checklist.Items[i], sheet[i]);
        var all = tallies.Aggregate(new Tally(), (sum, tally) => sum.Plus(tally));

        var dimensions = checklist.Dimensions.Zip(tallies).Where(pair => pair.Second.Items > 0)
            .Select(pair => (Dimension: pair.First, Result: ScoreOf(pair.First, pair.Second))).ToImmutableArray();
        var isScored = all.Points.Den > 0 && dimensions.All(pair => !pair.Dimension.Required || pair.Result.Score.State != ScoreState.Incomplete);
        var total = isScored ? Scored(all.Points, checklist.Bands) : new Score(ScoreState.Incomplete, null, null);
        var gates = GatesOf(checklist, sheet);
        var band = isScored ? TotalBand(checklist, all.Points, gates) : null;
        return new ScoreResult(
            checklist.Id, checklist.Version, all.Answered, all.Applicable, all.Answered < all.Applicable, total, band,
            HeadlineOf(checklist, gates, band), gates, [.. dimensions.Select(pair => pair.Result)], Weakest(dimensions.Select(pair => pair.Result)));
    }

    private static DimensionScore ScoreOf(Dimension dimension, Tally tally)
    {
        if (tally.Applicable == 0) return new DimensionScore(dimension.Id, new Score(ScoreState.NotApplicable, null, null), null);
        var isScored = tally.Points.Den > 0 && dimension.MinAnswered.IsReachedBy(tally.AnsweredWeight, tally.ApplicableWeight);
        if (!isScored) return new DimensionScore(dimension.Id, new Score(ScoreState.Incomplete, null, null), null);
        var band = tally.Points.BandIn(dimension.Bands);
        return new DimensionScore(dimension.Id, Scored(tally.Points, dimension.Bands), band < 0 ? null : dimension.Bands[band].Id);
    }

    private static Score Scored(Ratio points, ImmutableArray<Band> bands) => new(ScoreState.Scored, points, points.Shown(bands));

    private static ImmutableArray<GateResult> GatesOf(Checklist checklist, AnswerSheet sheet)
    {
        var gates = ImmutableArray.CreateBuilder<GateResult>();
        for (var i = 0; i < checklist.Items.Length; i++)
        {
            if (checklist.Items[i].Gate is not AnswerGate gate) continue;
            var state = (sheet[i].Chosen & gate.When) != 0 ? GateState.Triggered : sheet[i].IsBlank ? GateState.Blank : GateState.Clear;
            gates.Add(new GateResult(checklist.Items[i].Id, state));
        }
        return gates.ToImmutable();
    }

    private static string? TotalBand(Checklist checklist, Ratio points, ImmutableArray<GateResult> gates)
    {
        var band = points.BandIn(checklist.Bands);
        var top = checklist.Bands.Length - 1;
        if (band == top && top > 0 && gates.Any(gate => gate.State == GateState.Blank)) band--;
        return band < 0 ? null : checklist.Bands[band].Id;
    }

    private static Headline HeadlineOf(Checklist checklist, ImmutableArray<GateResult> gates, string? band)
    {
        var triggered = gates.Where(gate => gate.State == GateState.Triggered).Select(gate => gate.Item).ToHashSet();
        var first = checklist.Items.Where(item => triggered.Contains(item.Id)).MaxBy(item => ((AnswerGate)item.Gate!).Level);
        if (first is { Gate: AnswerGate { Level: var level } }) return new Headline.Gate(first.Id, level);
        return band is null ? new Headline.Incomplete() : new Headline.Band(band);
    }

    private static ImmutableArray<string> Weakest(IEnumerable<DimensionScore> dimensions)
    {
        var scored = dimensions.Where(dimension => dimension.Score.State == ScoreState.Scored).ToList();
        return [.. scored.Where(one => scored.All(other => one.Score.Points!.Value.CompareTo(other.Score.Points!.Value) <= 0)).Select(one => one.Id)];
    }

    /// <summary>What scored items add up to.</summary>
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
            if (answer.IsBlank) return;
            Answered++;
            AnsweredWeight += item.Weight;
            var value = item.Options[answer.Option].Value ?? 0;
            var reached = item.Reverse ? item.Greatest - value : value - item.Least;
            Points += new Ratio((long)item.Weight * reached, (long)item.Weight * (item.Greatest - item.Least));
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
