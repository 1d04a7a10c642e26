using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Sebaya.Content.Reading;
using Sebaya.Content.Settings;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Model;

/// <summary>
/// Reads the words of the interface in every language of a site: the theme's, replaced by those of <c>_words/LANGUAGE.yml</c> and of
/// <c>program.yml</c>. A language that the theme lacks gets the words of another language where its own are missing, with a warning.
/// </summary>
internal static partial class InterfaceWords
{

    public static FrozenDictionary<string, UiStrings> Read(Content.Site site, SiteTheme theme, DiagnosticBag diagnostics) =>
        site.Settings.Languages.ToFrozenDictionary(language => language.Code, language => Of(site, theme, language, diagnostics));

    private static UiStrings Of(Content.Site site, SiteTheme theme, Language language, DiagnosticBag diagnostics)
    {
        var isKnown = UiStrings.Exist(theme.Files, language.Code);
        var words = UiStrings.WordsOf(theme.Files, isKnown ? language.Code : FallbackOf(theme, language));
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        var file = site.Files.GetValueOrDefault($"_words/{language.Code}.yml");
        if (file is not null && SiteReader.ReadText(file, diagnostics) is { } source)
            foreach (var (key, text) in Entries(source, diagnostics)) Take(key, text, source.File);
        foreach (var (key, text) in site.Settings.Changes?.Words.GetValueOrDefault(language.Code, []) ?? [])
            Take(key, text, site.ProgramFile);
        var missing = isKnown ? [] : words.Keys.Where(key => !own.ContainsKey(key)).Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0 && site.Settings.Changes is not null)
            diagnostics.Add(file?.Shown ?? site.ProgramFile, Position.Start, Rules.LanguageWords,
                $"{missing.Count} words of the interface are missing in '{language.Code}' and stand in '{FallbackOf(theme, language)}': "
                    + $"{string.Join(", ", missing)}. "
                + $"Write them in 'words/{language.Code}.yml'.");
        foreach (var (key, text) in own) words[key] = text;
        return UiStrings.Of(language.Code, words);

        void Take(YamlScalar key, string text, string place)
        {
            if (!words.TryGetValue(key.Value, out var old))
                diagnostics.Add(place, key.Position, Rules.SettingsUnknownKey,
                    $"the interface has no words '{key.Value}'.{DidYouMean.Hint(key.Value, words.Keys)}");
            else if (Fault(key.Value, old, text) is { } fault) diagnostics.Add(place, key.Position, Rules.SettingsValue, fault);
            else own[key.Value] = text;
        }
    }

    /// <summary>The theme's language whose words are used where a language lacks them.</summary>
    public static string FallbackOf(SiteTheme theme, Language language) =>
        new[] { language.Fallback, "en" }.OfType<string>().First(code => UiStrings.Exist(theme.Files, code));

    private static IEnumerable<(YamlScalar Key, string Text)> Entries(SourceText source, DiagnosticBag diagnostics)
    {
        switch (YamlText.Parse(source.Text, source.File, diagnostics))
        {
            case YamlMapping mapping:
                var reader = new MappingReader(mapping, "the file of words", source.File, diagnostics, Rules.SettingsUnknownKey,
                    Rules.SettingsValue);
                List<(YamlScalar, string)> entries =
                    [.. mapping.Entries.Select(entry => (entry.Key, Text: reader.Text(entry.Key.Value)))
                    .Where(entry => entry.Text is not null).Select(entry => (entry.Key, entry.Text!))];
                reader.Finish();
                return entries;
            case { } other:
                diagnostics.Add(source.File, other.Position, Rules.SettingsValue,
                    $"the words must be lines 'key: words', not {other.Kind}.");
                return [];
            default: return [];
        }
    }

    /// <summary>Checks that a replacement has the same placeholders as the theme's words; null if it has.</summary>
    private static string? Fault(string key, string old, string text)
    {
        if (key == "months" && text.Split(' ').Length != 12) return "'months' must be twelve words with a space between them.";
        return Places(old).SetEquals(Places(text)) && Place().Replace(text, "").IndexOfAny(['{', '}']) < 0 ? null
            : $"'{key}' must have the same places to fill in as '{old}'.";
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Place();
}
