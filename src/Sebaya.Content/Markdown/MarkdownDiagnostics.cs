using Markdig.Syntax;
using Sebaya.Content.Prose;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Markdown;

/// <summary>Places problems found in a page's text in the page's file, whose front matter the text does not contain.</summary>
public sealed class MarkdownDiagnostics(string file, int firstLine, DiagnosticBag diagnostics)
{
    /// <summary>Where a piece of syntax begins in the file.</summary>
    public Position At(IMarkdownObject syntax) => syntax is MarkdownObject placed
        ? At(placed.Line, placed.Column)
        : new Position(firstLine, 1);

    /// <summary>A place given by Markdig's line and column, which count from 0 within the text.</summary>
    public Position At(int line, int column) => new(line + firstLine, column + 1);

    /// <summary>Where a character of running text stands in the file.</summary>
    internal Position At(TextSpanMap span, int index)
    {
        var (line, column) = span.PlaceOf(index);
        return At(line, column);
    }

    /// <summary>Records the characters of a decoded text that no text may hold, and gives it without them.</summary>
    public string Refuse(string text, Position position) => ForbiddenCharacters.Refuse(text, _ => position, file, diagnostics);

    /// <summary>Records a problem.</summary>
    public void Add(Position position, Rule rule, string message) => diagnostics.Add(file, position, rule, message);
}
