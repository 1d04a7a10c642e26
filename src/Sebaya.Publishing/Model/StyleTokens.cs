using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Sebaya.Content.Settings;

namespace Sebaya.Publishing.Model;

/// <summary>
/// The colours of <c>Styles/tokens.css</c>, for everything that cannot use a style sheet: emails, pictures, the icon, the browser's address
/// bar. Each is written there as <c>--name: var(--if-light, #rrggbb) var(--if-dark, #rrggbb)</c>.
/// </summary>
public sealed partial class StyleTokens
{
    /// <summary>The file's path in the theme.</summary>
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

    /// <summary>The names of the colours used for text.</summary>
    public ImmutableArray<string> Texts { get; }

    /// <summary>The names of the colours used as backgrounds of text.</summary>
    public ImmutableArray<string> Grounds { get; }

    /// <summary>A colour in both themes: <c>paper</c>, <c>ink</c>, <c>accent</c> …</summary>
    /// <exception cref="KeyNotFoundException">No colour has that name.</exception>
    public ColourPair this[string name] => _colours.TryGetValue(name, out var colour)
        ? colour
        : throw new KeyNotFoundException($"theme/{File} has no colour '--{name}: var(--if-light, #rrggbb) var(--if-dark, #rrggbb)'");

    /// <summary>
    /// A style sheet in which names of colours are replaced by the colours of the light theme, for programs without support for custom
    /// properties.
    /// </summary>
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
