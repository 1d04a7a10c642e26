using System.Collections.Immutable;

namespace Sebaya.Checklists;

/// <summary>How two people's answers to one item relate.</summary>
public enum Outcome
{
    /// <summary>At least one of the two did not choose an option.</summary>
    Unanswered,

    /// <summary>They fit.</summary>
    Match,

    /// <summary>Both chose at least one option in common; the details are still to be agreed.</summary>
    MayFit,

    /// <summary>Close enough to talk about, or an item that is always to be talked about.</summary>
    Discuss,

    /// <summary>They do not fit.</summary>
    Differ,

    /// <summary>A gate was triggered: to be settled before anything else.</summary>
    Conflict,
}

/// <summary>One item's outcome.</summary>
public sealed record ItemOutcome(string Id, Outcome Outcome);

/// <summary>One dimension's agreement.</summary>
public sealed record DimensionAgreement(string Id, Score Score);

/// <summary>The comparison of two people. It does not depend on which of them comes first.</summary>
/// <param name="BothAnswered">Items, gates included, to which both chose an option.</param>
/// <param name="Of">All items.</param>
/// <param name="Items">Every item in file order, gates included.</param>
/// <param name="Conflicts">The ids of the items in conflict, in file order.</param>
/// <param name="Agreement">Over the compared items that both answered; there is a score as soon as there is one such item.</param>
/// <param name="Dimensions">The dimensions that contain compared items.</param>
public sealed record CompareResult(
    string Checklist, int Version, int BothAnswered, int Of, ImmutableArray<ItemOutcome> Items, ImmutableArray<string> Conflicts,
    Score Agreement, ImmutableArray<DimensionAgreement> Dimensions);
