using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Sebaya.Content.Settings;

namespace Sebaya.Publishing.Model;

/// <summary>
/// The colours of <c>Styles/tokens.css</c>, for what cannot read a style sheet: emails, pictures, the icon, the browser's own bars. Each is
/// written there as
/// <c>--name: var(--if-light, #rrggbb) var(--if-dark, #rrggbb)</c>.
/// </summary>
public sealed partial class StyleTokens
{
    /// <summary>The file's name in the theme.</summary>
    public const string File = "Styles/tokens.css";

    private readonly FrozenDictionary<string, ColourPair> _colours;

    /// <param name="css">The file's text.</param>
    public StyleTokens(string css)
    {
        _colours = Colour().Matches(css)
            .ToFrozenDictionary(match => match.Groups["name"].Value, match =>
                new ColourPair(match.Groups["light"].Value, match.Groups["dark"].Value));
        var roles = Role().Matches(css).ToDictionary(match => match.Groups["role"].Value, match => match.Groups["names"].Value.Split(' '));
        (Texts, Grounds) = ([.. roles.GetValueOrDefault("texts", [])], [.. roles.GetValueOrDefault("grounds", [])]);
    }

    /// <summary>The names of all colours.</summary>
    public IReadOnlyCollection<string> Names => _colours.Keys;

    /// <summary>The colours in which words stand.</summary>
    public ImmutableArray<string> Texts { get; }

    /// <summary>The colours that words stand on.</summary>
    public ImmutableArray<string> Grounds { get; }

    /// <summary>A colour in both themes: <c>paper</c>, <c>ink</c>, <c>accent</c> …</summary>
    /// <exception cref="KeyNotFoundException">No colour has that name.</exception>
    public ColourPair this[string name] => _colours.TryGetValue(name, out var colour)
        ? colour
        : throw new KeyNotFoundException($"theme/{File} has no colour '--{name}: var(--if-light, #rrggbb) var(--if-dark, #rrggbb)'");

    /// <summary>A style sheet with the colours of the light theme in the place of their names, for programs that know no names.</summary>
    public string WrittenOut(string css) => Use().Replace(css, match =>
        _colours.TryGetValue(match.Groups["name"].Value, out var colour) ? colour.Light : match.Groups["name"].Value == "sans"
            ? "sans-serif" : "serif");

    [GeneratedRegex(@"var\(--(?<name>[a-z-]+)\)")]
    private static partial Regex Use();

    [GeneratedRegex(@"--(?<name>[a-z-]+):\s*var\(--if-light,\s*(?<light>#[0-9a-f]{6})\)\s*var\(--if-dark,\s*(?<dark>#[0-9a-f]{6})\)")]
    private static partial Regex Colour();

    [GeneratedRegex(@"^\s*(?<role>texts|grounds): (?<names>[a-z-]+(?: [a-z-]+)*)(?: \*/)?\s*$", RegexOptions.Multiline)]
    private static partial Regex Role();
}
