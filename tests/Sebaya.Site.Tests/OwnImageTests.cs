using Sebaya.Tests;
using SkiaSharp;

namespace Sebaya.Site.Tests;

/// <summary>Images and logo of the input, in the sizes that pages, icons and pictures need.</summary>
public class OwnImageTests
{
    private static byte[] Image(int width, int height, SKEncodedImageFormat format, SKColor colour)
    {
        using var bitmap = new SKBitmap(width, height);
        var pixels = new SKColor[width * height];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++) pixels[y * width + x] = new SKColor((byte)x, (byte)y, (byte)(x * y), 255);
        bitmap.Pixels = pixels;
        using (var canvas = new SKCanvas(bitmap)) canvas.DrawRect(0, 0, width, height / 2f, new SKPaint { Color = colour });
        return bitmap.Encode(format, 90).ToArray();
    }

    [Theory]
    [InlineData(3000, 1500, 1360, 680)]
    [InlineData(600, 300, 600, 300)]
    public async Task AWideImageIsPublishedNoWiderThanPagesNeedItWithItsSize(int width, int height, int shownWidth, int shownHeight)
    {
        using var site = SmallSite.OfPage("![Ruang](../assets/room.jpg)");
        var original = Image(width, height, SKEncodedImageFormat.Jpeg, SKColors.SteelBlue);
        site.WriteBytes("assets/room.jpg", original);
        var run = await Run.Build(site, "--no-pictures");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        var file = Assert.Single(Directory.GetFiles(Path.Combine(site.Output, "assets"), "room.*.jpg"));
        using var published = SKBitmap.Decode(file);
        Assert.Equal((shownWidth, shownHeight), (published.Width, published.Height));
        var bytes = await File.ReadAllBytesAsync(file);
        Assert.Equal(width == shownWidth, bytes.Length == original.Length && bytes.SequenceEqual(original));
        Assert.Matches($"<img src=\"/assets/room\\.[0-9a-f]+\\.jpg\" width=\"{shownWidth}\" height=\"{shownHeight}\" alt=\"Ruang\"",
            await File.ReadAllTextAsync(Path.Combine(site.Output, "id/a/index.html")));
    }

    [Fact]
    public async Task ADrawingWithoutAPictureOfItIsWarnedOf()
    {
        using var site = SmallSite.OfPage("Satu.");
        site.Write("_program.yml", "name: Melati\nbase-url: https://melati.test/\nlogo: logo.svg\n");
        site.Write("assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");
        var run = await Run.Build(site, "--no-pictures");
        Assert.Equal((0, "input/_program.yml(3,7): warning SBY318: phones' home screens and the preview pictures of chats cannot show a "
            + "drawing and show the guide's logo. Save 'assets/logo.svg' as a picture too, 512 pixels wide or more, as "
            + "'assets/logo.png'.\n0 errors, 1 warning\n"), (run.Exit, run.Error));
    }

    [Theory]
    [InlineData("logo.png")]
    [InlineData("logo.svg")]
    public async Task TheProgrammesLogoStandsInIconsAndPreviewPictures(string logo)
    {
        using var site = SmallSite.OfPage("Satu.");
        site.Write("_program.yml", $"name: Melati\nbase-url: https://melati.test/\nlogo: {logo}\n");
        site.Write("assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");
        site.WriteBytes("assets/logo.png", Image(400, 100, SKEncodedImageFormat.Png, new SKColor(200, 30, 30)));
        var run = await Run.Build(site);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        using var icon = SKBitmap.Decode(Assert.Single(Directory.GetFiles(Path.Combine(site.Output, "assets"), "icon-192.*.png")));
        Assert.Contains(new SKColor(200, 30, 30), icon.Pixels);
        Assert.All(Directory.GetFiles(Path.Combine(site.Output, "pictures")), file =>
        {
            using var picture = SKBitmap.Decode(file);
            Assert.Contains(new SKColor(200, 30, 30), picture.Pixels);
        });
    }
}
