using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Sebaya.Publishing.Pictures;

/// <summary>A shape of the mark with its colour.</summary>
/// <param name="Colour">As in a style sheet, six hexadecimal digits.</param>
public sealed record LogoShape(string Colour, Outline Outline);

/// <summary>The site's mark as outlines, read from its SVG file, so that the picture and the page show the same one.</summary>
public sealed partial class DrawnLogo
{
    /// <summary>Reads a logo.</summary>
    public DrawnLogo(Logo logo)
    {
        var drawing = XDocument.Parse(logo.File).Root!;
        Side = Numbers(drawing.Attribute("viewBox")!.Value)[2];
        Shapes = Read(drawing);
    }

    /// <summary>The shapes in order, in a square of <see cref="Side"/> units.</summary>
    public IReadOnlyList<LogoShape> Shapes { get; }

    /// <summary>The side of the mark's square.</summary>
    public double Side { get; }

    /// <summary>Draws the mark into a square of a picture.</summary>
    /// <param name="shades">How many colours of the picture's palette the mark may use in all.</param>
    public void Draw(Picture picture, double x, double y, double side, int shades)
    {
        foreach (var shape in Shapes)
        {
            var outline = new Outline();
            outline.Add(shape.Outline, side / Side, side / Side, x, y);
            picture.Fill(outline, shape.Colour, shades / Shapes.Count);
        }
    }

    private static List<LogoShape> Read(XElement drawing) =>
    [
        .. drawing.Descendants().Where(element => element.Name.LocalName == "path")
            .Select(path => new LogoShape(path.Attribute("fill")!.Value, Path(path.Attribute("d")!.Value))),
    ];

    /// <summary>SVG path data with the commands M, L, H, V, C, Q and Z, absolute and relative.</summary>
    /// <exception cref="InvalidDataException">The mark is drawn with another command.</exception>
    internal static Outline Path(string data)
    {
        var outline = new Outline();
        foreach (Match match in Command().Matches(data))
        {
            var (letter, values) = (match.Groups["letter"].Value[0], Numbers(match.Groups["values"].Value));
            var step = char.ToUpperInvariant(letter) switch { 'M' or 'L' => 2, 'H' or 'V' => 1, 'C' => 6, 'Q' => 4, 'Z' => 0, _ => throw new InvalidDataException($"the mark uses the path command '{letter}'") };
            if (step == 0) outline.Close();
            for (var i = 0; step > 0 && i + step <= values.Length; i += step) Draw(outline, char.ToUpperInvariant(letter), char.IsLower(letter), values.AsSpan(i, step), i == 0);
        }
        outline.Close();
        return outline;
    }

    private static void Draw(Outline outline, char command, bool isRelative, ReadOnlySpan<double> v, bool isFirst)
    {
        var (x, y) = isRelative ? outline.At : (0, 0);
        switch (command)
        {
            case 'M' when isFirst: outline.Move(x + v[0], y + v[1]); break;
            case 'M' or 'L': outline.Line(x + v[0], y + v[1]); break;
            case 'H': outline.Line(x + v[0], outline.At.Y); break;
            case 'V': outline.Line(outline.At.X, y + v[0]); break;
            case 'Q': outline.Quadratic(x + v[0], y + v[1], x + v[2], y + v[3]); break;
            default: outline.Cubic(x + v[0], y + v[1], x + v[2], y + v[3], x + v[4], y + v[5]); break;
        }
    }

    private static double[] Numbers(string text) => [.. Number().Matches(text).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex("(?<letter>[A-Za-z])(?<values>[^A-Za-z]*)")]
    private static partial Regex Command();

    [GeneratedRegex(@"-?(\d+\.?\d*|\.\d+)")]
    private static partial Regex Number();
}
