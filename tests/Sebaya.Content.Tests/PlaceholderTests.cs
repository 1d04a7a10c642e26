using Sebaya.Content.Settings;

namespace Sebaya.Content.Tests;

/// <summary>Addresses that nobody has are told from those that only begin like one.</summary>
public class PlaceholderTests
{
    [Theory]
    [InlineData("https://example.org/panduan/", true)]
    [InlineData("rani@example.com", true)]
    [InlineData("example.net", true)]
    [InlineData("Write to rani@example.org.", true)]
    [InlineData("https://guide.example.org:8080", true)]
    [InlineData("https://you.github.io/guide/", true)]
    [InlineData("https://owner.github.io", true)]
    [InlineData("https://github.com/you/guide", true)]
    [InlineData("https://example.community/", false)]
    [InlineData("rani@example.net-works.test", false)]
    [InlineData("https://you.github.iota.test/", false)]
    [InlineData("https://melati.test/", false)]
    public void OnlyAWholeHostIsNobodys(string text, bool isNobodys) => Assert.Equal(isNobodys, PlaceholderCheck.IsPlaceholder(text));
}
