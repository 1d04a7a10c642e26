using Sebaya.Content.Settings;
using Sebaya.Publishing.Model;
using Sebaya.Theme;

namespace Sebaya.Publishing.Tests;

/// <summary>The theme's colours keep what <c>docs/design.md</c> promises of them.</summary>
public class ColoursTests
{
    private static readonly StyleTokens Tokens = SebayaTheme.Create().Tokens;

    [Theory]
    [InlineData("ink", 7)]
    [InlineData("soft", 7)]
    [InlineData("accent", 7)]
    [InlineData("danger", 7)]
    [InlineData("edge", 3)]
    [InlineData("leaf", 3)]
    [InlineData("amber", 3)]
    public void ColourCanBeReadOnEveryGroundInBothThemes(string name, double least)
    {
        var colour = Tokens[name];
        foreach (var ground in new[] { "paper", "raised", "tint", "blush" }.Select(ground => Tokens[ground]))
        {
            Assert.InRange(Contrast.Between(colour.Light, ground.Light), least, 21);
            Assert.InRange(Contrast.Between(colour.Dark, ground.Dark), least, 21);
        }
    }
}
