using System.Collections.Immutable;
using System.Numerics;

namespace Sebaya.Checklists;

/// <summary>
/// The answer to one item. The default value is blank; an answer with an empty list of options, or with two empty lists, is blank too.
/// </summary>
public readonly record struct Answer
{
    /// <summary>Nothing answered.</summary>
    public static readonly Answer Blank;

    /// <summary>"Does not apply".</summary>
    public static readonly Answer NotApplicable = new() { IsNotApplicable = true };

    /// <summary>The chosen options, one bit each by index. Where an item has two lists: the options that the person offers.</summary>
    public uint Chosen { get; private init; }

    /// <summary>Where an item has two lists: the options that the person seeks, one bit each by index.</summary>
    public uint Sought { get; private init; }

    /// <summary>Whether "does not apply" was answered.</summary>
    public bool IsNotApplicable { get; private init; }

    /// <summary>Whether nothing was answered.</summary>
    public bool IsBlank => this == Blank;

    /// <summary>Whether an option was chosen: neither blank nor "does not apply".</summary>
    public bool IsChoice => (Chosen | Sought) != 0;

    /// <summary>
    /// The index of the first chosen option, which is the only one unless the item takes several. Meaningless where nothing is chosen.
    /// </summary>
    public int Option => BitOperations.TrailingZeroCount(Chosen);

    /// <summary>An answer that is one option.</summary>
    public static Answer One(int option) => new() { Chosen = 1u << option };

    /// <summary>An answer of any number of options, one bit each by index.</summary>
    public static Answer Many(uint chosen) => new() { Chosen = chosen };

    /// <summary>An answer to an item with two lists, one bit for each option by index.</summary>
    public static Answer Lists(uint offered, uint sought) => new() { Chosen = offered, Sought = sought };
}

/// <summary>One person's answers, one for each item of the checklist, in its order.</summary>
public sealed record AnswerSheet(ImmutableArray<Answer> Answers)
{
    /// <summary>A sheet with nothing answered.</summary>
    public static AnswerSheet BlankFor(Checklist checklist) => new([.. new Answer[checklist.Items.Length]]);

    /// <summary>The answer to the item with this index.</summary>
    public Answer this[int item] => Answers[item];
}
