using System.Text.RegularExpressions;
using Sebaya.Tests;

namespace Sebaya.Site.Tests;

/// <summary>
/// The reviewed lists of words that no dictionary has stay lists: one word a line, in order, each used in the text. (The dictionaries
/// themselves are Debian's; <c>docs/writing.md</c> says how to run them.)
/// </summary>
public partial class SpellingTests
{
    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void EveryListedWordIsUsedAndStandsInOrder(string language)
    {
        var folder = Repository.Root;
        var words = File.ReadAllLines(Path.Combine(folder, $"tests/Sebaya.Site.Tests/spelling.{language}.txt"));
        Assert.Equal(words.Distinct().Order(StringComparer.OrdinalIgnoreCase), words);
        var text = string.Join('\n', Directory.EnumerateFiles(Path.Combine(folder, "input"), "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith(".yml", StringComparison.Ordinal))
                .Select(File.ReadAllText));
        var used = Word().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(words, word => !used.Contains(word) && !text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"[\p{L}\d]+")]
    private static partial Regex Word();
}
