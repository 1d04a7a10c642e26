namespace Sebaya.Content.Tests;

public class SoftHyphensTests
{
    [Theory]
    [InlineData("Pengecualiannya", "Penge-cua-lian-nya")]
    [InlineData("menyampaikan, mengharuskanmu", "menyam-pai-kan, meng-ha-rus-kanmu")]
    [InlineData("mengkhawatirkan", "meng-kha-wa-tir-kan")]
    [InlineData("keterangannya", "kete-rangan-nya")]
    [InlineData("neurodivergen", "neu-ro-di-ver-gen")]
    [InlineData("sebelas kesepakatan dua", "sebelas kesepakatan dua")]
    [InlineData("brrrrrrrrrrrrrrr", "brrrrrrrrrrrrrrr")]
    [InlineData("https://x.org/mendengarkan/ menyelesaikan@x.org", "https://x.org/mendengarkan/ menyelesaikan@x.org")]
    [InlineData("", "")]
    public void OnlyLongWordsAreDividedAndOnlyBetweenSyllables(string text, string divided) =>
        Assert.Equal(divided, SoftHyphens.In(text, "id").Replace('\u00AD', '-'));

    [Fact]
    public void OtherLanguagesAreLeftToTheBrowser() => Assert.Equal("confidentiality", SoftHyphens.In("confidentiality", "en"));
}
