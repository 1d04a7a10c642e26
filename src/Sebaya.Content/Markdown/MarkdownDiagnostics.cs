using Markdig.Syntax;
using Sebaya.Content.Prose;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Markdown;

/// <summary>
/// Records problems found in a page's text, converting positions within the text (after the front matter) to positions in the file.
/// </summary>
public sealed class MarkdownDiagnostics(string file, int firstLine, DiagnosticBag diagnostics)
{
    /// <summary>The position in the file at which a piece of syntax begins.</summary>
    public Position At(IMarkdownObject syntax) => syntax is MarkdownObject placed
        ? At(placed.Line, placed.Column)
        : new Position(firstLine, 1);

    /// <summary>The position in the file of a line and column of Markdig's, which count from 0 within the text.</summary>
    public Position At(int line, int column) => new(line + firstLine, column + 1);

    /// <summary>The position in the file of a character of running text.</summary>
    internal Position At(TextSpanMap span, int index)
    {
        var (line, column) = span.PlaceOf(index);
        return At(line, column);
    }

    /// <summary>Records forbidden characters in decoded text and returns the text without them.</summary>
    public string Refuse(string text, Position position) => ForbiddenCharacters.Refuse(text, _ => position, file, diagnostics);

    /// <summary>Records a problem.</summary>
    public void Add(Position position, Rule rule, string message) => diagnostics.Add(file, position, rule, message);
}
