using System.Text;

namespace Sebaya.Publishing.Assets;

/// <summary>Makes a style sheet smaller without parsing it: comments and unnecessary white space are removed.</summary>
public static class Styles
{
    /// <summary>The smaller style sheet.</summary>
    public static string Minify(string css)
    {
        var small = new StringBuilder(css.Length);
        for (var i = 0; i < css.Length; i++)
        {
            var c = css[i];
            if (c == '/' && i + 1 < css.Length && css[i + 1] == '*')
            {
                var end = css.IndexOf("*/", i + 2, StringComparison.Ordinal);
                i = end < 0 ? css.Length : end + 1;
            }
            else if (c is '"' or '\'')
            {
                var end = css.IndexOf(c, i + 1);
                end = end < 0 ? css.Length - 1 : end;
                small.Append(css, i, end - i + 1);
                i = end;
            }
            else if (!char.IsWhiteSpace(c)) Append(small, c);
            else if (small.Length > 0 && small[^1] is not (' ' or '{' or '}' or ';' or ',' or '>' or ':')) small.Append(' ');
        }
        return small.ToString().Trim();
    }

    private static void Append(StringBuilder small, char c)
    {
        // An empty custom property needs a space to be valid in older browsers: "--name: ;".
        if (c is ';' or '}' && small.Length > 0 && small[^1] == ':')
        {
            small.Append(' ').Append(c);
            return;
        }
        // "a :hover" and "a:hover" differ, and so do "calc(1 + 2)" and "calc(1+2)": only these may lose the space before them.
        if (c is '{' or '}' or ';' or ',' && small.Length > 0 && small[^1] == ' ') small.Length--;
        if (c == '}' && small.Length > 0 && small[^1] == ';') small.Length--;
        small.Append(c);
    }
}
