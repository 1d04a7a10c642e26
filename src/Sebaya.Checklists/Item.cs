using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Checklists;

/// <summary>How two people's answers to an item are compared.</summary>
public enum Comparison
{
    /// <summary>Equal or not.</summary>
    Same,

    /// <summary>By distance in option order.</summary>
    Ordered,

    /// <summary>By the options that both chose.</summary>
    Overlap,

    /// <summary>
    /// By the options that both chose, such as days of the week. The result is at best "may fit", because the exact time is agreed in
    /// words.
    /// </summary>
    Slots,

    /// <summary>By whether each offers what the other seeks.</summary>
    Complement,

    /// <summary>By who would lead: me, you, or both in turns.</summary>
    Turns,

    /// <summary>Not compared: the item is always to be talked about.</summary>
    Discuss,
}

/// <summary>Which end of an ordered list of options is the stricter.</summary>
public enum StricterEnd
{
    /// <summary>The first option.</summary>
    First,

    /// <summary>The last option.</summary>
    Last,
}

/// <summary>One question.</summary>
public sealed record Item
{
    /// <summary>The item's id, unique in the checklist; readers never see it.</summary>
    public required string Id { get; init; }

    /// <summary>The index of its dimension.</summary>
    public required int Dimension { get; init; }

    /// <summary>The options; at most <see cref="ChecklistLimits.Options"/>.</summary>
    public required ImmutableArray<Option> Options { get; init; }

    /// <summary>Whether "does not apply" can be answered. Never together with <see cref="Many"/>.</summary>
    public bool OffersNotApplicable { get; init; }

    /// <summary>Whether several options may be chosen.</summary>
    public bool Many { get; init; }

    /// <summary>How much the item counts, 1 or more.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>Whether the least value is the best answer.</summary>
    public bool Reverse { get; init; }

    /// <summary>The item's gate: an answer that takes the place of the score in the headline. Null where it has none.</summary>
    public Gate? Gate { get; init; }

    /// <summary>Answers that mean something besides the score. Never together with <see cref="Gate"/>.</summary>
    public ImmutableArray<Flag> Flags { get; init; } = [];

    /// <summary>Whether the form has a text field for evidence. The text can be saved and printed, but is never part of a code.</summary>
    public bool HasEvidence { get; init; }

    /// <summary>How the item is compared. Null in a score checklist, and for an item of a comparison that is only a gate.</summary>
    public Comparison? Compare { get; init; }

    /// <summary>For ordered items: which answer holds until the two have talked.</summary>
    public StricterEnd? Stricter { get; init; }

    /// <summary>The question or statement.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>A line of help below it.</summary>
    public LocalizedText? Help { get; init; }

    /// <summary>The key of a page to read before answering.</summary>
    public string? Read { get; init; }

    /// <summary>What to talk about where two people differ.</summary>
    public LocalizedText? Prompt { get; init; }

    /// <summary>The heading of the list of what one offers.</summary>
    public LocalizedText? Offer { get; init; }

    /// <summary>The heading of the list of what one seeks.</summary>
    public LocalizedText? Seek { get; init; }

    /// <summary>
    /// Whether the item counts towards a score or an agreement. These do not: an item with a gate on its answers, an item that has only
    /// flags (its options have no values), and an item that is always to be talked about.
    /// </summary>
    public bool Counts => Gate is not AnswerGate && Compare is not Comparison.Discuss
        && (Flags.IsEmpty || Options.Any(option => option.Value is not null));

    /// <summary>Whether an answer is two lists over the options.</summary>
    public bool HasTwoLists => Compare is Comparison.Complement;

    /// <summary>The option "I don't know yet" as a bit; 0 where there is none.</summary>
    public uint Unknown => (uint)Options.Select((option, i) => option.IsUnknown ? 1 << i : 0).Sum();

    /// <summary>The urgency of each flag and of the gate.</summary>
    public IEnumerable<Urgency> Levels => Flags.Select(flag => flag.Level).Concat(Gate is AnswerGate gate ? [gate.Level] : []);

    /// <summary>
    /// The points that an option adds: its value above the least one (below the greatest one where the item is reversed), times the weight.
    /// </summary>
    public int PointsOf(Option option) => Weight * (Reverse ? Greatest - (option.Value ?? 0) : (option.Value ?? 0) - Least);

    private IEnumerable<int> Values => Options.Where(option => !option.IsUnknown).Select(option => option.Value ?? 0).DefaultIfEmpty();

    /// <summary>The least value of the options; 0 where they have none.</summary>
    public int Least => Values.Min();

    /// <summary>The greatest value of the options; 0 where they have none.</summary>
    public int Greatest => Values.Max();
}

/// <summary>One possible answer.</summary>
/// <param name="Id">Unique in its item; readers never see it.</param>
/// <param name="Value">Points; null where nothing is scored with it.</param>
/// <param name="IsUnknown">Whether it means "I don't know yet". Such an answer does not count towards the score.</param>
public sealed record Option(string Id, int? Value, LocalizedText Label, bool IsUnknown = false);
