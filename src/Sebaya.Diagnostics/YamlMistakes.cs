using System.Text.RegularExpressions;

namespace Sebaya.Diagnostics;

/// <summary>Finds, in a text that is not YAML, the mistakes that people make most, and says at their place what to write.</summary>
internal static partial class YamlMistakes
{
    /// <summary>Records the first mistake that is known; false where none of them is in the text.</summary>
    public static bool Explain(string text, string file, int firstLine, DiagnosticBag diagnostics)
    {
        var number = firstLine;
        foreach (var line in text.Split('\n'))
        {
            var (column, message) = Of(line);
            if (message is not null)
            {
                diagnostics.Add(file, new Position(number, column), Rules.YamlSyntax, message);
                return true;
            }
            number++;
        }
        return false;
    }

    private static (int Column, string? Message) Of(string line)
    {
        var tab = line.IndexOf('\t');
        if (tab >= 0 && line.AsSpan(0, tab).Trim(' ').Trim('-').Trim(' ').IsEmpty)
            return (tab + 1, "this line is indented with a tab, which YAML does not allow. Write two spaces in its place.");
        if (BareColour().Match(line) is { Success: true } colour)
            return (colour.Groups["colour"].Index + 1,
                $"from an unquoted '#' on everything is a comment. Write \"{colour.Groups["colour"].Value}\", in quotation marks.");
        if (Unspaced().Match(line) is { Success: true } key)
            return (key.Length + 1,
                $"a space is missing after '{key.Value.TrimStart()}'. Write '{key.Value.TrimStart()} ' and then the value.");
        return (0, null);
    }

    /// <summary>A colour as a value within braces, where the rest of the line is then lost.</summary>
    [GeneratedRegex("""\{[^"'#]*:\s+(?<colour>#[0-9a-fA-F]{3,8})\b""")]
    private static partial Regex BareColour();

    /// <summary>A key whose value follows its colon at once.</summary>
    [GeneratedRegex("""^\s*[a-z][a-z-]*:(?=[A-Za-z\[\{"'])""")]
    private static partial Regex Unspaced();
}
