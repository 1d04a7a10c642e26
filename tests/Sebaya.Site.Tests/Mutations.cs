using System.Text;

namespace Sebaya.Site.Tests;

/// <summary>Damages real files as accidents and attackers do. Seeded: the same number is always the same damage.</summary>
internal static class Mutations
{
    private static readonly string[] Insertions =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "](javascript:alert(1))",
            "](data:text/html,x)", "{{ 1 }}", "{%", "@(1)", "<?# ", "<?# Figure ../../x /?>",
        "../../../../etc/passwd", "..\\..\\x", "\0", "\uFEFF", "\uE000", "\uE0000\uE001", "\u202E", "\uD800", "é\u0301", "\r", "\r\n", "\t",
            "---\n", "\n---\n", "~~~\n", "```\n", "> ", "[^1]", "[^1]: [^1]\n",
        "|", "| - | - |\n", ":::cards\n", ":::", "> [!NOTE]\n", "> [!", "![](", "[](", "](", "<", "&#x110000;", "&amp", "*", "**", "_", "`",
            "#", "## {#a}\n", "{#", "}", "- ", "1. ", "99999999999. ", ":   ", "&x *x", "!!str", "? ",
        "=> x", "-> x", "9999999999999999999999", "-1", "1e400", "NaN", "null", "~", "[", "]", "{", "'", "\"", ": ", ", ", "xref:",
            "mailto:", "https://", "%00", "%2e%2e%2f",
    ];

    /// <summary>One to six changes.</summary>
    public static string Damage(string text, Random random, IReadOnlyList<string> others)
    {
        var damaged = new StringBuilder(text);
        for (var change = random.Next(1, 7); change > 0; change--) Change(damaged, random, others);
        return damaged.ToString();
    }

    private static void Change(StringBuilder text, Random random, IReadOnlyList<string> others)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, 60), text.Length - at);
        switch (random.Next(8))
        {
            case 0: text.Remove(at, length); break;
            case 1: text.Insert(at, text.ToString(at, length)); break;
            case 2 when length > 0: text[at] = (char)random.Next(1, 0x300); break;
            case 3: text.Length = at; break;
            case 4: text.Insert(at, Repeated(random)); break;
            case 5: text.Insert(at, Piece(others[random.Next(others.Count)], random)); break;
            default: text.Insert(at, Insertions[random.Next(Insertions.Length)]); break;
        }
    }

    /// <summary>The same few characters many times: what nesting and backtracking break on.</summary>
    private static string Repeated(Random random) =>
        string.Concat(Enumerable.Repeat(Insertions[random.Next(Insertions.Length)], random.Next(1, 400)));

    private static string Piece(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        return text.Substring(at, Math.Min(random.Next(200), text.Length - at));
    }
}
