using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Checklists;

/// <summary>A group of items with a score of its own.</summary>
public sealed record Dimension
{
    /// <summary>Unique among dimensions.</summary>
    public required string Id { get; init; }

    /// <summary>The group's heading.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What to do when this is the weakest.</summary>
    public LocalizedText? Advice { get; init; }

    /// <summary>The page that helps with it.</summary>
    public string? Read { get; init; }

    /// <summary>The part of the applicable weight that must be answered for a score.</summary>
    public Fraction MinAnswered { get; init; } = Fraction.FourFifths;

    /// <summary>Whether the total waits for it.</summary>
    public bool Required { get; init; } = true;

    /// <summary>The dimension's own bands; may be empty.</summary>
    public ImmutableArray<Band> Bands { get; init; } = [];
}

/// <summary>A part of a whole, from 0/q to q/q, compared by multiplication so that nothing is rounded.</summary>
public readonly record struct Fraction(int Numerator, int Denominator)
{
    /// <summary>What <c>min-answered</c> is unless written otherwise.</summary>
    public static readonly Fraction FourFifths = new(4, 5);

    /// <summary>Whether <paramref name="amount"/> is at least this part of <paramref name="all"/>.</summary>
    public bool IsReachedBy(long amount, long all) => amount * Denominator >= Numerator * all;
}

/// <summary>What a score is called from a percentage on, to the next band's.</summary>
public sealed record Band
{
    /// <summary>Unique among the bands it stands with.</summary>
    public required string Id { get; init; }

    /// <summary>The least percentage, 0 to 100.</summary>
    public required int From { get; init; }

    /// <summary>The band's name.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What a part is called that reaches it, where that is not the name.</summary>
    public LocalizedText? Short { get; init; }

    /// <summary>What to do.</summary>
    public LocalizedText? Advice { get; init; }

    /// <summary>The page that helps.</summary>
    public string? Read { get; init; }
}
