using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Model;

/// <summary>
/// Reads the drawings in <c>_figures</c>. A page gets not the file itself but the checked tree, serialised again. Only listed SVG elements
/// and attributes are allowed: no script, style element or event handler, nothing that another parser would read differently, and nothing
/// loaded from elsewhere. Each drawing has a title or description for readers who do not see it, or is marked as decoration with
/// <c>aria-hidden="true"</c>.
/// </summary>
public static class FigureReader
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly FrozenSet<string> Elements = Names(
        "svg title desc g path rect circle ellipse line polyline polygon text tspan defs marker use linearGradient radialGradient stop "
            + "clipPath symbol a");

    private static readonly FrozenSet<string> Attributes = Names(
        """
        id class role lang aria-label aria-labelledby aria-describedby aria-hidden focusable viewBox preserveAspectRatio width height
        x y x1 y1 x2 y2 dx dy cx cy r rx ry d points transform opacity fill fill-opacity fill-rule
        stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset
        clip-path clip-rule clipPathUnits marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY orient
        text-anchor dominant-baseline font-size font-weight font-style letter-spacing textLength
        gradientUnits gradientTransform offset stop-color stop-opacity fx fy spreadMethod vector-effect href
        """);

    /// <summary>All drawings as HTML, by <c>name.language</c>, or by <c>name</c> alone where they contain no words.</summary>
    public static ImmutableDictionary<string, string> Read(Content.Site site, DiagnosticBag diagnostics)
    {
        var figures = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (path, file) in site.Files)
        {
            if (!path.StartsWith("_figures/", StringComparison.Ordinal) || !path.EndsWith(".svg", StringComparison.Ordinal)) continue;
            if (SiteReader.ReadText(file, diagnostics) is { } source && Html(source.Text, source.File, diagnostics) is { } html)
                figures[path["_figures/".Length..^".svg".Length]] = html;
        }
        return figures.ToImmutable();
    }

    /// <summary>A drawing as HTML; null where it contains something that is not allowed.</summary>
    /// <param name="file">Its path as messages show it.</param>
    internal static string? Html(string text, string file, DiagnosticBag diagnostics)
    {
        if (Parse(text, file, diagnostics) is not { Root: { } root }) return null;
        var problems = new List<(IXmlLineInfo Place, string Message)>();
        foreach (var element in root.DescendantsAndSelf()) Check(element, problems);
        foreach (var words in root.DescendantNodes().OfType<XText>()) Refuse(words.Value, words, problems);
        if (root.Name != Svg + "svg") problems.Add((root, "a drawing begins with '<svg xmlns=\"http://www.w3.org/2000/svg\" …>'."));
        foreach (var (place, message) in problems)
            diagnostics.Add(file, new Position(place.LineNumber, place.LinePosition), Rules.FigureMarkup, message);
        if (problems.Count > 0) return null;
        if (root.Attribute("aria-hidden")?.Value != "true"
            && !root.Descendants(Svg + "title").Concat(root.Descendants(Svg + "desc"))
            .Any(words => !string.IsNullOrWhiteSpace(words.Value)))
        {
            diagnostics.Add(file, Position.Start, Rules.FigureMarkup,
                "the drawing has no <title>. Say in it what the drawing shows, for readers who do not see it, or write "
                + "aria-hidden=\"true\" where it only accompanies words.");
            return null;
        }
        // Comments and CDATA sections are removed, because HTML parsers read them differently from XML parsers.
        root.DescendantNodes().Where(node => node is XComment or XProcessingInstruction).ToList().ForEach(node => node.Remove());
        foreach (var words in root.DescendantNodes().OfType<XCData>().ToList()) words.ReplaceWith(new XText(words.Value));
        return root.ToString(SaveOptions.DisableFormatting).Replace(" />", "/>", StringComparison.Ordinal);
    }

    private static XDocument? Parse(string text, string file, DiagnosticBag diagnostics)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
        }
        catch (XmlException error)
        {
            diagnostics.Add(file, new Position(Math.Max(1, error.LineNumber), Math.Max(1, error.LinePosition)), Rules.FigureMarkup,
                $"this is not well-formed SVG: {error.Message}");
            return null;
        }
    }

    private static void Check(XElement element, List<(IXmlLineInfo, string)> problems)
    {
        if (element.Name.Namespace != Svg || !Elements.Contains(element.Name.LocalName))
        {
            problems.Add((element, $"'<{element.Name.LocalName}>' does not belong into a drawing. Remove it."));
            return;
        }
        foreach (var attribute in element.Attributes())
        {
            if (attribute.IsNamespaceDeclaration && attribute.Value == Svg.NamespaceName && attribute.Name.Namespace == XNamespace.None)
                continue;
            if (attribute.Name.Namespace != XNamespace.None || !Attributes.Contains(attribute.Name.LocalName))
                problems.Add((attribute,
                    $"the attribute '{attribute.Name.LocalName}' does not belong into a drawing. Use presentation attributes (fill, "
                    + "stroke …), classes and links to '#…' only."));
            else if (ForbiddenCharacters.IndexIn(attribute.Value) >= 0) Refuse(attribute.Value, attribute, problems);
            else if (LeadsElsewhere(attribute))
                problems.Add((attribute,
                    $"'{attribute.Name.LocalName}' may lead to a part of the same drawing only. Write '#name', or 'url(#name)' where it "
                    + "is a paint."));
        }
    }

    /// <summary>Records forbidden characters, which entities can produce although the file does not contain them.</summary>
    private static void Refuse(string text, IXmlLineInfo place, List<(IXmlLineInfo, string)> problems)
    {
        if (ForbiddenCharacters.IndexIn(text) is var at and >= 0)
            problems.Add((place, $"{ForbiddenCharacters.Describe(text, at)} stands here, and no text may hold one. Remove it."));
    }

    private static bool LeadsElsewhere(XAttribute attribute)
    {
        var value = attribute.Value.Trim();
        if (attribute.Name.LocalName == "href") return !value.StartsWith('#');
        return value.Contains(
            '(') && attribute.Name.LocalName != "transform" && attribute.Name.LocalName != "gradientTransform"
            && !IsPaintOfThisDrawing(value)
            && attribute.Name.LocalName is not ("aria-label" or "id" or "class");
    }

    private static bool IsPaintOfThisDrawing(string value) =>
        value.StartsWith("url(#", StringComparison.Ordinal) && value.EndsWith(')')
            && value.AsSpan(5, value.Length - 6).IndexOfAny("()\\\"' ") < 0;

    private static FrozenSet<string> Names(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
