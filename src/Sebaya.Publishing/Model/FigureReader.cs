using System.Collections.Immutable;
using System.Xml;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Model;

/// <summary>
/// Reads the drawings in <c>_figures</c>, which are put into pages as they are, and therefore may hold shapes and words only: no script, no style
/// element, no handler, nothing fetched from elsewhere. Each has a title or a description for readers who do not see it.
/// </summary>
public static class FigureReader
{
    private static readonly ImmutableHashSet<string> Elements =
    [
        "svg", "title", "desc", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "defs", "marker",
        "use", "linearGradient", "radialGradient", "stop", "clipPath", "symbol", "a",
    ];

    /// <summary>All drawings by <c>name.language</c>.</summary>
    public static ImmutableDictionary<string, string> Read(Content.Site site, DiagnosticBag diagnostics)
    {
        var figures = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (path, file) in site.Files)
        {
            if (!path.StartsWith("_figures/", StringComparison.Ordinal) || !path.EndsWith(".svg", StringComparison.Ordinal)) continue;
            if (SiteReader.ReadText(file, diagnostics) is { } source && Check(source, diagnostics))
                figures[path["_figures/".Length..^".svg".Length]] = source.Text.Trim();
        }
        return figures.ToImmutable();
    }

    private static bool Check(SourceText source, DiagnosticBag diagnostics)
    {
        var isFine = true;
        var hasWords = false;
        try
        {
            using var reader = XmlReader.Create(new StringReader(source.Text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    if (reader.NodeType is XmlNodeType.ProcessingInstruction or XmlNodeType.XmlDeclaration) Refuse(reader, $"'<?{reader.Name}' does not belong into a page. Remove it.");
                    continue;
                }
                hasWords |= reader.LocalName is "title" or "desc";
                if (!Elements.Contains(reader.LocalName)) Refuse(reader, $"'<{reader.LocalName}>' does not belong into a drawing. Remove it.");
                while (reader.MoveToNextAttribute())
                    if (reader.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || reader.Name == "style" || (reader.LocalName == "href" && !reader.Value.StartsWith('#')))
                        Refuse(reader, $"the attribute '{reader.Name}' does not belong into a drawing. Use presentation attributes (fill, stroke …), classes and links to '#…' only.");
            }
        }
        catch (XmlException error)
        {
            diagnostics.Add(source.File, new Position(Math.Max(1, error.LineNumber), Math.Max(1, error.LinePosition)), Rules.FigureMarkup, $"this is not well-formed SVG: {error.Message}");
            return false;
        }
        if (hasWords) return isFine;
        diagnostics.Add(source.File, Position.Start, Rules.FigureMarkup, "the drawing has no <title>. Say in it what the drawing shows, for readers who do not see it.");
        return false;

        void Refuse(XmlReader at, string message)
        {
            isFine = false;
            var place = (IXmlLineInfo)at;
            diagnostics.Add(source.File, new Position(place.LineNumber, place.LinePosition), Rules.FigureMarkup, message);
        }
    }
}
