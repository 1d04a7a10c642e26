using System.Collections.Immutable;

namespace Sebaya.Checklists;

/// <summary>Compares two people's answers. The rules are numbered in docs/checklists.md.</summary>
public static class Comparing
{
    /// <summary>The outcome of every item, and the agreement in total and for each dimension.</summary>
    /// <exception cref="ArgumentException">The checklist is not a comparison, or a sheet is not for its items.</exception>
    public static CompareResult Compare(Checklist checklist, AnswerSheet a, AnswerSheet b)
    {
        if (checklist.Kind != ChecklistKind.Compare)
            throw new ArgumentException($"'{checklist.Id}' scores one person; it compares nothing.", nameof(checklist));
        foreach (var sheet in new[] { a, b })
            if (sheet.Answers.Length != checklist.Items.Length)
                throw new ArgumentException("A sheet has another number of answers than the checklist has items.");

        var outcomes = checklist.Items.Select((item, i) => OutcomeOf(item, a[i], b[i])).ToImmutableArray();
        var tallies = new Tally[checklist.Dimensions.Length];
        for (var i = 0; i < outcomes.Length; i++)
            if (checklist.Items[i].Counts) tallies[checklist.Items[i].Dimension].Add(checklist.Items[i].Weight, outcomes[i]);

        var all = tallies.Aggregate(new Ratio(), (sum, tally) => sum + tally.Points);
        var named = checklist.Items.Zip(outcomes, (item, outcome) => new ItemOutcome(item.Id, outcome)).ToImmutableArray();
        return new CompareResult(
            checklist.Id, checklist.Version, outcomes.Count(outcome => outcome != Outcome.Unanswered), outcomes.Length, named,
            [.. named.Where(item => item.Outcome == Outcome.Conflict).Select(item => item.Id)], ScoreOf(all, isEnough: true, []),
            [.. checklist.Dimensions.Zip(tallies).Where(pair => pair.Second.Weight > 0)
                .Select(pair => AgreementOf(pair.First, pair.Second))]);
    }

    private static DimensionAgreement AgreementOf(Dimension dimension, Tally tally) => new(
        dimension.Id,
        ScoreOf(tally.Points, dimension.MinAnswered.IsReachedBy(tally.AnsweredWeight, tally.Weight), dimension.Bands));

    /// <summary>
    /// One item's outcome. "Does not apply" and blank are no answer here. A gate on answers is in conflict when either one's answer
    /// triggers it; otherwise it is what the item's comparison says, or a match where it has none.
    /// </summary>
    public static Outcome OutcomeOf(Item item, Answer a, Answer b)
    {
        if (!a.IsChoice || !b.IsChoice) return Outcome.Unanswered;
        if (item.Gate is AnswerGate gate && ((a.Chosen | b.Chosen) & gate.When) != 0) return Outcome.Conflict;
        var outcome = item.Compare switch
        {
            Comparison.Same => a == b ? Outcome.Match : Outcome.Discuss,
            Comparison.Ordered => ByDistance(Math.Abs(a.Option - b.Option)),
            Comparison.Overlap => (a.Chosen & b.Chosen) != 0 ? Outcome.Match : Outcome.Differ,
            Comparison.Slots => (a.Chosen & b.Chosen) != 0 ? Outcome.MayFit : Outcome.Differ,
            Comparison.Discuss => Outcome.Discuss,
            Comparison.Complement => ByMeetings((a.Chosen & b.Sought) != 0, (b.Chosen & a.Sought) != 0),
            Comparison.Turns => ByTurns(item.Options[a.Option].Id, item.Options[b.Option].Id),
            _ => Outcome.Match,
        };
        return outcome == Outcome.Differ && item.Gate is NoneInCommonGate ? Outcome.Conflict : outcome;
    }

    private static Outcome ByDistance(int distance) => distance switch { 0 => Outcome.Match, 1 => Outcome.Discuss, _ => Outcome.Differ };

    private static Outcome ByMeetings(bool oneWay, bool otherWay) =>
        oneWay && otherWay ? Outcome.Match : oneWay || otherWay ? Outcome.Discuss : Outcome.Differ;

    /// <summary>
    /// "Me" and "you" match, and so do two answers "in turns". "In turns" with either of the others is to be discussed. Two equal claims to
    /// lead differ.
    /// </summary>
    private static Outcome ByTurns(string a, string b)
    {
        const string turns = "turns";
        if (a == turns || b == turns) return a == b ? Outcome.Match : Outcome.Discuss;
        return a == b ? Outcome.Differ : Outcome.Match;
    }

    private static Score ScoreOf(Ratio points, bool isEnough, ImmutableArray<Band> bands) =>
        isEnough && points.Den > 0 ? new Score(ScoreState.Scored, points, points.Shown(bands))
            : new Score(ScoreState.Incomplete, null, null);

    /// <summary>A running sum over compared items.</summary>
    private record struct Tally
    {
        public long Weight { get; private set; }
        public long AnsweredWeight { get; private set; }
        public Ratio Points { get; private set; }

        public void Add(int weight, Outcome outcome)
        {
            Weight += weight;
            if (outcome == Outcome.Unanswered) return;
            AnsweredWeight += weight;
            var points = outcome switch { Outcome.Match or Outcome.MayFit => 2, Outcome.Discuss => 1, _ => 0 };
            Points += new Ratio(weight * points, 2L * weight);
        }
    }
}
