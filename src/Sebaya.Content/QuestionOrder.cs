using System.Collections.Immutable;
using Sebaya.Content.Settings;

namespace Sebaya.Content;

/// <summary>The order of the questions on the FAQ's page.</summary>
internal static class QuestionOrder
{
    public static ImmutableArray<Page> Sort(SiteSettings settings, IEnumerable<Page> questions)
    {
        // Two topics with the same id are reported elsewhere; here the first counts.
        var topics = settings.Topics.Select((topic, index) => (topic.Id, index)).DistinctBy(pair => pair.Id)
            .ToDictionary(pair => pair.Id, pair => pair.index);
        return
        [
            .. questions
                .OrderBy(page => page.FrontMatter.Topic is { } topic ? topics.GetValueOrDefault(topic, int.MaxValue) : int.MaxValue)
                .ThenBy(page => page.FrontMatter.Order ?? int.MaxValue)
                .ThenBy(page => page.Key, StringComparer.Ordinal),
        ];
    }
}
