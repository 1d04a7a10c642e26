using System.Security.Cryptography;
using Sebaya.Content.Reading;
using SkiaSharp;

namespace Sebaya.Publishing.Pictures;

/// <summary>
/// The programme's logo for icons and preview pictures, where a drawing cannot stand: the logo itself where it is a picture, else the file
/// <c>logo.png</c> beside <c>logo.svg</c>.
/// </summary>
public sealed class OwnLogo
{
    private readonly byte[] _bytes;

    private OwnLogo(byte[] bytes)
    {
        _bytes = bytes;
        Hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>Tells this logo from every other.</summary>
    public string Hash { get; }

    /// <summary>The logo of a site's programme; null where there is none that is a picture.</summary>
    public static OwnLogo? Of(Content.Site site)
    {
        if (site.Settings.Program.Logo is not { } name) return null;
        var picture = PageImage.IsNameOfOne(name) ? name : Path.ChangeExtension(name, ".png");
        if (!site.Files.TryGetValue("assets/" + picture, out var file)) return null;
        try
        {
            var bytes = file.ReadAllBytes();
            return PageImage.IsImage(bytes) ? new OwnLogo(bytes) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Reported where the assets are read.
            return null;
        }
    }

    /// <summary>Draws the logo as large as fits into the middle of a square of a picture.</summary>
    /// <param name="colours">How many colours of the picture's palette it may use.</param>
    public void Draw(Picture picture, float x, float y, float side, int colours)
    {
        using var logo = SKBitmap.Decode(_bytes);
        if (logo is null) return;
        var scale = side / Math.Max(logo.Width, logo.Height);
        var (width, height) = (Math.Max(1, (int)(logo.Width * scale)), Math.Max(1, (int)(logo.Height * scale)));
        using var drawn = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        drawn.Erase(picture.Palette[0]);
        using (var canvas = new SKCanvas(drawn))
        using (var image = SKImage.FromBitmap(logo))
            canvas.DrawImage(image, SKRect.Create(width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        picture.Stamp(drawn, (int)(x + ((side - width) / 2)), (int)(y + ((side - height) / 2)), colours);
    }
}
