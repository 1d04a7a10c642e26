using System.Collections.Immutable;
using Sebaya.Checklists;
using Sebaya.Diagnostics;

namespace Sebaya.Theme;

/// <summary>The surroundings of a checklist: what the templates show of its page and site.</summary>
/// <param name="Read">The page to read next, by key and optional section.</param>
/// <param name="Contacts">The program's contacts.</param>
/// <param name="Agreement">The agreement to fill in after comparing, or null.</param>
public sealed record ChecklistPlace(
    string Language, string Link, Func<string, ReadView?> Read, Markup Contacts, Markup? Agreement);

/// <summary>Makes what the templates show of a checklist in one language.</summary>
internal static class ChecklistViews
{
    public static ChecklistView Of(Checklist checklist, ChecklistPlace place)
    {
        var groups = GroupsOf(checklist, place);
        var most = groups.SelectMany(group => group.Items).Where(item => item.IsScored).Sum(item => item.Most);
        var levels = checklist.Items.SelectMany(item => item.Levels).ToHashSet();
        return new ChecklistView(
            checklist.Id, checklist.Title[place.Language], checklist.Intro?[place.Language], checklist.Minutes,
            checklist.Kind == ChecklistKind.Compare, checklist.Share, checklist.Store == StoragePolicy.Ask,
            checklist.IsSensitive,
            // Safe without further escaping, because System.Text.Json escapes '<' and '&'.
            new Markup(ClientDefinition.ToJson(checklist).ToJsonString()),
            groups, BandsOf(checklist.Verdicts, most, place), checklist.Bands.IsEmpty && !checklist.Lights.IsEmpty,
            TriggersOf(checklist, groups, place), PaperOf(checklist, groups), place.Link,
            levels.Any(level => level >= Urgency.Pause) ? place.Contacts : null,
            checklist.Kind == ChecklistKind.Compare ? place.Agreement : null);
    }

    private static ImmutableArray<GroupView> GroupsOf(Checklist checklist, ChecklistPlace place)
    {
        var language = place.Language;
        var number = 0;
        return
        [
            .. checklist.Dimensions.Select((dimension, i) =>
            {
                var items = checklist.Items.Where(item => item.Dimension == i).Select(item => ItemOf(item, ++number, place))
                    .ToImmutableArray();
                var most = items.Where(item => item.IsScored).Sum(item => item.Most);
                return new GroupView(
                    dimension.Id, dimension.Title[language], dimension.Advice?[language], ReadOf(dimension.Read, place), items,
                    BandsOf(checklist.BandsOf(dimension), most, place), items.Any(item => item.IsScored));
            }),
        ];
    }

    private static PaperView PaperOf(Checklist checklist, ImmutableArray<GroupView> groups)
    {
        var parts = groups.Zip(checklist.Dimensions).Where(pair => pair.First.IsScored).Select(pair =>
        {
            ImmutableArray<ItemView> items = [.. pair.First.Items.Where(item => item.IsScored)];
            var (of, whole) = (pair.Second.MinAnswered.Numerator, pair.Second.MinAnswered.Denominator);
            return new PaperPart(pair.First, items, items.Sum(item => item.Most), of, whole, pair.Second.Required);
        }).ToImmutableArray();
        return new PaperView(parts.Sum(part => part.Most), parts.Any(part => part.Items.Any(item => item.Weight != 1)), parts);
    }

    private static ImmutableArray<BandView> BandsOf(ImmutableArray<Band> bands, long most, ChecklistPlace place) =>
        [.. bands.Select(band => new BandView(
            band.Id, band.From, (band.From * most + 99) / 100, band.Title[place.Language], (band.Short ?? band.Title)[place.Language],
            band.Advice?[place.Language], ReadOf(band.Read, place)))];

    private static ReadView? ReadOf(string? page, ChecklistPlace place) => page is null ? null : place.Read(page);

    private static ImmutableArray<ReadView> ReadsOf(ImmutableArray<string> pages, ChecklistPlace place) =>
        [.. pages.Select(place.Read).OfType<ReadView>()];

    private static ImmutableArray<TriggerView> TriggersOf(Checklist checklist, ImmutableArray<GroupView> groups, ChecklistPlace place)
    {
        var numbers = groups.SelectMany(group => group.Items).ToDictionary(item => item.Id, item => item.Number);
        return [.. checklist.Items.OrderBy(item => numbers[item.Id]).SelectMany(item => TriggersOf(item, numbers[item.Id], place))];
    }

    private static IEnumerable<TriggerView> TriggersOf(Item item, int number, ChecklistPlace place)
    {
        TriggerView One(uint when, Urgency level, LocalizedText? advice, ImmutableArray<string> reads)
        {
            var options = item.Options.Where((_, i) => (when >> i & 1) != 0).ToList();
            return new TriggerView(
                item.Id, number, item.Text[place.Language], string.Join(' ', options.Select(option => option.Id)),
                string.Join(" / ", options.Select(option => option.Label[place.Language])), WordOf(level), advice?[place.Language],
                ReadsOf(reads, place));
        }
        if (item.Gate is AnswerGate gate) yield return One(gate.When, gate.Level, gate.Advice, gate.Reads);
        foreach (var flag in item.Flags) yield return One(flag.When, flag.Level, flag.Advice, flag.Reads);
        var unnamed = item.Unknown & ~MarkedOf(item);
        if (unnamed != 0) yield return One(unnamed, Urgency.Talk, null, []);
    }

    /// <summary>The options that a gate or flag names.</summary>
    private static uint MarkedOf(Item item) =>
        item.Flags.Aggregate(item.Gate is AnswerGate gate ? gate.When : 0, (set, flag) => set | flag.When);

    private static ItemView ItemOf(Item item, int number, ChecklistPlace place)
    {
        var language = place.Language;
        var isScored = item.Counts && item.Compare is null;
        var marked = MarkedOf(item) | item.Unknown;
        var options = item.Options.Select((option, i) => new OptionView(
            option.Id, option.Label[language], isScored && !option.IsUnknown ? item.PointsOf(option) : null, (marked >> i & 1) != 0));
        return new ItemView(
            item.Id, number, item.Text[language], item.Help?[language], ReadOf(item.Read, place), item.Prompt?[language], [.. options],
                item.Many, item.HasTwoLists,
            item.Offer?[language], item.Seek?[language], item.OffersNotApplicable, item.HasEvidence,
            item.Gate is null ? null : new GateView(item.Gate.Advice?[language], ReadsOf(item.Gate.Reads, place), item.Gate is AnswerGate),
            isScored, item.Weight, isScored ? (long)item.Weight * (item.Greatest - item.Least) : 0,
            item.Gate is AnswerGate || item.Compare is null ? null : WordOf(item.Compare.Value),
            item.Stricter is { } stricter ? WordOf(stricter) : null);
    }

    private static string WordOf<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
