namespace Sebaya.Publishing.Assets;

/// <summary>Makes compiled scripts smaller without parsing them.</summary>
public static class Scripts
{
    /// <summary>
    /// The script without the white space at the beginning of its lines. A script with a template literal that spans lines is returned
    /// unchanged, because that white space would be text.
    /// </summary>
    public static string WithoutIndentation(string script)
    {
        var lines = script.Split('\n');
        return lines.Any(line => line.Count(c => c == '`') % 2 == 1) ? script
            : string.Join('\n', lines.Select(line => line.TrimStart(' ', '\t')));
    }
}
