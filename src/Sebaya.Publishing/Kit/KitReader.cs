using System.Collections.Immutable;
using System.Globalization;
using Sebaya.Content;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Kit;

/// <summary>Reads a mapping in one of the programme kit's files. Every problem in it is recorded under one rule.</summary>
internal sealed class KitReader(
    YamlMapping mapping, string what, string file, TextLanguages languages, DiagnosticBag diagnostics, Rule rule)
{
    private readonly MappingReader _reader = new(mapping, what, file, diagnostics, rule, rule);

    /// <summary>Opens one of the kit's files; null where it is empty or not a mapping, which is recorded.</summary>
    /// <param name="article">"the" or "a": how messages speak of the whole file.</param>
    /// <param name="name">What the file holds, for messages: <c>calendar</c>.</param>
    /// <param name="keys">The keys it takes, for messages.</param>
    public static KitReader? Open(
        SourceText source, string article, string name, string keys, TextLanguages languages, DiagnosticBag diagnostics, Rule rule)
    {
        if (YamlText.Parse(source.Text, source.File, diagnostics) is not { } root) return null;
        if (root is YamlMapping mapping) return new KitReader(mapping, $"the {name}", source.File, languages, diagnostics, rule);
        diagnostics.Add(source.File, root.Position, rule, $"{article} {name} must be a group of keys ({keys}), not {root.Kind}.");
        return null;
    }

    /// <summary>The mapping's id, in kebab-case; "" where it has none, which is recorded.</summary>
    public string Id() => _reader.ReadId() ?? "";

    public string? Text(string key, bool needed = false) => _reader.Text(key, needed);

    public ImmutableArray<string> Texts(string key) => [.. _reader.TextList(key).Select(item => item.Value)];

    public string? OneOf(string key, IReadOnlyCollection<string> words) => _reader.OneOf(key, words);

    public int? WholeNumber(string key, int least, int most, bool needed = false) => _reader.WholeNumber(key, least, most, needed: needed);

    public bool Flag(string key) => _reader.Flag(key, false);

    /// <summary>One whole number, or a list of them.</summary>
    public ImmutableArray<int> WholeNumbers(string key, int least, int most)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        foreach (var item in _reader.TextList(key, needed: true))
            if (int.TryParse(item.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least
                && number <= most) numbers.Add(number);
            else diagnostics.Add(file, item.Position, rule, $"'{key}' must be whole numbers from {least} to {most}, not '{item.Value}'.");
        return numbers.ToImmutable();
    }

    public LocalizedText Localized(string key) => LocalizedText.Read(_reader, key, languages, diagnostics, rule)!;

    public LocalizedText? LocalizedOrNone(string key) => LocalizedText.Read(_reader, key, languages, diagnostics, rule, needed: false);

    /// <summary>A list of texts in every language.</summary>
    public ImmutableArray<LocalizedText> LocalizedList(string key)
    {
        var texts = ImmutableArray.CreateBuilder<LocalizedText>();
        foreach (var node in _reader.List(key, needed: true))
        {
            var group = new YamlMapping([new YamlEntry(new YamlScalar(key, true, node.Position), node)], node.Position);
            var reader = new MappingReader(group, what, file, diagnostics, rule, rule);
            if (LocalizedText.Read(reader, key, languages, diagnostics, rule) is { } text) texts.Add(text);
        }
        return texts.ToImmutable();
    }

    /// <summary>Whether the mapping has a key.</summary>
    public bool Has(string key) => mapping.Entries.Any(entry => entry.Key.Value == key);

    /// <summary>The mappings in a list; an entry that is no mapping is recorded.</summary>
    /// <param name="item">What messages call one entry, without an article.</param>
    /// <param name="keys">The keys that an entry may have, as messages list them.</param>
    public IEnumerable<KitReader> Groups(string key, string item, string keys, bool needed = false)
    {
        foreach (var node in _reader.List(key, needed))
        {
            if (node is YamlMapping group) yield return new KitReader(group, $"the {item}", file, languages, diagnostics, rule);
            else diagnostics.Add(file, node.Position, rule, $"a {item} must be a group of keys ({keys}), not {node.Kind}.");
        }
    }

    public Position PlaceOf(string key) => _reader.Find(key)?.Position ?? mapping.Position;

    /// <summary>Records a problem with a key's value.</summary>
    public void Wrong(string key, string message) => diagnostics.Add(file, PlaceOf(key), rule, message);

    public void Finish() => _reader.Finish();
}
