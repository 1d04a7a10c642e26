using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Settings;

/// <summary>
/// Reads <c>program.yml</c>. A key in it replaces the same key of the guide's settings; the guide's value is used for every other key.
/// </summary>
internal sealed class ProgramFile(YamlMapping mapping, string file, DiagnosticBag diagnostics)
{
    private const string None = "none";
    private readonly MappingReader _reader = SettingsReader.Reader(mapping, "program.yml", file, diagnostics);

    /// <summary>The languages of the programme's site: some of the guide's, and others that are translated page by page.</summary>
    public ImmutableArray<Language> Languages(ImmutableArray<Language> guide)
    {
        var chosen = ImmutableArray.CreateBuilder<Language>();
        foreach (var node in _reader.ListOrOne("languages"))
            if (OneLanguage(node, guide, chosen) is { } language) chosen.Add(language);
        if (chosen.Count == 0) chosen.AddRange(guide);
        var dropped = _reader.TextList("remove").Select(item => item.Value).ToHashSet(StringComparer.Ordinal);
        var kept = chosen.Where(language => !dropped.Contains(language.Code)).ToImmutableArray();
        if (!kept.IsEmpty)
            return [.. kept.Select(language =>
            language.Fallback is { } code && kept.All(other => other.Code != code) ? language with { Fallback = null } : language)];
        _reader.Wrong(_reader.PlaceOf("remove"), "this removes every language. Keep one.");
        return [];
    }

    private Language? OneLanguage(YamlNode node, ImmutableArray<Language> guide, IReadOnlyList<Language> before)
    {
        if (node is YamlScalar { Value: var code, Position: var place })
        {
            if (before.Any(other => other.Code == code)) _reader.Wrong(place, $"the language '{code}' stands twice. Keep one.");
            else if (guide.FirstOrDefault(language => language.Code == code) is { } known) return known;
            else
                _reader.Wrong(place,
                    $"the guide is not written in '{code}'.{DidYouMean.Hint(code, guide.Select(language => language.Code))} "
                    + $"To begin a translation write '{{ code: {code}, name: …, locale: …, title: …, tagline: … }}'.");
            return null;
        }
        if (node is not YamlMapping group)
        {
            _reader.Wrong(node.Position,
                $"a language must be a code or a group of keys (code, name, locale, title, tagline), not {node.Kind}.");
            return null;
        }
        var item = _reader.Reader(group, "the language");
        var of = item.Text("code", needed: true) ?? "";
        var old = guide.FirstOrDefault(language => language.Code == of);
        var isNew = old is null;
        var read = new Language(of, item.Text("name", isNew) ?? old?.Name ?? of, item.Text("locale", isNew) ?? old?.Locale ?? of,
            item.Text("title", isNew) ?? old?.Title ?? of, item.Text("tagline", isNew) ?? old?.Tagline ?? of)
        {
            Fallback = isNew ? item.OneOf("fallback", [.. guide.Select(language => language.Code)]) ?? guide[0].Code : null,
        };
        item.Finish();
        if (of == "") return null;
        if (of.Length is < 2 or > 8 || !Slugs.IsKebabCase(of))
            item.Wrong(item.PlaceOf("code"), $"'{of}' is not a language code. Write it like 'ms' or 'jv'.");
        else if (before.Any(other => other.Code == of)) item.Wrong(item.PlaceOf("code"), $"the language '{of}' stands twice. Keep one.");
        else return read;
        return null;
    }

    /// <summary>The guide's settings with this file's values in their place.</summary>
    public SiteSettings Over(SiteSettings guide)
    {
        var texts = new TextLanguages(guide.Codes)
        {
            Unpublished = guide.TextLanguages.Unpublished, Fallbacks = guide.TextLanguages.Fallbacks, TakesOneForAll = true,
        };
        var (title, tagline) = (_reader.Localized("title", texts, needed: false), _reader.Localized("tagline", texts, needed: false));
        var settings = guide with
        {
            BaseUrl = SettingsReader.OwnBaseUrl(_reader) ?? guide.BaseUrl,
            Languages = [.. guide.Languages.Select(language => language with
            {
                Title = title?[language.Code] ?? language.Title, Tagline = tagline?[language.Code] ?? language.Tagline,
            })],
            Navigation = new NavigationEdits(_reader, texts).Over(guide.Navigation),
            Footer = _reader.Find("footer") is null ? guide.Footer
                : [.. _reader.TextList("footer").Select(item => new PageReference(item.Value, item.Position) { File = file })],
            Topics = Topics(guide, texts),
            Foreign = Foreign(guide, texts),
            Licence = Licence(guide, texts),
            Program = ProgramReader.Read(_reader, texts, diagnostics),
            Changes = Changes(texts),
        };
        _reader.Finish();
        PlaceholderCheck.Run(mapping, file, diagnostics);
        return settings;
    }

    private ImmutableArray<Topic> Topics(SiteSettings guide, TextLanguages texts)
    {
        var own = SettingsReader.Topics(_reader, texts, diagnostics);
        return [.. guide.Topics.Select(topic => own.FirstOrDefault(other => other.Id == topic.Id) ?? topic),
            .. own.Where(topic => guide.Topics.All(other => other.Id != topic.Id))];
    }

    private ImmutableDictionary<string, ImmutableHashSet<string>> Foreign(SiteSettings guide, TextLanguages texts)
    {
        var words = guide.Foreign;
        foreach (var (language, more) in SettingsReader.Foreign(_reader, texts))
            words = words.SetItem(language, more.Union(words.GetValueOrDefault(language, [])));
        return words;
    }

    private Licence? Licence(SiteSettings guide, TextLanguages texts) => _reader.Find("licence") switch
    {
        null => guide.Licence,
        YamlScalar { Value: None } => null,
        YamlScalar other => Wrong(other, $"'licence' must be 'none' or have 'name' and 'url', not '{other.Value}'."),
        _ => SettingsReader.Licence(_reader.Group("licence"), file, texts, diagnostics),
    };

    private Licence? Wrong(YamlScalar place, string message)
    {
        _reader.Wrong(place.Position, message);
        return null;
    }

    private ProgramChanges Changes(TextLanguages texts) => new(
        file,
        [.. _reader.TextList("remove").Select(item => new PageReference(item.Value, item.Position))],
        Words(texts),
        _reader.Text("style") is null ? null : (YamlScalar)_reader.Find("style")!,
        [.. _reader.TextList("frame-ancestors").Where(IsOrigin).Select(item => item.Value)],
        _reader.FreeKeys("checklists", (group, name) =>
            (name.Value, Checklist: group.Text(name.Value) is null ? null : (YamlScalar)group.Find(name.Value)!))
            .Where(item => item.Checklist is not null).DistinctBy(item => item.Value)
                .ToImmutableDictionary(item => item.Value, item => item.Checklist!),
        SettingsReader.EditAddress(_reader),
        _reader.Find("attribution") is YamlScalar { Value: None } ? null : _reader.Localized("attribution", texts, needed: false))
    {
        BaseUrlPosition = _reader.Find("base-url")?.Position ?? Position.Start,
    };

    private ImmutableDictionary<string, ImmutableArray<(YamlScalar Key, string Words)>> Words(TextLanguages texts)
    {
        var words = ImmutableDictionary.CreateBuilder<string, ImmutableArray<(YamlScalar, string)>>();
        foreach (var (language, group) in _reader.FreeKeys("words", (all, name) => (name, Group: all.Group(name.Value))))
        {
            if (!texts.Contains(language.Value) && !texts.Unpublished.Contains(language.Value))
                _reader.Wrong(language.Position, $"no language '{language.Value}'.{DidYouMean.Hint(language.Value, texts)}");
            if (group is null) continue;
            var reader = _reader.Reader(group, $"'{language.Value}'");
            words[language.Value] =
                [.. group.Entries.Select(entry => (entry.Key, Words: reader.Text(entry.Key.Value))).Where(entry => entry.Words is not null)
                .Select(entry => (entry.Key, entry.Words!))];
            reader.Finish();
        }
        return words.ToImmutable();
    }

    /// <summary>
    /// Whether it is a valid origin for a content security policy: a scheme and a host, and no character that could end the policy or the
    /// header.
    /// </summary>
    private bool IsOrigin(YamlScalar item)
    {
        if (Uri.TryCreate(item.Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.PathAndQuery == "/"
            && url.Fragment == ""
            && item.Value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '/' or '.' or '-')) return true;
        _reader.Wrong(item.Position,
            $"'{item.Value}' is not a site. Write it with its scheme and without a path, for example 'https://intranet.example.org'.");
        return false;
    }
}
