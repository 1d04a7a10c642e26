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
        var tests = Directory.EnumerateFiles(Repository.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "RulesTests.cs").Select(File.ReadAllText);
        var named = tests.SelectMany(test => Named().Matches(Comment().Replace(test, ""))).Select(match => match.Groups[1].Value);
        var codes = Row().Matches(File.ReadAllText(Repository.PathOf("docs/diagnostics.md"))).Select(match => match.Groups[1].Value);
        Assert.Equal("", string.Join(' ', codes.Except(named)));
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21.0)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#ffffff", "#ffffff", 1.0)]
    public void ContrastIsWcags(string first, string second, double ratio) =>
        Assert.Equal(ratio, Math.Round(Contrast.Between(first, second), 2));

    [GeneratedRegex(@"^\| (SBY\d{3}) \| (\w+) \| ([^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    /// <summary>A code as problems are written, <c>error SBY104: …</c>, or alone between quotation marks.</summary>
    [GeneratedRegex(@"(?:error |warning |"")(SBY\d{3})[:""]")]
    private static partial Regex Named();

    /// <summary>A comment: a whole line, or what follows a line's last string.</summary>
    [GeneratedRegex(@"^\s*//.*$|//[^""\r\n]*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
