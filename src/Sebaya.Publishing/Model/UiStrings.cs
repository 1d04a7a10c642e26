using System.Collections.Frozen;
using System.Globalization;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Model;

/// <summary>
/// The words of the interface in one language, from the files <c>name.LANGUAGE.yml</c> beside the views of components and pages.
/// </summary>
public sealed class UiStrings
{
    private readonly FrozenDictionary<string, string> _words;
    private readonly string[] _months;

    private UiStrings(string language, FrozenDictionary<string, string> words)
    {
        Language = language;
        _words = words;
        _months = words["months"].Split(' ');
    }

    /// <summary>The language's code.</summary>
    public string Language { get; }

    /// <summary>All keys.</summary>
    public IEnumerable<string> Keys => _words.Keys;

    /// <summary>The words for a key.</summary>
    /// <exception cref="KeyNotFoundException">No file of the theme has the key, which is a mistake in the theme.</exception>
    public string this[string key] => _words.TryGetValue(key, out var words)
        ? words
        : throw new KeyNotFoundException($"theme/Components/*/*.{Language}.yml have no '{key}'");

    /// <summary>The words for a key with <c>{0}</c>, <c>{1}</c> … filled in.</summary>
    public string Format(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>A date in words: <c>22 November 2026</c>; both languages use this order.</summary>
    public string Date(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {_months[day.Month - 1]} {day.Year}");

    /// <summary>A month in words: <c>November 2026</c>.</summary>
    public string Month(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{_months[day.Month - 1]} {day.Year}");

    /// <summary>Whether the theme has words in a language.</summary>
    public static bool Exist(ThemeFiles theme, string language) => theme.Exists($"Components/Shared/shared.{language}.yml");

    /// <summary>Reads a language's words.</summary>
    public static UiStrings Load(ThemeFiles theme, string language) => Of(language, WordsOf(theme, language));

    /// <summary>Creates an object from words that were read already.</summary>
    internal static UiStrings Of(string language, IDictionary<string, string> words) =>
        new(language, words.ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>The words that the theme has in a language, by key.</summary>
    internal static Dictionary<string, string> WordsOf(ThemeFiles theme, string language)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in theme.Names.Where(name => name.EndsWith($".{language}.yml", StringComparison.Ordinal)))
        {
            var diagnostics = new DiagnosticBag();
            var root = YamlText.Parse(theme.Text(file), file, diagnostics) as YamlMapping
                ?? throw new InvalidDataException(string.Join('\n', diagnostics.ToSorted()));
            foreach (var entry in root.Entries) words.Add(entry.Key.Value, ((YamlScalar)entry.Value).Value);
        }
        return words;
    }
}
