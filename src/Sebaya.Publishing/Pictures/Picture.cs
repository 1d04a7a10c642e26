using SkiaSharp;

namespace Sebaya.Publishing.Pictures;

/// <summary>
/// A picture of flat colours on one background colour. Every pixel is an index in a small palette, which keeps the file small.
/// </summary>
public sealed class Picture
{
    private readonly List<SKColor> _palette;

    /// <summary>An empty picture.</summary>
    /// <param name="ground">A colour of six hexadecimal digits, as in a style sheet.</param>
    public Picture(int width, int height, string ground)
    {
        (Width, Height) = (width, height);
        Pixels = new byte[width * height];
        _palette = [SKColor.Parse(ground)];
    }

    private Picture(Picture other)
    {
        (Width, Height) = (other.Width, other.Height);
        Pixels = [.. other.Pixels];
        _palette = [.. other._palette];
    }

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    /// <summary>The index in the palette of each pixel, row by row.</summary>
    public byte[] Pixels { get; }

    /// <summary>The colours in use; the first is the background.</summary>
    public IReadOnlyList<SKColor> Palette => _palette;

    /// <summary>An independent copy of this picture.</summary>
    public Picture Copy() => new(this);

    /// <summary>Fills a shape. Pixels that it covers partly get one of a few shades between the background and the colour.</summary>
    /// <param name="shades">The number of shades, including the full colour.</param>
    /// <exception cref="ArgumentException">The shape reaches beyond the picture.</exception>
    public void Fill(SKPath shape, string colour, int shades)
    {
        var bounds = SKRectI.Ceiling(shape.TightBounds, outwards: true);
        if (bounds.IsEmpty) return;
        if (!SKRectI.Create(Width, Height).Contains(bounds))
            throw new ArgumentException($"a shape in {bounds} reaches beyond a picture of {Width} × {Height}", nameof(shape));
        Span<byte> shadeOf = stackalloc byte[byte.MaxValue + 1];
        for (var part = 0; part < shadeOf.Length; part++)
        {
            var shade = ((part * shades) + (byte.MaxValue / 2)) / byte.MaxValue;
            shadeOf[part] = (byte)(shade == 0 ? 0 : _palette.Count + shade - 1);
        }
        AddShades(SKColor.Parse(colour), shades);
        var full = shadeOf[byte.MaxValue];
        // Skia only computes how much of each pixel the shape covers; the palette does the mixing of colours.
        using var coverage = new SKBitmap(new SKImageInfo(bounds.Width, bounds.Height, SKColorType.Alpha8, SKAlphaType.Premul));
        using (var canvas = new SKCanvas(coverage))
        using (var paint = new SKPaint { IsAntialias = true })
        {
            canvas.Translate(-bounds.Left, -bounds.Top);
            canvas.DrawPath(shape, paint);
        }
        var covered = coverage.GetPixelSpan();
        for (var y = 0; y < bounds.Height; y++)
        {
            var row = covered.Slice(y * coverage.RowBytes, bounds.Width);
            var pixels = Pixels.AsSpan(((bounds.Top + y) * Width) + bounds.Left, bounds.Width);
            for (var x = 0; x < row.Length; x++)
            {
                if (row[x] == 0) continue;
                // Where two shapes meet, a pixel cannot be a shade of the background: it gets the colour of the shape that was drawn first.
                if (pixels[x] == 0) pixels[x] = shadeOf[row[x]];
                else if (row[x] > byte.MaxValue / 2) pixels[x] = full;
            }
        }
    }

    /// <summary>Puts a bitmap into the picture, each of its dots in the nearest of the few colours that it has most of.</summary>
    /// <param name="colours">How many colours of the palette it may use.</param>
    /// <exception cref="ArgumentException">The bitmap reaches beyond the picture.</exception>
    public void Stamp(SKBitmap bitmap, int left, int top, int colours)
    {
        var bounds = SKRectI.Create(left, top, bitmap.Width, bitmap.Height);
        if (!SKRectI.Create(Width, Height).Contains(bounds))
            throw new ArgumentException($"a bitmap in {bounds} reaches beyond a picture of {Width} × {Height}", nameof(bitmap));
        var dots = bitmap.Pixels;
        List<SKColor> chosen = [_palette[0]];
        foreach (var group in dots.GroupBy(dot => ((uint)dot) & 0xf8f8f8f8).OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key))
        {
            if (chosen.Count > colours) break;
            var colour = group.CountBy(dot => dot).MaxBy(count => count.Value).Key;
            // Shades that hardly differ would leave no room for the logo's other colours.
            if (chosen.TrueForAll(other => Distance(colour, other) > LeastDistance)) chosen.Add(colour);
        }
        var first = _palette.Count;
        _palette.AddRange(chosen.Skip(1));
        var nearest = new Dictionary<SKColor, byte>();
        for (var i = 0; i < dots.Length; i++)
        {
            if (!nearest.TryGetValue(dots[i], out var number))
            {
                var dot = dots[i];
                var at = Enumerable.Range(0, chosen.Count).MinBy(index => Distance(chosen[index], dot));
                nearest[dot] = number = (byte)(at == 0 ? 0 : first + at - 1);
            }
            Pixels[((top + (i / bitmap.Width)) * Width) + left + (i % bitmap.Width)] = number;
        }
    }

    private const int LeastDistance = 1500;

    private static int Distance(SKColor one, SKColor other)
    {
        var (red, green, blue) = (one.Red - other.Red, one.Green - other.Green, one.Blue - other.Blue);
        return (red * red) + (green * green) + (blue * blue);
    }

    private void AddShades(SKColor full, int shades)
    {
        var ground = _palette[0];
        for (var shade = 1; shade <= shades; shade++)
        {
            _palette.Add(new SKColor(Mix(ground.Red, full.Red), Mix(ground.Green, full.Green), Mix(ground.Blue, full.Blue)));

            byte Mix(byte from, byte to) => (byte)(from + ((to - from) * shade / shades));
        }
    }
}
