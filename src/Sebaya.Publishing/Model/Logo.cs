using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Sebaya.Publishing.Model;

/// <summary>
/// The site's logo, from one file of the theme: as part of a page, where its colours follow the page's theme, and as a file of its own.
/// </summary>
public sealed partial class Logo
{
    private const string Source = "Components/Logo/logo.svg";

    /// <summary>The colours of its two shapes, by the classes that the drawing gives them.</summary>
    private static readonly (string Class, string Colour)[] Shapes = [("one", "accent"), ("two", "leaf")];

    /// <summary>The logo of a theme.</summary>
    public Logo(ThemeFiles files, StyleTokens tokens)
    {
        Svg = files.Text(Source).Trim();
        var drawing = XElement.Parse(Svg);
        XNamespace svg = "http://www.w3.org/2000/svg";
        var file = new XElement(svg + "svg", drawing.Attribute("viewBox"), drawing.Elements().Select(shape =>
            new XElement(svg + shape.Name.LocalName, new XAttribute("fill", tokens[ColourOf(shape)].Light), shape.Attribute("d"))));
        File = Spaces().Replace(file.ToString(SaveOptions.DisableFormatting), "/>");
    }

    /// <summary>The SVG for a page, coloured by its style sheet.</summary>
    public string Svg { get; }

    /// <summary>The SVG as a file, in the colours of the light theme.</summary>
    public string File { get; }

    private static string ColourOf(XElement shape) =>
        Array.Find(Shapes, known => known.Class == shape.Attribute("class")?.Value).Colour
        ?? throw new InvalidDataException($"theme/{Source}: every shape has the class 'one' or 'two'");

    [GeneratedRegex(" />")]
    private static partial Regex Spaces();
}
