using System.Globalization;
using System.Xml.Linq;
using SkiaSharp;

namespace Sebaya.Publishing.Pictures;

/// <summary>The logo's shapes, read from its SVG file, so that pictures and pages show the same logo.</summary>
public sealed class DrawnLogo
{
    private readonly SKRect _box;
    private readonly List<SKPath> _outlines;

    /// <summary>Reads a logo.</summary>
    /// <exception cref="InvalidDataException">One of its paths cannot be read.</exception>
    public DrawnLogo(Logo logo)
    {
        var drawing = XDocument.Parse(logo.File).Root!;
        var box = drawing.Attribute("viewBox")!.Value.Split(' ');
        _box = SKRect.Create(Number(box[0]), Number(box[1]), Number(box[2]), Number(box[3]));
        var paths = drawing.Descendants().Where(element => element.Name.LocalName == "path").ToList();
        Colours = [.. paths.Select(path => path.Attribute("fill")!.Value)];
        _outlines = [.. paths.Select(path => OutlineOf(path.Attribute("d")!.Value))];
    }

    /// <summary>The colours of its shapes, in order.</summary>
    public IReadOnlyList<string> Colours { get; }

    /// <summary>Draws the logo into a square of a picture.</summary>
    /// <param name="shades">The number of colours of the picture's palette that the logo may use in total.</param>
    public void Draw(Picture picture, float x, float y, float side, int shades)
    {
        var scale = side / _box.Width;
        var place = SKMatrix.CreateScaleTranslation(scale, scale, x - (_box.Left * scale), y - (_box.Top * scale));
        for (var i = 0; i < _outlines.Count; i++)
        {
            using var builder = new SKPathBuilder();
            builder.AddPath(_outlines[i], place);
            using var shape = builder.Detach();
            picture.Fill(shape, Colours[i], shades / _outlines.Count);
        }
    }

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);

    private static SKPath OutlineOf(string data) =>
        SKPath.ParseSvgPathData(data) ?? throw new InvalidDataException($"the mark's path cannot be read: {data}");
}
