using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Sebaya.Content;
using Sebaya.Content.Checks;
using Sebaya.Content.Reading;
using Sebaya.Tests;

namespace Sebaya.Publishing.Tests;

/// <summary>
/// <c>docs/safety.md</c> names the places that apply each safety rule: every one of them is there, in every language, and those of the
/// rules about danger lead to the page of help. What single sentences may say is held by <c>check</c> (SBY410 to SBY413).
/// </summary>
public partial class SafetyRulesTests
{
    private static readonly Content.Site Guide = new SiteReader([Path.Combine(Repository.Root, "input")]).Read().Site!;

    [Fact]
    public void TwelveRulesNameTheirPlaces() => Assert.Equal(Enumerable.Range(1, 12), Rules().Select(rule => rule.Number));

    [Fact]
    public void EveryPlaceOfEveryRuleIsThere()
    {
        var missing = Rules()
            .SelectMany(rule => rule.Places.SelectMany(place => Faults(place).Select(fault => $"rule {rule.Number}, {place}: {fault}")));
        Assert.Empty(missing);
    }

    [Fact]
    public void EveryPageOfTheRulesAboutDangerLeadsToHelp()
    {
        var help = Guide.Style.Safety!.Page.Key;
        var pages = Rules().Where(rule => rule.Number <= 3).SelectMany(rule => rule.Places).Where(place => !place.Contains(':'))
            .Select(place => place.Split('#')[0]).Distinct().Where(key => key != help);
        var without = from key in pages
                      from page in Guide.InEveryLanguage(key)
                      where !File.ReadAllText(page.File).Contains($"{help}.md", StringComparison.Ordinal)
                      select $"{page.Language}/{key}";
        Assert.Empty(without);
    }

    private static IEnumerable<string> Faults(string place) => place.Split(':') switch
    {
        ["email", ""] => [],
        ["email", var name] =>
            Guide.Settings.Codes.Where(code => !Guide.Files.ContainsKey($"_emails/{code}/{name}.md"))
            .Select(code => $"no email in '{code}'"),
        ["checklist", var id] => Guide.Files.ContainsKey($"_checklists/{id}.yml") ? [] : ["no checklist"],
        _ => SectionReference.Faults(Guide, place),
    };

    private static ImmutableArray<(int Number, ImmutableArray<string> Places)> Rules() =>
    [
        .. Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "safety.md")))
            .Select(row =>
                (int.Parse(row.Groups[1].Value),
                Place().Matches(row.Groups[2].Value).Select(place => place.Groups[1].Value).ToImmutableArray())),
    ];

    [GeneratedRegex(@"^\| \*\*(\d+)\. .*? \| (.*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Place();
}
