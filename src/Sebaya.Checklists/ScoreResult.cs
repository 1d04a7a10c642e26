using System.Collections.Immutable;

namespace Sebaya.Checklists;

/// <summary>Whether there is a score.</summary>
public enum ScoreState
{
    /// <summary>Too little is answered.</summary>
    Incomplete,

    /// <summary>There is a score.</summary>
    Scored,

    /// <summary>Every item was answered "does not apply".</summary>
    NotApplicable,
}

/// <summary>The state of a gate after answering.</summary>
public enum GateState
{
    /// <summary>Not answered.</summary>
    Blank,

    /// <summary>Answered without triggering it. The interface must never call this "safe".</summary>
    Clear,

    /// <summary>One of the answers that trigger the gate was given.</summary>
    Triggered,
}

/// <summary>A score, or why there is none.</summary>
/// <param name="Points">Null unless scored, as is <paramref name="Shown"/>.</param>
/// <param name="Shown">The percentage as readers see it, without "%": see <see cref="Ratio.Shown"/>.</param>
public readonly record struct Score(ScoreState State, Ratio? Points, string? Shown);

/// <summary>One dimension's score.</summary>
/// <param name="Band">Null where not scored or where the dimension has no bands.</param>
public sealed record DimensionScore(string Id, Score Score, string? Band);

/// <summary>One gate's state.</summary>
public sealed record GateResult(string Item, GateState State);

/// <summary>A flag that was triggered, and the answer that did it.</summary>
public sealed record FlagResult(string Item, string Option, Urgency Level);

/// <summary>What a result says first.</summary>
public abstract record Headline
{
    private Headline() { }

    /// <summary>A gate was triggered, whatever the score.</summary>
    public sealed record Gate(string Item, Urgency Level) : Headline;

    /// <summary>A flag was triggered, whatever the score.</summary>
    public sealed record Flag(string Item, Urgency Level) : Headline;

    /// <summary>The total's band, or the weakest dimension's light.</summary>
    public sealed record Band(string Id) : Headline;

    /// <summary>No overall verdict, because the checklist has neither bands nor lights; the result consists of its dimensions.</summary>
    public sealed record Parts : Headline;

    /// <summary>Not enough is answered.</summary>
    public sealed record Incomplete : Headline;
}

/// <summary>One person's result.</summary>
/// <param name="Answered">Scored items answered with an option other than "I don't know yet".</param>
/// <param name="Applicable">Scored items not answered "does not apply".</param>
/// <param name="Estimated">Whether some applicable scored item is blank or answered "I don't know yet".</param>
/// <param name="Band">The total's band or the weakest light. It is lowered by one from the top band where a gate is blank.</param>
/// <param name="Dimensions">The dimensions that contain scored items.</param>
/// <param name="Weakest">Every dimension that ties for the least score, in file order.</param>
/// <param name="Flags">The triggered flags in file order, including those triggered by "I don't know yet".</param>
/// <param name="Unknown">The items answered "I don't know yet", in file order.</param>
public sealed record ScoreResult(
    string Checklist, int Version, int Answered, int Applicable, bool Estimated, Score Total, string? Band, Headline Headline,
    ImmutableArray<GateResult> Gates, ImmutableArray<DimensionScore> Dimensions, ImmutableArray<string> Weakest,
    ImmutableArray<FlagResult> Flags, ImmutableArray<string> Unknown);
