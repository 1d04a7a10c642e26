using System.Collections.Immutable;
using Sebaya.Checklists;

namespace Sebaya.Theme.Checklists;

/// <summary>A checklist in one language, as the templates ask for it. Scriban calls the members in snake case: <c>is_sensitive</c>.</summary>
/// <param name="Definition">What the browser's engine reads.</param>
/// <param name="IsSensitive">Answers are neither kept nor handed on, and one of them can mean "stop": the page can be left at once.</param>
/// <param name="Home">Where leaving at once leads.</param>
/// <param name="Link">The address for every language, to which a code is added.</param>
/// <param name="Contacts">Whom to turn to, for answers that say "pause" or "stop"; null where none does.</param>
/// <param name="Agreement">The agreement to fill in after comparing, or null.</param>
public sealed record ChecklistView(
    string Id, string Title, string? Intro, int? Minutes, bool IsCompare, bool Shares, bool Keeps, bool IsSensitive, Markup Definition,
    ImmutableArray<GroupView> Groups, ImmutableArray<BandView> Bands, ImmutableArray<ItemView> Gates, PaperView Paper,
    string Home, string Link, Markup? Contacts, Markup? Agreement)
{
    /// <summary>How many statements there are.</summary>
    public int Count => Groups.Sum(group => group.Items.Length);

    /// <summary>All items, in the order shown.</summary>
    public IEnumerable<ItemView> Items => Groups.SelectMany(group => group.Items);

    /// <summary>Dimensions with a score of their own.</summary>
    public IEnumerable<GroupView> Scored => Groups.Where(group => group.IsScored);
}

/// <summary>A page to read next.</summary>
public sealed record ReadView(string Href, string Title);

/// <summary>A dimension with its items.</summary>
public sealed record GroupView(string Id, string Title, string? Advice, ReadView? Read, ImmutableArray<ItemView> Items, ImmutableArray<BandView> Bands, bool IsScored);

/// <summary>A band, with the points from which it is reached where everything is answered.</summary>
public sealed record BandView(string Id, int From, long FromPoints, string Title, string? Advice, ReadView? Read);

/// <summary>An item. <c>Most</c> is the most points it can give; <c>Rule</c> names how two answers are held against each other.</summary>
public sealed record ItemView(
    string Id, int Number, string Text, string? Help, string? Prompt, ImmutableArray<OptionView> Options, bool Many, bool HasTwoLists,
    string? Offer, string? Seek, bool OffersNa, GateView? Gate, bool IsScored, int Weight, long Most, string? Rule, bool HasStricter, string? Stricter);

/// <summary>What one answer, or having none in common, means whatever the rest says.</summary>
public sealed record GateView(string Level, string? Advice, ReadView? Read, bool IsOnAnswer);

/// <summary>An option. <c>Points</c> are what it adds on paper, weight and turning included; null where nothing is added.</summary>
public sealed record OptionView(string Id, string Label, long? Points, bool Speaks);

/// <summary>What adding up by hand needs to know of the whole.</summary>
/// <param name="Most">The most points all scored items can give.</param>
/// <param name="HasWeights">Whether some items count more than others.</param>
public sealed record PaperView(long Most, bool HasWeights, ImmutableArray<PaperPart> Parts);

/// <summary>One dimension's adding table.</summary>
public sealed record PaperPart(GroupView Group, ImmutableArray<ItemView> Items, long Most, int Of, int Whole, bool IsRequired);
