using System.Text.RegularExpressions;
using Sebaya.Content.Settings;
using Sebaya.Theme;

namespace Sebaya.Site.Tests;

/// <summary>The theme's colours keep what <c>docs/design.md</c> promises of them.</summary>
public partial class ColoursTests
{
    private static readonly Dictionary<string, (string Light, string Dark)> Tokens = Token().Matches(SebayaTheme.Files().Text("Styles/tokens.css"))
        .ToDictionary(match => match.Groups[1].Value, match => (match.Groups[2].Value, match.Groups[3].Value));

    [Fact]
    public void ProgramsAreCheckedAgainstThePaperThatPagesHave() =>
        Assert.Equal((Contrast.LightPaper, Contrast.DarkPaper), Tokens["paper"]);

    [Theory]
    [InlineData("ink", 7)]
    [InlineData("soft", 7)]
    [InlineData("accent", 7)]
    [InlineData("clay", 7)]
    [InlineData("edge", 3)]
    [InlineData("leaf", 3)]
    public void ColourCanBeReadOnEveryGroundInBothThemes(string name, double least)
    {
        var colour = Tokens[name];
        foreach (var ground in new[] { "paper", "raised", "tint", "blush" }.Select(ground => Tokens[ground]))
        {
            Assert.InRange(Contrast.Between(colour.Light, ground.Light), least, 21);
            Assert.InRange(Contrast.Between(colour.Dark, ground.Dark), least, 21);
        }
    }

    [GeneratedRegex("--([a-z]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)")]
    private static partial Regex Token();
}
