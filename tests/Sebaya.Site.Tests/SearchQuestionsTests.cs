using Sebaya.Content;
using Sebaya.Publishing.Indexing;
using Sebaya.Publishing.Model;
using Sebaya.Search;
using Sebaya.Tests;
using Sebaya.Theme;

namespace Sebaya.Site.Tests;

/// <summary>Questions as people ask them, and the pages that answer: any section of one among the first three.</summary>
public sealed class SearchQuestionsTests
{
    private static readonly SiteModel Guide = new SiteLoader([Repository.Input], SebayaTheme.Files(), null).Read().SiteModel!;

    [Theory]
    [InlineData("questions-tuned.txt", "id")]
    [InlineData("questions-tuned.txt", "en")]
    [InlineData("questions-held-out.txt", "id")]
    [InlineData("questions-held-out.txt", "en")]
    public void NineInTenAreAnsweredAmongTheFirstThree(string file, string language)
    {
        var searcher = new Searcher(SearchDocuments.Index(Guide, language));
        var lines = File.ReadLines(Repository.PathOf($"tests/Sebaya.Site.Tests/Data/{file}")).Where(line => line.StartsWith(language + " |", StringComparison.Ordinal)).ToList();
        var missed = lines.Where(line => !IsAnswered(searcher, language, line.Split(" | "))).ToList();
        Assert.True(missed.Count * 10 <= lines.Count, $"{missed.Count} of {lines.Count} missed:\n{string.Join('\n', missed)}");
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void WordsThatReadersAskInBelongToAPlaceThatIsThere(string language)
    {
        var asked = new SearchKeywords(Guide.Site, language);
        var found = SearchDocuments.Of(Guide, language).Count(document => document.Asked.Length > 0);
        Assert.Equal(asked.Places.Count(), found);
    }

    private static bool IsAnswered(Searcher searcher, string language, string[] parts)
    {
        var pages = parts[2].Split(", ").Select(key => Guide.Site.AddressOf(Guide.Site.Find(key, language)!)).ToHashSet();
        return searcher.Search(parts[1]).Take(3).Any(result => pages.Contains(result.Address.Split('#')[0]));
    }
}
