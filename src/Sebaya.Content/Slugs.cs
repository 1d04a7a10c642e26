using System.Text;
using Sebaya.Diagnostics;

namespace Sebaya.Content;

/// <summary>The forms of names that become part of an address.</summary>
public static class Slugs
{
    /// <summary>Most characters in a name, so that it fits into any file system and address bar.</summary>
    public const int LongestName = 100;

    /// <summary>Lower-case letters a–z and digits in groups joined by single hyphens.</summary>
    public static bool IsKebabCase(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name[0] == '-' || name[^1] == '-') return false;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')) return false;
            if (c == '-' && name[i - 1] == '-') return false;
        }
        return true;
    }

    /// <summary>
    /// Turns text into a kebab-case name: accents are dropped and every other character becomes a hyphen; "section" where nothing is left.
    /// </summary>
    public static string ToKebabCase(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var c in UnicodeForm.WithoutAccents(text))
        {
            if (char.IsAsciiLetterOrDigit(c)) name.Append(char.ToLowerInvariant(c));
            else if (name.Length > 0 && name[^1] != '-' && c is not ('\'' or '’')) name.Append('-');
        }
        while (name.Length > 0 && name[^1] == '-') name.Length--;
        return name.Length == 0 ? "section" : name.ToString();
    }

    /// <summary>Reads the id of a mapping; null where it is missing. That, and an id that is not in kebab-case, is recorded.</summary>
    public static string? ReadId(this MappingReader reader)
    {
        var id = reader.Text("id", needed: true);
        if (id is not null && !IsKebabCase(id))
            reader.Wrong(reader.Find("id")!.Position, $"'{id}' must be in kebab-case. Write '{ToKebabCase(id)}'.");
        return id;
    }

    /// <summary>Whether it is the address of a folder below the site's root: <c>/</c>, kebab-case parts, and a closing slash.</summary>
    public static bool IsAddress(string address)
    {
        if (address.Length < 3 || address[0] != '/' || address[^1] != '/') return false;
        foreach (var segment in address[1..^1].Split('/'))
            if (!IsKebabCase(segment)) return false;
        return true;
    }
}
