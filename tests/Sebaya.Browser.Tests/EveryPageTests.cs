using System.Text.Json;

namespace Sebaya.Browser.Tests;

/// <summary>What must hold on every address in both languages, in a real browser.</summary>
public sealed class EveryPageTests(Crawl crawl, PublishedSite site) : IClassFixture<Crawl>
{
    [Fact]
    public void NothingIsSaidOnTheConsole() => Nothing(found => found.Console);

    [Fact]
    public void NothingIsAskedOfAnotherHost() =>
        Nothing(found => found.Requests.Where(request => !request.StartsWith(site.Address.ToString(), StringComparison.Ordinal)));

    [Fact]
    public void EverythingAskedForIsThere() =>
        Nothing(found => found.Requests.Select(PathOf).Where(path => !site.Has(path)));

    [Fact]
    public void NothingMovesWhileAPageLoads() => Nothing(found => found.Shifts);

    [Fact]
    public void AxeFindsNothingInTheLightTheme() => Nothing(found => found.Light);

    [Fact]
    public void AxeFindsNoFaultOfColourInTheDarkTheme() => Nothing(found => found.Dark);

    [Fact]
    public void NoPageScrollsSidewaysAt320Pixels() => Nothing(found => found.Wide);

    [Fact]
    public void TheContentsLieBesideTheTextOnAWideScreen()
    {
        Assert.Contains(crawl.Findings, found => Visit.HasContents(found.Page));
        Nothing(found => found.Over);
    }

    [Fact]
    public void EveryPageKeepsWithinItsBudget()
    {
        var budgets = JsonSerializer.Deserialize<Dictionary<string,
            int>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "budgets.json")))!;
        Nothing(found =>
        {
            var budget = budgets.GetValueOrDefault(found.Page.Kind, budgets["default"])
                + (found.Page.Html.Contains("data-action=\"leave\"", StringComparison.Ordinal) ? budgets["quick-exit"] : 0);
            if (BytesOf(found, site.QuicklyCompressedSize) <= budget) return [];
            var bytes = BytesOf(found, site.CompressedSize);
            return bytes <= budget ? [] : [$"{bytes} bytes; the budget for '{found.Page.Kind}' is {budget}"];
        });
    }

    [Fact]
    public void NoPageLoadsAFont() =>
        Nothing(found => found.Requests.Where(request => request.Contains(".woff", StringComparison.Ordinal)));

    [Fact]
    public void TheHeaviestPagesOfEachKindAreKnown() =>
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', crawl.Findings.GroupBy(found => found.Page.Kind)
            .Select(group => group.MaxBy(found => BytesOf(found, site.QuicklyCompressedSize))!)
            .Select(most => $"{most.Page.Kind} {BytesOf(most, site.CompressedSize)} {most.Page.Address}")));

    private int BytesOf(Findings found, Func<string, int> sizeOf) =>
        found.Requests.Select(PathOf).Append(IconOf(found.Page)).Distinct().Where(site.Has).Sum(sizeOf);

    private string PathOf(string request) => Uri.UnescapeDataString(new Uri(request).AbsolutePath)[1..];

    /// <summary>Browsers fetch the icon without telling.</summary>
    private static string IconOf(PublishedPage page)
    {
        const string start = "<link rel=\"icon\" href=\"/";
        var at = page.Html.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return page.Html[at..page.Html.IndexOf('"', at)];
    }

    private void Nothing(Func<Findings, IEnumerable<string>> faults)
    {
        Assert.NotEmpty(crawl.Findings);
        Assert.Equal("",
            string.Join('\n',
            crawl.Findings.SelectMany(found => faults(found).Select(fault => $"/{found.Page.Address}: {fault}")).Take(40)));
    }
}
