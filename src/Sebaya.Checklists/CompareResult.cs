using System.Collections.Immutable;

namespace Sebaya.Checklists;

/// <summary>What two people's answers to one item are to each other.</summary>
public enum Outcome
{
    /// <summary>At least one of the two did not choose an option.</summary>
    Unanswered,

    /// <summary>They fit.</summary>
    Match,

    /// <summary>They have something in common, of which the exact part is still to be agreed.</summary>
    MayFit,

    /// <summary>Near enough to be talked about, or always to be talked about.</summary>
    Discuss,

    /// <summary>They do not fit.</summary>
    Differ,

    /// <summary>To be settled before anything else.</summary>
    Conflict,
}

/// <summary>One item's outcome.</summary>
public sealed record ItemOutcome(string Id, Outcome Outcome);

/// <summary>One dimension's agreement.</summary>
public sealed record DimensionAgreement(string Id, Score Score);

/// <summary>Two people's comparison. The same whichever of the two comes first.</summary>
/// <param name="BothAnswered">Items, gates included, to which both chose an option.</param>
/// <param name="Of">All items.</param>
/// <param name="Items">Every item in file order, gates included.</param>
/// <param name="Conflicts">The ids of the items in conflict, in file order.</param>
/// <param name="Agreement">Over the compared items both answered; scored as soon as there is one.</param>
/// <param name="Dimensions">Those that have compared items.</param>
public sealed record CompareResult(
    string Checklist, int Version, int BothAnswered, int Of, ImmutableArray<ItemOutcome> Items, ImmutableArray<string> Conflicts,
    Score Agreement, ImmutableArray<DimensionAgreement> Dimensions);
