using System.Collections.Immutable;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Settings;

/// <summary>Reads <c>_site.yml</c>.</summary>
public static class SettingsReader
{
    /// <summary>The file's path in the input.</summary>
    public const string FileName = "_site.yml";

    private const int MostLanguages = 20;
    private const int MostTopics = 200;

    /// <summary>Reads the settings; null where they are so wrong that no page can be read.</summary>
    /// <param name="program">The programme's <c>program.yml</c>, whose keys replace those of the settings; null where there is
    /// none.</param>
    public static SiteSettings? Read(SourceText source, SourceText? program, DiagnosticBag diagnostics)
    {
        if (Root(source, "the settings", diagnostics) is not { } mapping) return null;
        if (program is null) return Interpret(mapping, source.File, diagnostics);
        return Root(program, "the file", diagnostics) is { } own
            ? Interpret(mapping, source.File, diagnostics, new ProgramFile(own, program.File, diagnostics)) : null;
    }

    private static YamlMapping? Root(SourceText source, string what, DiagnosticBag diagnostics)
    {
        switch (YamlText.Parse(source.Text, source.File, diagnostics))
        {
            case YamlMapping mapping: return mapping;
            case { } other:
                diagnostics.Add(source.File, other.Position, Rules.SettingsValue,
                    $"{what} must be a group of keys, not {other.Kind}. Write lines 'key: value'.");
                return null;
            default: return null;
        }
    }

    private static SiteSettings? Interpret(YamlMapping mapping, string file, DiagnosticBag diagnostics, ProgramFile? own = null)
    {
        var reader = Reader(mapping, FileName, file, diagnostics);
        var all = Languages(reader);
        if (all.IsEmpty) return null;
        var languages = own?.Languages(all) ?? all;
        if (languages.IsEmpty) return null;
        string[] codes = [.. languages.Select(language => language.Code)];
        var texts = new TextLanguages([.. codes])
        {
            Unpublished = [.. all.Select(language => language.Code).Except(codes)],
            Fallbacks = languages.Where(language => language.Fallback is not null)
                .ToImmutableDictionary(language => language.Code, language => language.Fallback!),
        };
        var settings = new SiteSettings(
            BaseUrl(reader),
            languages,
            Groups(reader, "navigation", texts, diagnostics),
            Header(reader, texts, diagnostics),
            [.. reader.TextList("footer").Select(item => new PageReference(item.Value, item.Position))],
            Topics(reader, texts, diagnostics),
            Foreign(reader, texts),
            Licence(reader.Group("licence"), file, texts, diagnostics),
            ProgramReader.Read(reader.Group("program"), file, texts, diagnostics))
        {
            TextLanguages = texts,
            EditAddress = EditAddress(reader),
        };
        reader.Finish();
        return own?.Over(settings) ?? settings;
    }

    private static Uri BaseUrl(MappingReader reader)
    {
        var fallback = new Uri("https://example.org/");
        return OwnBaseUrl(reader, needed: true) ?? fallback;
    }

    /// <summary>The value of <c>base-url</c>; null where absent or malformed (which is recorded).</summary>
    internal static Uri? OwnBaseUrl(MappingReader reader, bool needed = false)
    {
        if (reader.Text("base-url", needed) is not { } text) return null;
        if (TryBaseUrl(text, out var url)) return url;
        reader.Wrong(reader.Find("base-url")!.Position, $"'base-url' must be an address like 'https://example.org/guide/', not '{text}'.");
        return null;
    }

    /// <summary>Where files can be edited, or null.</summary>
    internal static Uri? EditAddress(MappingReader reader)
    {
        if (reader.Text("edit") is not { } text) return null;
        if (TryBaseUrl(text, out var url)) return url;
        reader.Wrong(reader.Find("edit")!.Position,
            $"'edit' must be the address below which your files can be edited, for example "
            + $"'https://github.com/you/my-program/edit/main/', not '{text}'.");
        return null;
    }

    /// <summary>Accepts an absolute http(s) address without query or fragment, adding the closing slash.</summary>
    public static bool TryBaseUrl(string text, out Uri url)
    {
        var isUrl = Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var parsed)
            && parsed.Scheme is "http" or "https" && parsed.Query == "" && parsed.Fragment == "" && parsed.UserInfo == "";
        url = isUrl ? parsed! : new Uri("https://example.org/");
        return isUrl;
    }

    internal static Licence? Licence(YamlMapping? mapping, string file, TextLanguages codes, DiagnosticBag diagnostics)
    {
        if (mapping is null) return null;
        var reader = Reader(mapping, "'licence'", file, diagnostics);
        var (name, url) = (reader.Text("name", needed: true), LocalizedText.Read(reader, "url", codes, diagnostics, Rules.SettingsValue));
        reader.Finish();
        return name is null || url is null ? null : new Licence(name, url);
    }

    private static IEnumerable<YamlNode> AtMost(MappingReader reader, ImmutableArray<YamlNode> list, int most, string what)
    {
        if (list.Length > most)
            reader.Wrong(list[most].Position, $"there are {list.Length:N0} {what}; at most {most} are read. Remove the others.");
        return list.Take(most);
    }

    private static ImmutableArray<Language> Languages(MappingReader reader)
    {
        var languages = ImmutableArray.CreateBuilder<Language>();
        foreach (var node in AtMost(reader, reader.List("languages", needed: true), MostLanguages, "languages"))
        {
            if (node is not YamlMapping mapping)
            {
                reader.Wrong(node.Position, $"a language must be a group of keys (code, name, locale, title, tagline), not {node.Kind}.");
                continue;
            }
            var item = reader.Reader(mapping, "the language");
            var language = new Language(
                item.Text("code", needed: true) ?? "", item.Text("name", needed: true) ?? "", item.Text("locale", needed: true) ?? "",
                item.Text("title", needed: true) ?? "", item.Text("tagline", needed: true) ?? "")
            {
                CodePosition = item.Find("code")?.Position ?? mapping.Position,
            };
            item.Finish();
            if (language.Code == "") continue;
            if (language.Code.Length is < 2 or > 8 || !Slugs.IsKebabCase(language.Code))
                item.Wrong(item.PlaceOf("code"), $"'{language.Code}' is not a language code. Write it like 'id' or 'en'.");
            else if (languages.Any(other => other.Code == language.Code))
                item.Wrong(item.PlaceOf("code"), $"the language '{language.Code}' stands twice. Keep one.");
            else languages.Add(language);
        }
        if (languages.Count == 0 && reader.Find("languages") is { } list)
            reader.Wrong(list.Position, "'languages' names no language. Add at least one.");
        return languages.ToImmutable();
    }

    private static ImmutableArray<NavigationGroup> Groups(MappingReader reader, string key, TextLanguages codes, DiagnosticBag diagnostics)
    {
        var groups = ImmutableArray.CreateBuilder<NavigationGroup>();
        foreach (var node in reader.List(key))
        {
            if (node is not YamlMapping mapping)
            {
                reader.Wrong(node.Position, $"a part of '{key}' must have 'title' and 'pages'.");
                continue;
            }
            var group = Reader(mapping, $"a part of '{key}'", reader.File, diagnostics);
            groups.Add(new NavigationGroup(
                LocalizedText.Read(group, "title", codes, diagnostics, Rules.SettingsValue)!,
                [.. group.TextList("pages", needed: true).Select(item => new PageReference(item.Value, item.Position))],
                group.Text("figure"), group.PlaceOf("figure")));
            group.Finish();
        }
        return groups.ToImmutable();
    }

    private static ImmutableArray<HeaderLink> Header(MappingReader reader, TextLanguages codes, DiagnosticBag diagnostics)
    {
        var links = ImmutableArray.CreateBuilder<HeaderLink>();
        foreach (var node in reader.List("header"))
        {
            if (node is not YamlMapping mapping)
            {
                reader.Wrong(node.Position, "an entry of 'header' must have 'title' and 'page'.");
                continue;
            }
            var link = Reader(mapping, "an entry of 'header'", reader.File, diagnostics);
            var title = LocalizedText.Read(link, "title", codes, diagnostics, Rules.SettingsValue);
            if (link.Text("page", needed: true) is { } key && title is not null)
                links.Add(new HeaderLink(title, new PageReference(key, link.PlaceOf("page"))));
            link.Finish();
        }
        return links.ToImmutable();
    }

    internal static ImmutableArray<Topic> Topics(MappingReader reader, TextLanguages codes, DiagnosticBag diagnostics)
    {
        var topics = ImmutableArray.CreateBuilder<Topic>();
        foreach (var node in AtMost(reader, reader.List("topics"), MostTopics, "topics"))
        {
            if (node is not YamlMapping mapping)
            {
                reader.Wrong(node.Position, "a topic must have 'id' and 'title'.");
                continue;
            }
            var topic = Reader(mapping, "the topic", reader.File, diagnostics);
            var id = topic.Text("id", needed: true) ?? "";
            if (id != "" && topics.Any(other => other.Id == id))
                reader.Wrong(topic.Find("id")!.Position, $"the topic '{id}' stands twice. Give one of them another id.");
            topics.Add(new Topic(id, LocalizedText.Read(topic, "title", codes, diagnostics, Rules.SettingsValue)!));
            topic.Finish();
        }
        return topics.ToImmutable();
    }

    internal static ImmutableDictionary<string, ImmutableHashSet<string>> Foreign(MappingReader reader, TextLanguages languages)
    {
        if (reader.Group("foreign") is not { } group) return ImmutableDictionary<string, ImmutableHashSet<string>>.Empty;
        var words = reader.Reader(group, "'foreign'");
        var byLanguage = languages.Concat(languages.Unpublished).ToImmutableDictionary(code => code, code =>
            words.TextList(code).Select(item => item.Value).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase));
        words.Finish();
        return byLanguage;
    }

    internal static MappingReader Reader(YamlMapping mapping, string what, string file, DiagnosticBag diagnostics) =>
        new(mapping, what, file, diagnostics, Rules.SettingsUnknownKey, Rules.SettingsValue);
}
