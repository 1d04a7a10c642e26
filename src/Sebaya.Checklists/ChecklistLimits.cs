namespace Sebaya.Checklists;

/// <summary>How large a checklist may be. Wide of anything a person would answer, and small enough that every sum fits.</summary>
public static class ChecklistLimits
{
    /// <summary>Items of one checklist.</summary>
    public const int Items = 200;

    /// <summary>Options of one item or scale; sets of options are kept as the bits of one number.</summary>
    public const int Options = 30;

    /// <summary>Dimensions, and scales.</summary>
    public const int Dimensions = 50;

    /// <summary>The greatest value of an option, and with a minus sign the least.</summary>
    public const int Value = 1000;

    /// <summary>The greatest weight of an item.</summary>
    public const int Weight = 1000;

    /// <summary>The greatest Σ weight × (greatest − least value); the proof about bands looks at every sum up to it.</summary>
    public const int Points = 1_000_000;

    /// <summary>The greatest version.</summary>
    public const int Version = 1_000_000;
}
