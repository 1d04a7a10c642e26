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

    /// <summary>It speaks.</summary>
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

/// <summary>The one thing a result says first.</summary>
public abstract record Headline
{
    private Headline() { }

    /// <summary>A gate speaks, whatever the score.</summary>
    public sealed record Gate(string Item, GateLevel Level) : Headline;

    /// <summary>The total's band.</summary>
    public sealed record Band(string Id) : Headline;

    /// <summary>Not enough is answered.</summary>
    public sealed record Incomplete : Headline;
}

/// <summary>One person's result.</summary>
/// <param name="Answered">Scored items answered with an option.</param>
/// <param name="Applicable">Scored items not answered "does not apply".</param>
/// <param name="Estimated">Some applicable scored item is blank.</param>
/// <param name="Band">The total's band, already held below the top one where a gate is blank.</param>
/// <param name="Dimensions">Those that have scored items.</param>
/// <param name="Weakest">Every dimension that ties for the least score, in file order.</param>
public sealed record ScoreResult(
    string Checklist, int Version, int Answered, int Applicable, bool Estimated, Score Total, string? Band, Headline Headline,
    ImmutableArray<GateResult> Gates, ImmutableArray<DimensionScore> Dimensions, ImmutableArray<string> Weakest);
