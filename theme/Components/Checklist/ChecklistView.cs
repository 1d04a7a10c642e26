using System.Collections.Immutable;
using Sebaya.Checklists;

namespace Sebaya.Theme;

/// <summary>
/// A checklist in one language, as the templates ask for it. Scriban calls the members in snake case: <c>is_sensitive</c>.
/// </summary>
/// <param name="Definition">What the browser's engine reads.</param>
/// <param name="IsSensitive">Whether the page can be left at once.</param>
/// <param name="Verdicts">What the headline can be where nothing is triggered: the bands, else the lights.</param>
/// <param name="HasLights">Whether the weakest part decides, not the sum.</param>
/// <param name="Triggers">Gates on answers, flags, and answers "I don't know yet", in the order shown.</param>
/// <param name="Link">The address for every language, to which a code is added.</param>
/// <param name="Contacts">Whom to turn to, for answers that say "pause" or "stop"; null where none does.</param>
/// <param name="Agreement">The agreement to fill in after comparing, or null.</param>
public sealed record ChecklistView(
    string Id, string Title, string? Intro, int? Minutes, bool IsCompare, bool Shares, bool Keeps, bool IsSensitive, Markup Definition,
    ImmutableArray<GroupView> Groups, ImmutableArray<BandView> Verdicts, bool HasLights, ImmutableArray<TriggerView> Triggers,
        PaperView Paper,
    string Link, Markup? Contacts, Markup? Agreement)
{
    /// <summary>How many statements there are.</summary>
    public int Count => Groups.Sum(group => group.Items.Length);

    /// <summary>All items, in the order shown.</summary>
    public IEnumerable<ItemView> Items => Groups.SelectMany(group => group.Items);

    /// <summary>Items with a gate on their answers.</summary>
    public IEnumerable<ItemView> Gates => Items.Where(item => item.Gate is { IsOnAnswer: true });

    /// <summary>Dimensions with a score of their own.</summary>
    public IEnumerable<GroupView> Scored => Groups.Where(group => group.IsScored);
}

/// <summary>A page to read next.</summary>
public sealed record ReadView(string Href, string Title);

/// <summary>A dimension with its items.</summary>
public sealed record GroupView(
    string Id, string Title, string? Advice, ReadView? Read, ImmutableArray<ItemView> Items, ImmutableArray<BandView> Bands, bool IsScored);

/// <summary>A band, with the points from which it is reached where everything is answered.</summary>
public sealed record BandView(string Id, int From, long FromPoints, string Title, string Short, string? Advice, ReadView? Read);

/// <summary>An item.</summary>
/// <param name="Most">The most points it can give.</param>
/// <param name="Rule">How two answers are held against each other.</param>
public sealed record ItemView(
    string Id, int Number, string Text, string? Help, ReadView? Read, string? Prompt, ImmutableArray<OptionView> Options, bool Many,
        bool HasTwoLists,
    string? Offer, string? Seek, bool OffersNa, bool HasEvidence, GateView? Gate, bool IsScored, int Weight, long Most, string? Rule,
    string? Stricter)
{
    private const int LongestInARow = 18;

    /// <summary>Whether its answers are so short that they stand beside each other.</summary>
    public bool IsShort => !Many && !HasTwoLists && Options.All(option => option.Label.Length <= LongestInARow);
}

/// <summary>What one answer, or having none in common, means whatever the rest says.</summary>
public sealed record GateView(string? Advice, ImmutableArray<ReadView> Reads, bool IsOnAnswer);

/// <summary>What certain answers to an item mean whatever the score says.</summary>
/// <param name="Options">The ids of those answers, with spaces between.</param>
/// <param name="Labels">Their words.</param>
public sealed record TriggerView(
    string Item, int Number, string Text, string Options, string Labels, string Level, string? Advice, ImmutableArray<ReadView> Reads);

/// <summary>An option.</summary>
/// <param name="Points">What it adds on paper, weight and turning included; null where nothing is added.</param>
/// <param name="IsMarked">Whether it triggers a gate or flag.</param>
public sealed record OptionView(string Id, string Label, long? Points, bool IsMarked);

/// <summary>What adding up by hand needs to know of the whole.</summary>
/// <param name="Most">The most points all scored items can give.</param>
/// <param name="HasWeights">Whether some items count more than others.</param>
public sealed record PaperView(long Most, bool HasWeights, ImmutableArray<PaperPart> Parts);

/// <summary>One dimension's adding table.</summary>
public sealed record PaperPart(GroupView Group, ImmutableArray<ItemView> Items, long Most, int Of, int Whole, bool IsRequired);
