using System.Collections.Immutable;
using Sebaya.Checklists;

namespace Sebaya.Theme;

/// <summary>
/// The data of a checklist in one language for the templates. Scriban calls the members in snake case: <c>is_sensitive</c>.
/// </summary>
/// <param name="Definition">The definition for the browser, as JSON.</param>
/// <param name="IsSensitive">Whether the page has the bar for leaving it quickly.</param>
/// <param name="Verdicts">The bands that can be the headline where nothing is triggered: the checklist's bands, or else its lights.</param>
/// <param name="HasLights">Whether the weakest dimension decides, rather than the sum.</param>
/// <param name="Triggers">Gates on answers, flags, and answers "I don't know yet", in the order shown.</param>
/// <param name="Link">The language-neutral address, to which a code is added.</param>
/// <param name="Contacts">The contacts shown for answers that mean "pause" or "stop"; null where no answer does.</param>
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
/// <param name="Rule">How two answers are compared.</param>
public sealed record ItemView(
    string Id, int Number, string Text, string? Help, ReadView? Read, string? Prompt, ImmutableArray<OptionView> Options, bool Many,
        bool HasTwoLists,
    string? Offer, string? Seek, bool OffersNa, bool HasEvidence, GateView? Gate, bool IsScored, int Weight, long Most, string? Rule,
    string? Stricter)
{
    private const int LongestInARow = 18;

    /// <summary>Whether its options are so short that they are shown side by side.</summary>
    public bool IsShort => !Many && !HasTwoLists && Options.All(option => option.Label.Length <= LongestInARow);
}

/// <summary>A gate: an answer, or having nothing in common, that outweighs everything else.</summary>
public sealed record GateView(string? Advice, ImmutableArray<ReadView> Reads, bool IsOnAnswer);

/// <summary>A message that certain answers to an item trigger, whatever the score is.</summary>
/// <param name="Options">The ids of those answers, with spaces between.</param>
/// <param name="Labels">Their words.</param>
public sealed record TriggerView(
    string Item, int Number, string Text, string Options, string Labels, string Level, string? Advice, ImmutableArray<ReadView> Reads);

/// <summary>An option.</summary>
/// <param name="Points">The points that it adds on paper, with weight and reversal included; null where none are added.</param>
/// <param name="IsMarked">Whether it triggers a gate or flag.</param>
public sealed record OptionView(string Id, string Label, long? Points, bool IsMarked);

/// <summary>What is needed to add up points by hand.</summary>
/// <param name="Most">The most points all scored items can give.</param>
/// <param name="HasWeights">Whether some items count more than others.</param>
public sealed record PaperView(long Most, bool HasWeights, ImmutableArray<PaperPart> Parts);

/// <summary>One dimension's adding table.</summary>
public sealed record PaperPart(GroupView Group, ImmutableArray<ItemView> Items, long Most, int Of, int Whole, bool IsRequired);
