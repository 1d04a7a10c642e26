using SkiaSharp;

namespace Sebaya.Publishing.Pictures;

/// <summary>An image of the input in the size that pages need: no screen shows more of a wider one.</summary>
/// <param name="Bytes">The file's own, or those of a narrower image of the same format.</param>
/// <param name="Width">In pixels, as a browser shows it.</param>
/// <param name="Height">In pixels, as a browser shows it.</param>
public sealed record PageImage(ReadOnlyMemory<byte> Bytes, int Width, int Height)
{
    /// <summary>The width of a page's text, for screens with two dots to a pixel.</summary>
    public const int Widest = 1360;

    private const int Quality = 82;

    /// <summary>Larger images are published as they are: unpacking them would take more memory than all the rest.</summary>
    private const long MostDots = 100_000_000;

    /// <summary>Whether a file's name is that of an image that can be made smaller.</summary>
    public static bool IsNameOfOne(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".png" or ".jpg" or ".jpeg" or ".webp";

    /// <summary>Whether the bytes are an image, of which only the beginning is looked at.</summary>
    public static bool IsImage(byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        return codec is { Info.IsEmpty: false };
    }

    /// <summary>The image, or null where the bytes are none.</summary>
    public static PageImage? Of(byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null) return null;
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        // Re-encoding loses the EXIF orientation, so a turned photograph is published as it is.
        if (codec.EncodedOrigin != SKEncodedOrigin.TopLeft)
            return (int)codec.EncodedOrigin >= (int)SKEncodedOrigin.LeftTop ? new PageImage(bytes, height, width)
                : new PageImage(bytes, width, height);
        var asItIs = new PageImage(bytes, width, height);
        if (codec.FrameCount > 1 || width <= Widest || (long)width * height > MostDots) return asItIs;
        var narrow = new SKSizeI(Widest, Math.Max(1, (int)Math.Round((double)height * Widest / width)));
        using var whole = SKBitmap.Decode(codec);
        using var small = whole?.Resize(narrow, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var written = small?.Encode(codec.EncodedFormat, Quality);
        return written is null || written.Size >= bytes.Length ? asItIs : new PageImage(written.ToArray(), narrow.Width, narrow.Height);
    }
}
