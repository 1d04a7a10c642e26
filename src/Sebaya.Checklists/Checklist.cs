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
    /// <summary>Answers are never kept.</summary>
    Never,

    /// <summary>Answers are kept once the reader has agreed.</summary>
    Ask,
}

/// <summary>A checklist that was read without errors. Items, options and bands are in file order everywhere.</summary>
public sealed record Checklist
{
    /// <summary>The checklist's id, which is also its file's name without <c>.yml</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Raised whenever the meaning of an answer changes.</summary>
    public required int Version { get; init; }

    /// <summary>Older versions with the same items and options in the same order, so that their codes can still be read.</summary>
    public ImmutableArray<int> Accepts { get; init; } = [];

    /// <summary>Whether answers become a score or a comparison.</summary>
    public required ChecklistKind Kind { get; init; }

    /// <summary>Whether answers may be turned into a code.</summary>
    public bool Share { get; init; }

    /// <summary>Whether answers may be kept on the reader's device.</summary>
    public StoragePolicy Store { get; init; }

    /// <summary>
    /// Whether answers are never stored or shared and one of them can mean "stop". Such a page has a button to leave it quickly, and other
    /// sites cannot embed it.
    /// </summary>
    public bool IsSensitive =>
        this is { Share: false, Store: StoragePolicy.Never } && Items.Any(item => item.Levels.Contains(Urgency.Stop));

    /// <summary>How many minutes answering takes; null where the file does not say.</summary>
    public int? Minutes { get; init; }

    /// <summary>The checklist's name.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The introduction above the first question.</summary>
    public LocalizedText? Intro { get; init; }

    /// <summary>The dimensions; at least one.</summary>
    public required ImmutableArray<Dimension> Dimensions { get; init; }

    /// <summary>The items; at least one, at most <see cref="ChecklistLimits.Items"/>.</summary>
    public required ImmutableArray<Item> Items { get; init; }

    /// <summary>The bands of the total score. Empty in comparisons, and where lights, gates or flags decide the headline.</summary>
    public ImmutableArray<Band> Bands { get; init; } = [];

    /// <summary>
    /// Bands that every scored dimension uses. Where <see cref="Bands"/> is empty, the headline is the band of the weakest dimension.
    /// </summary>
    public ImmutableArray<Band> Lights { get; init; } = [];

    /// <summary>The bands that can be the headline when no gate and no flag is triggered.</summary>
    public ImmutableArray<Band> Verdicts => Bands.IsEmpty ? Lights : Bands;

    /// <summary>A dimension's bands: its own, else the lights.</summary>
    public ImmutableArray<Band> BandsOf(Dimension dimension) => dimension.Bands.IsEmpty ? Lights : dimension.Bands;

    /// <summary>Every page that the checklist links to. Whether the pages exist is checked later, when the whole site is known.</summary>
    public ImmutableArray<PageReference> Reads { get; init; } = [];

    /// <summary>
    /// A hash of items, options, values, gates and flags. As long as it does not change, old codes and saved answers keep their meaning.
    /// Texts, bands and page links are not part of it, so a typing error can be corrected without a new version.
    /// </summary>
    public string CompatibilityHash => ClientDefinition.CompatibilityHash(this);

    /// <summary>The position of <c>version</c> in the file, for the message that the meaning changed without a new version.</summary>
    public Position VersionPosition { get; init; } = Position.Start;
}
