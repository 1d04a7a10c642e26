using System.Collections.Immutable;
using System.Numerics;

namespace Sebaya.Checklists;

/// <summary>One item's answer. The default is blank; so is an empty list, and so are two empty lists.</summary>
public readonly record struct Answer
{
    /// <summary>Nothing answered.</summary>
    public static readonly Answer Blank;

    /// <summary>"Does not apply".</summary>
    public static readonly Answer NotApplicable = new() { IsNotApplicable = true };

    /// <summary>The chosen options as bits by index; where an item has two lists, what is offered.</summary>
    public uint Chosen { get; private init; }

    /// <summary>What is sought, as bits by index, where an item has two lists.</summary>
    public uint Sought { get; private init; }

    /// <summary>Whether "does not apply" was answered.</summary>
    public bool IsNotApplicable { get; private init; }

    /// <summary>Whether nothing was answered.</summary>
    public bool IsBlank => this == Blank;

    /// <summary>Whether an option was chosen: neither blank nor "does not apply".</summary>
    public bool IsChoice => (Chosen | Sought) != 0;

    /// <summary>The index of the only, or first, chosen option.</summary>
    public int Option => BitOperations.TrailingZeroCount(Chosen);

    /// <summary>One option by index.</summary>
    public static Answer One(int option) => new() { Chosen = 1u << option };

    /// <summary>Any number of options, as bits.</summary>
    public static Answer Many(uint chosen) => new() { Chosen = chosen };

    /// <summary>Two lists of options, as bits.</summary>
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
