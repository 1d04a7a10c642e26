using System.Text.RegularExpressions;
using Sebaya.Content.Settings;
using Sebaya.Diagnostics;
using Sebaya.Tests;

namespace Sebaya.Content.Tests;

public partial class RulesTests
{
    [Fact]
    public void EveryCodeIsUniqueAndDocumented()
    {
        Assert.Equal(Rules.All.Length, Rules.All.Select(rule => rule.Code).Distinct().Count());
        var documented = Row().Matches(File.ReadAllText(Repository.PathOf("docs/diagnostics.md")))
            .Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value} {match.Groups[3].Value}");
        Assert.Equal(Rules.All.Select(rule => $"{rule.Code} {rule.Severity.ToString().ToLowerInvariant()} {rule.Title}"), documented);
    }

    [Fact]
    public void EveryCodeIsNamedByATest()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Repository.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "RulesTests.cs").Select(File.ReadAllText));
        var codes = Row().Matches(File.ReadAllText(Repository.PathOf("docs/diagnostics.md"))).Select(match => match.Groups[1].Value);
        Assert.Equal("", string.Join(' ', codes.Where(code => !tests.Contains(code, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21.0)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#ffffff", "#ffffff", 1.0)]
    public void ContrastIsWcags(string first, string second, double ratio) =>
        Assert.Equal(ratio, Math.Round(Contrast.Between(first, second), 2));

    [GeneratedRegex(@"^\| (SBY\d{3}) \| (\w+) \| ([^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
