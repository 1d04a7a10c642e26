using System.Security.Cryptography;
using Sebaya.Publishing.Metadata;
using Sebaya.Publishing.Pictures;
using Sebaya.Theme;
using SkiaSharp;

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

    [Theory]
    [InlineData("🎓 Panduan ✓ mentor", "Panduan mentor")]
    [InlineData("Cafe\u0301 “Åsa” ½", "Cafe\u0301 “Åsa” ½")]
    [InlineData("Mentor → Наставник", "")]
    [InlineData("🎓", "")]
    public void SignsThatTheTypefaceLacksAreLeftOut(string title, string line) =>
        Assert.Equal(line, string.Join(' ', PreviewDrawing.Layout(title).Lines));

    [Fact]
    public void LettersAreKerned()
    {
        var typeface = PreviewDrawing.Typeface;
        Assert.True(typeface.Width("Ta", 100) < typeface.Width("T", 100) + typeface.Width("a", 100));
    }

    [Fact]
    public void AStraightEdgeHalfAcrossAPixelCoversHalfOfIt()
    {
        using var square = SKPath.ParseSvgPathData("M1 1H2.5V2H1Z")!;
        var picture = new Picture(4, 3, "#ffffff");
        picture.Fill(square, "#000000", 4);
        Assert.Equal([0, 0, 0, 0, 0, 4, 2, 0, 0, 0, 0, 0], picture.Pixels);
    }

    [Fact]
    public void WhereTwoShapesMeetAPixelBelongsToTheOneThatHasMoreOfIt()
    {
        var picture = new Picture(3, 1, "#ffffff");
        foreach (var (outline, colour) in new[] { ("M0 0H1.3V1H0Z", "#ff0000"), ("M1.3 0H3V1H1.3Z", "#0000ff") })
        {
            using var shape = SKPath.ParseSvgPathData(outline)!;
            picture.Fill(shape, colour, 2);
        }
        Assert.Equal([2, 4, 4], picture.Pixels);
    }

    [Fact]
    public void AShapeBeyondThePictureIsRefused()
    {
        using var shape = SKPath.ParseSvgPathData("M0 0H5V1H0Z")!;
        Assert.Throws<ArgumentException>(() => new Picture(4, 4, "#ffffff").Fill(shape, "#000000", 1));
    }

    [Fact]
    public void TheSameWordsGiveTheSameDotsOnEveryMachine()
    {
        using var outline = PreviewDrawing.Typeface.Outline("Sebaya é ½ “Åsa”", 60, 10, 80);
        var picture = new Picture(620, 110, "#ffffff");
        picture.Fill(outline, "#000000", 5);
        Assert.Equal("4837ae407cc4f15e", Convert.ToHexStringLower(SHA256.HashData(picture.Pixels))[..16]);
    }

    [Fact]
    public void PicturesDrawnAtTheSameTimeAreAsIfDrawnAlone()
    {
        var drawing = new PreviewDrawing(SebayaTheme.Create());
        var titles = Enumerable.Range(0, 24).Select(i => $"Temukan kecocokan {i}").ToList();
        var together = titles.AsParallel().AsOrdered().Select(Draw).ToList();
        Assert.Equal(titles.Select(Draw), together);

        byte[] Draw(string title) => Png.Write(drawing.Draw(new PreviewPicture(title, "Sebaya", "Panduan mentoring sebaya", "")));
    }

    [Fact]
    public void APictureIsAPngOfTheSizeThatChatsAskFor()
    {
        var picture = new PreviewPicture("Batasan", "Sebaya", "Panduan mentoring sebaya", "");
        var file = Png.Write(new PreviewDrawing(SebayaTheme.Create()).Draw(picture));
        // Signature, then IHDR: width, height, four bits a dot, colours by palette.
        Assert.Equal("89504e470d0a1a0a0000000d49484452000004b0000002760403000000", Convert.ToHexStringLower(file.AsSpan(0, 29)));
        Assert.InRange(file.Length, 5_000, 40_000);
    }
}
