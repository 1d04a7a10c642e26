using System.Collections.Immutable;

namespace Sebaya.Checklists;

/// <summary>Whether there is a number.</summary>
public enum ScoreState
{
    /// <summary>Too little is answered.</summary>
    Incomplete,

    /// <summary>There is a score.</summary>
    Scored,

    /// <summary>Every item was answered "does not apply".</summary>
    NotApplicable,
}

/// <summary>What a gate's answer says.</summary>
public enum GateState
{
    /// <summary>Not answered.</summary>
    Blank,

    /// <summary>Answered otherwise. Never to be called "safe".</summary>
    Clear,

    /// <summary>The answer is one that the gate names.</summary>
    Triggered,
}

/// <summary>A score, or why there is none.</summary>
/// <param name="Points">Null unless scored; so is <paramref name="Shown"/>.</param>
/// <param name="Shown">The percentage as a reader sees it, without the sign.</param>
public readonly record struct Score(ScoreState State, Ratio? Points, string? Shown);

/// <summary>One dimension's score.</summary>
/// <param name="Band">Null where not scored or where the dimension has no bands.</param>
public sealed record DimensionScore(string Id, Score Score, string? Band);

/// <summary>One gate's state.</summary>
public sealed record GateResult(string Item, GateState State);

/// <summary>A flag that was triggered, and the answer that did it.</summary>
public sealed record FlagResult(string Item, string Option, Urgency Level);

/// <summary>The one thing a result says first.</summary>
public abstract record Headline
{
    private Headline() { }

    /// <summary>A gate was triggered, whatever the score.</summary>
    public sealed record Gate(string Item, Urgency Level) : Headline;

    /// <summary>A flag was triggered, whatever the score.</summary>
    public sealed record Flag(string Item, Urgency Level) : Headline;

    /// <summary>The total's band, or the weakest dimension's light.</summary>
    public sealed record Band(string Id) : Headline;

    /// <summary>No verdict: the checklist has neither bands nor lights.</summary>
    public sealed record Parts : Headline;

    /// <summary>Not enough is answered.</summary>
    public sealed record Incomplete : Headline;
}

/// <summary>One person's result.</summary>
/// <param name="Answered">Scored items answered with an option other than "I don't know yet".</param>
/// <param name="Applicable">Scored items not answered "does not apply".</param>
/// <param name="Estimated">Some applicable scored item is blank or unknown.</param>
/// <param name="Band">The total's band or the weakest light, already held below the top one where a gate is blank.</param>
/// <param name="Dimensions">Those that have scored items.</param>
/// <param name="Weakest">Every dimension that ties for the least score, in file order.</param>
/// <param name="Flags">The triggered ones in file order, those of unknown answers with them.</param>
/// <param name="Unknown">The items answered "I don't know yet", in file order.</param>
public sealed record ScoreResult(
    string Checklist, int Version, int Answered, int Applicable, bool Estimated, Score Total, string? Band, Headline Headline,
    ImmutableArray<GateResult> Gates, ImmutableArray<DimensionScore> Dimensions, ImmutableArray<string> Weakest,
    ImmutableArray<FlagResult> Flags, ImmutableArray<string> Unknown);
