using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Checklists;

/// <summary>A group of items with a score of its own.</summary>
public sealed record Dimension
{
    /// <summary>The dimension's id, unique in the checklist.</summary>
    public required string Id { get; init; }

    /// <summary>The group's heading.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Advice shown where this is the weakest dimension.</summary>
    public LocalizedText? Advice { get; init; }

    /// <summary>The key of a page that helps with it.</summary>
    public string? Read { get; init; }

    /// <summary>The fraction of the applicable weight that must be answered before the dimension has a score.</summary>
    public Fraction MinAnswered { get; init; } = Fraction.FourFifths;

    /// <summary>Whether there is no total until this dimension has a score.</summary>
    public bool Required { get; init; } = true;

    /// <summary>The dimension's own bands; may be empty.</summary>
    public ImmutableArray<Band> Bands { get; init; } = [];
}

/// <summary>A fraction from 0 to 1. Comparisons multiply instead of dividing, so that nothing is rounded.</summary>
public readonly record struct Fraction(int Numerator, int Denominator)
{
    /// <summary>The default of <c>min-answered</c>.</summary>
    public static readonly Fraction FourFifths = new(4, 5);

    /// <summary>Whether <paramref name="amount"/> is at least this fraction of <paramref name="all"/>.</summary>
    public bool IsReachedBy(long amount, long all) => amount * Denominator >= Numerator * all;
}

/// <summary>A range of scores and what it means. It begins at <see cref="From"/> and ends where the next band begins.</summary>
public sealed record Band
{
    /// <summary>The band's id, unique in its list.</summary>
    public required string Id { get; init; }

    /// <summary>The least percentage that belongs to the band, 0 to 100.</summary>
    public required int From { get; init; }

    /// <summary>The band's name.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The label of a dimension in this band, where it is not <see cref="Title"/>.</summary>
    public LocalizedText? Short { get; init; }

    /// <summary>Advice for a reader whose score is in this band.</summary>
    public LocalizedText? Advice { get; init; }

    /// <summary>The key of a page that helps.</summary>
    public string? Read { get; init; }
}
