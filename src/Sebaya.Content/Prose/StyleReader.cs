using System.Collections.Immutable;
using System.Globalization;
using Sebaya.Content.Emails;
using Sebaya.Content.Reading;
using Sebaya.Content.Settings;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Prose;

/// <summary>Reads <c>_style.yml</c>.</summary>
internal static class StyleReader
{
    /// <summary>The file's path below the input folder.</summary>
    public const string FileName = "_style.yml";

    private const string Any = "any";

    /// <summary>Reads the file; what cannot be read is recorded and left out.</summary>
    public static StyleGuide Read(SourceText source, SiteSettings settings, DiagnosticBag diagnostics)
    {
        var root = YamlText.Parse(source.Text, source.File, diagnostics);
        if (root is null) return StyleGuide.None;
        if (root is not YamlMapping mapping)
        {
            diagnostics.Add(source.File, root.Position, Rules.SettingsValue,
                $"{FileName} must have a group of keys for each language, not {root.Kind}.");
            return StyleGuide.None;
        }
        var reader = SettingsReader.Reader(mapping, FileName, source.File, diagnostics);
        var languages = ImmutableDictionary.CreateBuilder<string, LanguageStyle>();
        foreach (var code in settings.Codes)
            if (reader.Group(code) is { } group) languages[code] = Language(reader.Reader(group, $"'{code}'"));
        foreach (var unpublished in settings.TextLanguages.Unpublished) reader.Find(unpublished);
        var style = new StyleGuide(languages.ToImmutable(), Safety(reader, settings));
        reader.Finish();
        return style;
    }

    private static LanguageStyle Language(MappingReader reader)
    {
        var forms = Forms(reader);
        var style = new LanguageStyle(
            reader.WholeNumber("longest-sentence", 5, 200),
            Avoided(reader),
            [.. reader.TextList("empty-links").Select(item => item.Value)],
            forms,
            RulesOf(reader, "address", node => Address(reader, node, forms)),
            RulesOf(reader, "words", node => Limit(reader, node)),
            RulesOf(reader, "columns", node => Limit(reader, node)),
            Texts(reader, "repeatable"),
            new SafetyWords(Texts(reader, "danger"), Texts(reader, "secrecy"), Texts(reader, "exceptions"), Numbers(reader)));
        reader.Finish();
        return style with { EmptyLinks = style.EmptyLinks.WithComparer(StringComparer.OrdinalIgnoreCase) };
    }

    private static SafetyStyle? Safety(MappingReader above, SiteSettings settings)
    {
        if (above.Group("safety") is not { } group) return null;
        var reader = above.Reader(group, "'safety'");
        var page = reader.Text("page", needed: true);
        var safety = new SafetyStyle(
            new PageReference(page ?? "", reader.Find("page")?.Position ?? group.Position),
            reader.Text("limits") is { } limits ? new PageReference(limits, reader.Find("limits")!.Position) : null,
            [.. reader.TextList("exempt").Select(item => new PageReference(item.Value, item.Position))],
            [.. reader.TextList("email-placeholders").Select(item => Placeholder(reader, item, settings)).OfType<string>()]);
        reader.Finish();
        return page is null ? null : safety;
    }

    private static string? Placeholder(MappingReader reader, YamlScalar item, SiteSettings settings)
    {
        if (EmailPlaceholders.Of(settings).Contains(item.Value)) return item.Value;
        reader.Wrong(item.Position,
            $"there is no placeholder '{item.Value}'.{DidYouMean.Hint(item.Value, EmailPlaceholders.Of(settings))}");
        return null;
    }

    private static ImmutableArray<string> Texts(MappingReader reader, string key) =>
        [.. reader.TextList(key).Select(item => item.Value).Where(text => !string.IsNullOrWhiteSpace(text))];

    private static ImmutableArray<FormOfAddress> Forms(MappingReader reader) =>
        [.. reader.FreeKeys("forms-of-address", (group, key) => new FormOfAddress(key.Value, [key.Value, .. Texts(group, key.Value)]))];

    private static ImmutableArray<AvoidedWord> Avoided(MappingReader reader)
    {
        if (reader.Group("avoid") is not { } group) return [];
        var kinds = reader.Reader(group, "'avoid'");
        ImmutableArray<AvoidedWord> words =
        [
            .. kinds.FreeKeys("term", (list, key) => Avoided(list, key, isForeign: false)).OfType<AvoidedWord>(),
            .. kinds.FreeKeys("foreign", (list, key) => Avoided(list, key, isForeign: true)).OfType<AvoidedWord>(),
        ];
        kinds.Finish();
        return words;
    }

    /// <summary>Either <c>word: instead</c>, or <c>word: { instead: …, except: […] }</c>.</summary>
    private static AvoidedWord? Avoided(MappingReader list, YamlScalar word, bool isForeign)
    {
        if (list.Find(word.Value) is not YamlMapping group)
            return list.Text(word.Value, needed: true) is { } text ? new AvoidedWord(word.Value, text, isForeign, []) : null;
        var reader = list.Reader(group, $"'{word.Value}'");
        var (instead, except) = (reader.Text("instead", needed: true), Texts(reader, "except"));
        reader.Finish();
        return instead is null ? null : new AvoidedWord(word.Value, instead, isForeign, except);
    }

    private static ImmutableArray<EmergencyNumber> Numbers(MappingReader reader) =>
        [.. reader.FreeKeys("numbers", Number)];

    private static EmergencyNumber Number(MappingReader list, YamlScalar number)
    {
        if (list.Group(number.Value) is not { } group) return new EmergencyNumber(number.Value, [], []);
        var reader = list.Reader(group, $"'{number.Value}'");
        var (conditions, except) = (Texts(reader, "conditions"), Texts(reader, "except"));
        reader.Finish();
        return new EmergencyNumber(number.Value, conditions, except);
    }

    private static PageRules<T> RulesOf<T>(MappingReader reader, string key, Func<YamlScalar, (T Value, bool IsValid)> read)
    {
        var rules = ImmutableArray.CreateBuilder<PageRule<T>>();
        foreach (var (pattern, node) in reader.FreeKeys(key, (group, pattern) => (pattern, group.Find(pattern.Value))))
        {
            if (node is not YamlScalar { IsNull: false } scalar)
                reader.Wrong(node?.Position ?? pattern.Position, $"'{pattern.Value}' needs a value.");
            else if (scalar.Value == Any) rules.Add(new PageRule<T>(pattern.Value, default!, true, pattern.Position));
            else if (read(scalar) is (var value, true)) rules.Add(new PageRule<T>(pattern.Value, value, false, pattern.Position));
        }
        return new PageRules<T>(rules.ToImmutable());
    }

    private static (int Value, bool IsValid) Limit(MappingReader reader, YamlScalar node)
    {
        if (int.TryParse(node.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return (number, true);
        reader.Wrong(node.Position, $"this must be a whole number above 0, or '{Any}', not '{node.Value}'.");
        return (0, false);
    }

    private static (string Value, bool IsValid) Address(MappingReader reader, YamlScalar node, ImmutableArray<FormOfAddress> forms)
    {
        string[] known = [.. forms.Select(form => form.Name), LanguageStyle.AddressByPlaceholder];
        if (known.Contains(node.Value)) return (node.Value, true);
        reader.Wrong(node.Position,
            $"there is no form of address '{node.Value}'.{DidYouMean.HintOrList(node.Value, [.. known, Any])}");
        return ("", false);
    }
}
