using Sebaya.Browser.Tests;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Sebaya.Browser.Tests;

/// <summary>
/// Runs the classes that take longest first, so that none of them runs alone at the end while a processor is idle. No test depends on the
/// order.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest =
    [
        nameof(EveryPageTests), nameof(LayoutShiftTests), nameof(LookTests), nameof(ChecklistUrgentTests), nameof(ChecklistPairTests),
        nameof(ChecklistTests), nameof(FewLanguagesTests), nameof(OfflineTests), nameof(EngineTests), nameof(WithoutScriptsTests),
        nameof(SearchBoxTests), nameof(ChecklistKeepTests), nameof(LeadTests), nameof(LeadLimitsTests),
    ];

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(PlaceOf).ThenBy(collection => collection.TestCollectionDisplayName, StringComparer.Ordinal)];

    private static int PlaceOf<TTestCollection>(TTestCollection collection) where TTestCollection : ITestCollection
    {
        var place = Array.FindIndex(Longest, name => collection.TestCollectionDisplayName.Contains($".{name} ", StringComparison.Ordinal));
        return place < 0 ? Longest.Length : place;
    }
}
