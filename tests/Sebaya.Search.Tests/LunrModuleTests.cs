namespace Sebaya.Search.Tests;

public sealed class LunrModuleTests
{
    [Fact]
    public void A_file_without_the_parts_that_are_left_out_is_refused()
    {
        var fault = Assert.Throws<InvalidDataException>(() => LunrModule.From("var e;e.stemmer=1,e.trimmer=2"));
        Assert.Equal("Vendor/lunr/lunr.min.js has no part from ,e.generateStopWordFilter= to ,e.trimmer=", fault.Message);
    }

    [Fact]
    public void Readers_fetch_less_than_two_thirds_of_it()
    {
        var vendored = System.Text.Encoding.UTF8.GetString(BrowserHalf.Vendored());
        Assert.True(LunrModule.From(vendored).Length < vendored.Length * 2 / 3);
    }
}
