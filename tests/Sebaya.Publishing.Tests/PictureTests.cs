using System.Security.Cryptography;
using Sebaya.Publishing.Metadata;
using Sebaya.Publishing.Pictures;
using Sebaya.Theme;

namespace Sebaya.Publishing.Tests;

/// <summary>Preview pictures: whole titles within their place, the same dots on every machine, and files that programs can read.</summary>
public sealed class PictureTests
{
    private const int Room = 752;

    [Theory]
    [InlineData("Batasan", 120, "Batasan")]
    public void ATitleIsSetAsLargeAsItsPlaceAllows(string title, int size, string lines)
    {
        var set = PreviewDrawing.Layout(title);
        Assert.Equal((size, lines), (set.Size, string.Join('|', set.Lines)));
        Assert.All(set.Lines, line => Assert.True(PreviewDrawing.Typeface.Width(line, set.Size) <= Room));
    }

    [Fact]
    public void AWordTooLongForAnyLineEndsWithAnEllipsis()
    {
        var set = PreviewDrawing.Layout(new string('m', 80));
        Assert.EndsWith("…", Assert.Single(set.Lines));
        Assert.True(PreviewDrawing.Typeface.Width(set.Lines[0], set.Size) <= Room);
    }

    [Fact]
    public void ATitleInLettersThatTheTypefaceLacksIsLeftOut() => Assert.Empty(PreviewDrawing.Layout("同伴").Lines);

    [Fact]
    public void AStraightEdgeHalfAcrossAPixelCoversHalfOfIt()
    {
        var square = new Outline();
        square.Move(1, 1);
        square.Line(2.5, 1);
        square.Line(2.5, 2);
        square.Line(1, 2);
        square.Close();
        var covered = new List<string>();
        new Raster(4, 3).Fill(square, (pixel, part) => covered.Add(FormattableString.Invariant($"{pixel}: {part:0.00}")));
        Assert.Equal(["5: 1.00", "6: 0.50"], covered);
    }

    [Fact]
    public void TheSameWordsGiveTheSameDotsOnEveryMachine()
    {
        var outline = new Outline();
        PreviewDrawing.Typeface.Draw(outline, "Sebaya é ½ “Åsa”", 60, 10, 80);
        var picture = new Picture(620, 110, "#ffffff");
        picture.Fill(outline, "#000000", 5);
        Assert.Equal("ec259dcc5ed0405f", Convert.ToHexStringLower(SHA256.HashData(picture.Pixels))[..16]);
    }

    [Fact]
    public void APictureIsAPngOfTheSizeThatChatsAskFor()
    {
        var file = Png.Write(new PreviewDrawing(SebayaTheme.Create()).Draw(new PreviewPicture("Batasan", "Sebaya", "Panduan mentoring sebaya", "")));
        // Signature, then IHDR: width, height, four bits a dot, colours by palette.
        Assert.Equal("89504e470d0a1a0a0000000d49484452000004b0000002760403000000", Convert.ToHexStringLower(file.AsSpan(0, 29)));
        Assert.InRange(file.Length, 5_000, 40_000);
    }
}
