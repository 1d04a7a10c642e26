using System.Globalization;

namespace Sebaya.Publishing.Pictures;

/// <summary>A picture of flat colours on one ground: every pixel is a number in a small palette, which keeps its file small.</summary>
public sealed class Picture
{
    private readonly List<(byte Red, byte Green, byte Blue)> _palette = [];
    private readonly Raster _raster;

    /// <summary>An empty picture.</summary>
    /// <param name="ground">A colour of six hexadecimal digits, as in a style sheet.</param>
    public Picture(int width, int height, string ground)
    {
        (Width, Height) = (width, height);
        Pixels = new byte[width * height];
        _raster = new Raster(width, height);
        _palette.Add(Parse(ground));
    }

    private Picture(Picture other)
    {
        (Width, Height) = (other.Width, other.Height);
        Pixels = [.. other.Pixels];
        _raster = new Raster(Width, Height);
        _palette = [.. other._palette];
    }

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    /// <summary>The palette's number of each pixel, row by row.</summary>
    public byte[] Pixels { get; }

    /// <summary>The colours in use; the first is the ground.</summary>
    public IReadOnlyList<(byte Red, byte Green, byte Blue)> Palette => _palette;

    /// <summary>Another picture that begins as this one.</summary>
    public Picture Copy() => new(this);

    /// <summary>Fills a shape. Pixels that it covers in part get one of a few shades between the ground and the colour.</summary>
    /// <param name="shades">How many shades, the full colour among them.</param>
    public void Fill(Outline shape, string colour, int shades)
    {
        var first = _palette.Count;
        var (full, ground) = (Parse(colour), _palette[0]);
        for (var shade = 1; shade <= shades; shade++) _palette.Add((Mix(ground.Red, full.Red, shade), Mix(ground.Green, full.Green, shade), Mix(ground.Blue, full.Blue, shade)));
        _raster.Fill(shape, (pixel, coverage) =>
        {
            var shade = (int)Math.Round(coverage * shades);
            // Where two shapes meet there is no ground between them to shade from: the pixel goes to the one that has more of it.
            if (Pixels[pixel] == 0 ? shade > 0 : coverage >= 0.5) Pixels[pixel] = (byte)(first + (Pixels[pixel] == 0 ? shade : shades) - 1);
        });

        byte Mix(byte from, byte to, int shade) => (byte)(from + ((to - from) * shade / shades));
    }

    private static (byte Red, byte Green, byte Blue) Parse(string colour)
    {
        var value = int.Parse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return ((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }
}
