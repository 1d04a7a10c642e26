namespace Sebaya.Content.Tests;

public class SoftHyphensTests
{
    [Theory]
    [InlineData("Pengecualiannya", "Penge-cualiannya")]
    [InlineData("menyelesaikannya, mengharuskanmu", "menye-lesai-kannya, mengha-ruskanmu")]
    [InlineData("mengkhawatirkan", "mengkha-watirkan")]
    [InlineData("diperhitungkan keterangannya", "diper-hitungkan keterangannya")]
    [InlineData("sebelas kesepakatan dua", "sebelas kesepakatan dua")]
    [InlineData("brrrrrrrrrrrrrrr", "brrrrrrrrrrrrrrr")]
    [InlineData("https://x.org/mendengarkan/ menyelesaikan@x.org", "https://x.org/mendengarkan/ menyelesaikan@x.org")]
    [InlineData("", "")]
    public void OnlyLongWordsAreDividedAndOnlyBetweenSyllables(string text, string divided) =>
        Assert.Equal(divided, SoftHyphens.In(text, "id").Replace('\u00AD', '-'));

    [Fact]
    public void OtherLanguagesAreLeftToTheBrowser() => Assert.Equal("confidentiality", SoftHyphens.In("confidentiality", "en"));
}
