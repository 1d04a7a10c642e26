using Sebaya.Diagnostics;

namespace Sebaya.Content.Tests;

public class DidYouMeanTests
{
    [Theory]
    [InlineData("sesion", "sessions")]
    [InlineData("boundarise", "boundaries")]
    [InlineData("xyz", null)]
    [InlineData("", null)]
    public void NamesWhatWasProbablyMeant(string word, string? expected) =>
        Assert.Equal(expected, DidYouMean.To(word, ["sessions", "boundaries", "closing"]));
}
