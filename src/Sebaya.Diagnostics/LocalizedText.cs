using System.Collections.Immutable;

namespace Sebaya.Diagnostics;

/// <summary>One text in every language of the site, keyed by language code.</summary>
public sealed record LocalizedText(ImmutableDictionary<string, string> ByLanguage)
{
    /// <summary>The text in a language; "" where it is missing, which only happens in input that did not pass its checks.</summary>
    public string this[string language] => ByLanguage.GetValueOrDefault(language, "");

    /// <summary>
    /// Reads <c>{ id: …, en: … }</c>; a missing language or another form is recorded. Null where the key is absent and not needed.
    /// </summary>
    public static LocalizedText? Read(MappingReader reader, string key, TextLanguages languages, DiagnosticBag diagnostics, Rule rule,
        bool needed = true)
    {
        if (languages.TakesOneForAll && reader.Find(key) is YamlScalar)
            return reader.Text(key) is { } one ? new LocalizedText(languages.ToImmutableDictionary(language => language, _ => one)) : null;
        var group = reader.Group(key, needed);
        if (group is null) return needed ? new LocalizedText(ImmutableDictionary<string, string>.Empty) : null;
        var texts = new MappingReader(group, $"'{key}'", reader.File, diagnostics, rule, rule);
        var found = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var language in languages)
            if (texts.Text(language, needed: !languages.Fallbacks.ContainsKey(language)) is { } text) found[language] = text;
        languages.Complete(found);
        foreach (var unpublished in languages.Unpublished) texts.Find(unpublished);
        texts.Finish();
        return new LocalizedText(found.ToImmutable());
    }

    /// <summary>The codes of the languages it is written in, in ordinal order.</summary>
    public IEnumerable<string> Languages => ByLanguage.Keys.Order(StringComparer.Ordinal);
}
