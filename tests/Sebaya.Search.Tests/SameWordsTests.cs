using Sebaya.Search.English;
using Sebaya.Search.Indonesian;
using Sebaya.Search.Words;

namespace Sebaya.Search.Tests;

/// <summary>C# and the browser's modules make the same terms of the same words.</summary>
public sealed class SameWordsTests
{
    private static readonly BrowserHalf Browser = new();

    private static readonly string[] Odd =
    [
        "", "a", "ya", "Kafé", "İstanbul", "ΟΔΟΣ", "naïve", "don’t", "and/or", "e-mail", "teman2", "se7", "co2", "2x2", "Qur'an", "😀ok",
        "__proto__", "constructor", "toString", "*", "+a -b", "x~9", "日本語", "<b>tebal</b>", "rekan-rekan", "yyyy", "yes", "ies", "eed",
            "ing",
    ];

    [Fact]
    public void Indonesian_terms_are_the_same()
    {
        var words = Vocabulary.Roots.Entries.Select(Vocabulary.Word).Where((_, at) => at % 2 == 0).SelectMany(Forms).Concat(Odd).Distinct()
            .ToList();
        var analyser = new IndonesianAnalyser(Vocabulary.Roots);
        Assert.True(words.Count > 60_000);
        Assert.Equal(words.Select(word => string.Join(' ', analyser.Terms(word))),
            Browser.Call("terms", "id", string.Join('\n', Vocabulary.Roots.Entries), string.Join('\n', words)).Split('\n'));
    }

    [Fact]
    public void English_terms_are_lunrs_own()
    {
        string[] endings =
            ["", "s", "es", "ed", "ing", "ly", "er", "ational", "iveness", "fulness", "y", "ies", "ement", "ion", "ization", "e", "ll"];
        var words = Lines.Of("english.txt").SelectMany(line => line.Split(' ')).SelectMany(word => endings.Select(ending => word + ending))
            .Concat(Odd).Concat(IrregularForms.All).ToList();
        var analyser = new EnglishAnalyser();
        Assert.Equal(words.Select(word => string.Join(' ', analyser.Terms(word))),
            Browser.Call("terms", "en", "", string.Join('\n', words)).Split('\n'));
    }

    [Fact]
    public void Words_of_another_language_are_found_as_they_stand()
    {
        string[] words = ["Perjumpaan pertama, dengan rakan sebaya!", "Qur'an", .. Odd];
        Assert.Equal(words.Select(word => string.Join(' ', Analyser.For("ms").Terms(word))),
            Browser.Call("terms", "ms", "", string.Join('\n', words)).Split('\n'));
        Assert.Equal(["perjumpaan", "pertama", "dengan", "rakan", "sebaya"], Analyser.For("ms").Terms(words[0]));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void Stop_words_are_the_same(string language) =>
        Assert.Equal(language == "id" ? StopWords.Indonesian.Order() : StopWords.English.Order(),
            Browser.Call("stopWords", language).Split(' ').Order());

    [Fact]
    public void Lunrs_stop_words_are_lunrs() =>
        Assert.All(StopWords.Lunrs, word => Assert.Equal("true", Browser.Call("isLunrStopWord", word)));

    private static IEnumerable<string> Forms(string root) =>
        [root, "me" + root, "meng" + root, "pen" + root + "an", "ber" + root, "di" + root + "kan", "ke" + root + "an",
            "mem" + root[1..] + "i", "ter" + root + "nya", "per" + root + "an", root + "anlah"];
}
