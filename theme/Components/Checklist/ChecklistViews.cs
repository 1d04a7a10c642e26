using System.Collections.Immutable;
using Sebaya.Checklists;

namespace Sebaya.Theme.Checklists;

/// <summary>Where a checklist stands: what of its page and site the templates show.</summary>
/// <param name="Read">The page to read next, by key and perhaps section.</param>
/// <param name="Contacts">The program's contacts.</param>
/// <param name="Agreement">The agreement to fill in after comparing, or null.</param>
public sealed record ChecklistPlace(string Language, string Home, string Link, Func<string, ReadView?> Read, Markup Contacts, Markup? Agreement);

/// <summary>Makes what the templates show of a checklist in one language.</summary>
internal static class ChecklistViews
{
    public static ChecklistView Of(Checklist checklist, ChecklistPlace place)
    {
        var language = place.Language;
        var number = 0;
        var groups = checklist.Dimensions.Select((dimension, i) =>
        {
            var items = checklist.Items.Where(item => item.Dimension == i).Select(item => ItemOf(item, ++number, place)).ToImmutableArray();
            var most = items.Where(item => item.IsScored).Sum(item => item.Most);
            return new GroupView(dimension.Id, dimension.Title[language], dimension.Advice?[language], ReadOf(dimension.Read, place), items,
                BandsOf(dimension.Bands, most, place), items.Any(item => item.IsScored));
        }).ToImmutableArray();
        var all = groups.SelectMany(group => group.Items).Where(item => item.IsScored).ToList();
        var gates = checklist.Items.Select(item => item.Gate).OfType<AnswerGate>().ToList();
        return new ChecklistView(
            checklist.Id, checklist.Title[language], checklist.Intro?[language], checklist.Minutes, checklist.Kind == ChecklistKind.Compare,
            checklist.Share, checklist.Store == StoragePolicy.Ask,
            checklist is { Share: false, Store: StoragePolicy.Never } && gates.Any(gate => gate.Level == Urgency.Stop),
            // The encoder of System.Text.Json leaves no '<' and no '&' in it.
            new Markup(ClientDefinition.ToJson(checklist).ToJsonString()),
            groups, BandsOf(checklist.Bands, all.Sum(item => item.Most), place), [.. groups.SelectMany(group => group.Items).Where(item => item.Gate is { IsOnAnswer: true })],
            PaperOf(checklist, groups), place.Home, place.Link,
            gates.Any(gate => gate.Level != Urgency.Prepare) ? place.Contacts : null,
            checklist.Kind == ChecklistKind.Compare ? place.Agreement : null);
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
        [.. bands.Select(band => new BandView(band.Id, band.From, (band.From * most + 99) / 100, band.Title[place.Language], band.Advice?[place.Language], ReadOf(band.Read, place)))];

    private static ReadView? ReadOf(string? page, ChecklistPlace place) => page is null ? null : place.Read(page);

    private static ItemView ItemOf(Item item, int number, ChecklistPlace place)
    {
        var language = place.Language;
        var isScored = item.Counts && item.Compare is null;
        var when = item.Gate is AnswerGate answers ? answers.When : 0;
        var options = item.Options.Select((option, i) => new OptionView(
            option.Id, option.Label[language], isScored && !option.IsUnknown ? item.PointsOf(option) : null, (when >> i & 1) != 0)).ToImmutableArray();
        var gate = item.Gate is null ? null : new GateView(
            item.Gate is AnswerGate { Level: var level } ? level.ToString().ToLowerInvariant() : "stop",
            item.Gate.Advice?[language], ReadOf(item.Gate.Reads.FirstOrDefault(), place), item.Gate is AnswerGate);
        return new ItemView(
            item.Id, number, item.Text[language], item.Help?[language], item.Prompt?[language], options, item.Many, item.HasTwoLists,
            item.Offer?[language], item.Seek?[language], item.OffersNotApplicable, gate, isScored, item.Weight,
            isScored ? (long)item.Weight * (item.Greatest - item.Least) : 0,
            item.Gate is AnswerGate ? null : item.Compare?.ToString().ToLowerInvariant(), item.Stricter is not null,
            item.Stricter?.ToString().ToLowerInvariant());
    }
}
