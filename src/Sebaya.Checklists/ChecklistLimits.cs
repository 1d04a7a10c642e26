namespace Sebaya.Checklists;

/// <summary>How large a checklist may be: far larger than anyone would answer, and small enough that no sum overflows.</summary>
public static class ChecklistLimits
{
    /// <summary>Most items in a checklist.</summary>
    public const int Items = 200;

    /// <summary>Most options in an item or scale. A set of options is stored as the bits of a 32-bit number.</summary>
    public const int Options = 30;

    /// <summary>Most dimensions, and most scales.</summary>
    public const int Dimensions = 50;

    /// <summary>The greatest absolute value of an option.</summary>
    public const int Value = 1000;

    /// <summary>The greatest weight of an item.</summary>
    public const int Weight = 1000;

    /// <summary>
    /// The greatest Σ weight × (greatest − least value). The proof that every band can be reached looks at every sum up to it.
    /// </summary>
    public const int Points = 1_000_000;

    /// <summary>The greatest version.</summary>
    public const int Version = 1_000_000;
}
