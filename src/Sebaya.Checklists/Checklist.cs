using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Checklists;

/// <summary>What a checklist's answers become.</summary>
public enum ChecklistKind
{
    /// <summary>One person's score.</summary>
    Score,

    /// <summary>A comparison of two people's answers.</summary>
    Compare,
}

/// <summary>Whether answers may be kept on the reader's device.</summary>
public enum StoragePolicy
{
    /// <summary>Not at all.</summary>
    Never,

    /// <summary>Once the reader has said so.</summary>
    Ask,
}

/// <summary>A checklist as written, whole and free of errors. Items, options and bands stand in file order everywhere.</summary>
public sealed record Checklist
{
    /// <summary>Also the name of its file.</summary>
    public required string Id { get; init; }

    /// <summary>Raised whenever the meaning of an answer changes.</summary>
    public required int Version { get; init; }

    /// <summary>Older versions with the same items and options in the same order, whose codes are therefore still readable.</summary>
    public ImmutableArray<int> Accepts { get; init; } = [];

    /// <summary>Score or comparison.</summary>
    public required ChecklistKind Kind { get; init; }

    /// <summary>Whether answers may be turned into a code.</summary>
    public bool Share { get; init; }

    /// <summary>Whether answers may be kept.</summary>
    public StoragePolicy Store { get; init; }

    /// <summary>
    /// Whether answers are neither kept nor handed on and one of them can mean "stop": then the page can be left at once, and no other site
    /// shows it.
    /// </summary>
    public bool IsSensitive =>
        this is { Share: false, Store: StoragePolicy.Never } && Items.Any(item => item.Levels.Contains(Urgency.Stop));

    /// <summary>How long answering takes, where the file says.</summary>
    public int? Minutes { get; init; }

    /// <summary>The checklist's name.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What stands before the first question.</summary>
    public LocalizedText? Intro { get; init; }

    /// <summary>At least one.</summary>
    public required ImmutableArray<Dimension> Dimensions { get; init; }

    /// <summary>At least one, at most <see cref="ChecklistLimits.Items"/>.</summary>
    public required ImmutableArray<Item> Items { get; init; }

    /// <summary>The total's bands: none in comparisons, and none where lights, gates or flags decide.</summary>
    public ImmutableArray<Band> Bands { get; init; } = [];

    /// <summary>The bands of every scored dimension. Without <see cref="Bands"/>, the weakest dimension's is the whole's.</summary>
    public ImmutableArray<Band> Lights { get; init; } = [];

    /// <summary>What the headline can be where no gate and no flag is triggered.</summary>
    public ImmutableArray<Band> Verdicts => Bands.IsEmpty ? Lights : Bands;

    /// <summary>A dimension's bands: its own, else the lights.</summary>
    public ImmutableArray<Band> BandsOf(Dimension dimension) => dimension.Bands.IsEmpty ? Lights : dimension.Bands;

    /// <summary>Every page that the texts send to; whether they exist is for the site to check.</summary>
    public ImmutableArray<PageReference> Reads { get; init; } = [];

    /// <summary>
    /// A fingerprint of items, options, values, gates and flags: as long as it stays, old answers mean what they meant. Texts, bands and
    /// pages take no part, so a comma can be mended without raising the version.
    /// </summary>
    public string CompatibilityHash => ClientDefinition.CompatibilityHash(this);

    /// <summary>Where <c>version</c> stands, for a message about a meaning that changed without it.</summary>
    public Position VersionPosition { get; init; } = Position.Start;
}
