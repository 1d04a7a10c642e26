using System.Collections.Immutable;
using System.Globalization;

namespace Sebaya.Diagnostics;

/// <summary>
/// Takes values out of a YAML mapping by key and records what is missing, misspelt, doubled or of the wrong form.
/// A reader asks for what it knows; <see cref="Finish"/> then reports every key nobody asked for.
/// </summary>
/// <param name="what">The mapping's name in messages, for example "the checklist" or "item 'b1'".</param>
/// <param name="unknownKey">The rule that an unknown key breaks.</param>
/// <param name="wrongValue">The rule that a missing or malformed value breaks.</param>
public sealed class MappingReader(
    YamlMapping mapping, string what, string file, DiagnosticBag diagnostics, Rule unknownKey, Rule wrongValue, bool ignoreCase = false)
{
    private readonly StringComparer _comparer = ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
    private readonly HashSet<string> _known = new(ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    /// <summary>The mapping being read.</summary>
    public YamlMapping Mapping => mapping;

    /// <summary>The path of the mapping's file, as messages show it.</summary>
    public string File => file;

    /// <summary>The value of a key, or null where it is absent or empty. Marks the key as known.</summary>
    public YamlNode? Find(string key)
    {
        _known.Add(key);
        foreach (var entry in mapping.Entries)
            if (_comparer.Equals(entry.Key.Value, key))
                return entry.Value is YamlScalar { IsNull: true } ? null : entry.Value;
        return null;
    }

    /// <summary>The value of a key; its absence is a problem placed at the mapping's beginning.</summary>
    public YamlNode? Need(string key)
    {
        var node = Find(key);
        if (node is null) Wrong(PlaceOf(key), $"{what} has no '{key}'. Add it.");
        return node;
    }

    /// <summary>A text, or null where absent or of another form (which is recorded).</summary>
    public string? Text(string key, bool needed = false)
    {
        switch (needed ? Need(key) : Find(key))
        {
            case YamlScalar scalar when !string.IsNullOrWhiteSpace(scalar.Value): return scalar.Value;
            case YamlScalar scalar: Wrong(scalar.Position, $"'{key}' is empty. Give it a text."); return null;
            case { } other: Wrong(other.Position, $"'{key}' must be a text, not {other.Kind}."); return null;
            default: return null;
        }
    }

    /// <summary>true or false; anything else is recorded and the fallback returned.</summary>
    public bool Flag(string key, bool fallback)
    {
        switch (Find(key))
        {
            case YamlScalar { IsPlain: true } scalar when bool.TryParse(scalar.Value, out var flag): return flag;
            case { } other: Wrong(other.Position, $"'{key}' must be true or false."); return fallback;
            default: return fallback;
        }
    }

    /// <summary>
    /// A whole number from <paramref name="least"/> to <paramref name="most"/>; anything else breaks <paramref name="rule"/>.
    /// </summary>
    public int? WholeNumber(string key, int least, int most, Rule? rule = null, bool needed = false)
    {
        var node = needed ? Need(key) : Find(key);
        if (node is null) return null;
        if (node is YamlScalar { IsPlain: true } scalar
            && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most) return number;
        var shown = node is YamlScalar text ? $"'{Excerpt.Of(text.Value)}'" : node.Kind;
        diagnostics.Add(file, node.Position, rule ?? wrongValue, $"'{key}' must be a whole number from {least} to {most}, not {shown}.");
        return null;
    }

    /// <summary>One of a closed list of words; anything else is recorded with the nearest of them.</summary>
    public string? OneOf(string key, IReadOnlyCollection<string> words, bool needed = false)
    {
        var node = needed ? Need(key) : Find(key);
        if (node is null) return null;
        if (node is YamlScalar scalar)
        {
            if (words.Contains(scalar.Value)) return scalar.Value;
            Wrong(node.Position,
                $"'{key}' cannot be '{Excerpt.Of(scalar.Value)}'. It is one of: "
                + $"{string.Join(", ", words)}.{DidYouMean.Hint(scalar.Value, words)}");
            return null;
        }
        Wrong(node.Position, $"'{key}' must be one of: {string.Join(", ", words)}, not {node.Kind}.");
        return null;
    }

    /// <summary>The mapping below a key; null where it is absent or of another form (which is recorded).</summary>
    public YamlMapping? Group(string key, bool needed = false)
    {
        switch (needed ? Need(key) : Find(key))
        {
            case YamlMapping group: return group;
            case { } other: Wrong(other.Position, $"'{key}' must be a group of keys, not {other.Kind}."); return null;
            default: return null;
        }
    }

    /// <summary>The nodes of a list below a key; empty where absent or of another form.</summary>
    public ImmutableArray<YamlNode> List(string key, bool needed = false)
    {
        switch (needed ? Need(key) : Find(key))
        {
            case YamlSequence list: return list.Items;
            case { } other: Wrong(other.Position, $"'{key}' must be a list, not {other.Kind}."); return [];
            default: return [];
        }
    }

    /// <summary>The nodes of a list below a key; a single text counts as a list of one.</summary>
    public ImmutableArray<YamlNode> ListOrOne(string key) => Find(key) is YamlScalar single ? [single] : List(key);

    /// <summary>The texts of a list below a key (a single text counts as a list of one), each with its place.</summary>
    public ImmutableArray<YamlScalar> TextList(string key, bool needed = false)
    {
        var node = needed ? Need(key) : Find(key);
        if (node is YamlScalar single) return [single];
        if (node is null) return [];
        if (node is not YamlSequence list)
        {
            Wrong(node.Position, $"'{key}' must be a list of texts, not {node.Kind}.");
            return [];
        }
        foreach (var item in list.Items)
            if (item is not YamlScalar) Wrong(item.Position, $"'{key}' must be a list of texts; this is {item.Kind}.");
        return [.. list.Items.OfType<YamlScalar>()];
    }

    /// <summary>A reader for a mapping nested in this one. It records problems in the same bag, under the same rules.</summary>
    /// <param name="name">The group's name in messages, for example "the language".</param>
    public MappingReader Reader(YamlMapping group, string name) => new(group, name, file, diagnostics, unknownKey, wrongValue, ignoreCase);

    /// <summary>
    /// A reader for each mapping in the list below a key. An entry of the list that is no mapping is recorded as a problem.
    /// </summary>
    /// <param name="item">What messages call one entry, without an article: "language".</param>
    /// <param name="keys">The keys that an entry may have, as messages list them.</param>
    public IEnumerable<MappingReader> Groups(string key, string item, string keys, bool needed = false)
    {
        foreach (var node in List(key, needed))
        {
            if (node is YamlMapping group) yield return Reader(group, $"the {item}");
            else Wrong(node.Position, $"a {item} must be a group of keys ({keys}), not {node.Kind}.");
        }
    }

    /// <summary>Reads a mapping whose keys the writer chooses. A key that occurs twice is recorded as a problem.</summary>
    /// <param name="read">Called with the group's reader and each of its keys.</param>
    public IReadOnlyList<T> FreeKeys<T>(string key, Func<MappingReader, YamlScalar, T> read)
    {
        if (Group(key) is not { } group) return [];
        var reader = Reader(group, $"'{key}'");
        List<T> values = [];
        foreach (var (name, _) in group.Entries)
        {
            reader.Find(name.Value);
            values.Add(read(reader, name));
        }
        reader.Finish();
        return values;
    }

    /// <summary>A day written as 2026-11-22, or null where absent or of another form (which is recorded).</summary>
    public DateOnly? Day(string key, bool needed = false)
    {
        if (Text(key, needed) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Wrong(Find(key)!.Position, $"'{key}' must be a day written as 2026-11-22, not '{Excerpt.Of(text)}'.");
        return null;
    }

    /// <summary>A text in every language of the site; see <see cref="LocalizedText.Read"/>.</summary>
    public LocalizedText? Localized(string key, TextLanguages languages, bool needed = true) =>
        LocalizedText.Read(this, key, languages, diagnostics, wrongValue, needed);

    /// <summary>Where a key stands, or where the mapping begins if it is absent.</summary>
    public Position PlaceOf(string key) =>
        mapping.Entries.FirstOrDefault(entry => _comparer.Equals(entry.Key.Value, key))?.Key.Position ?? mapping.Position;

    /// <summary>Records a problem with a value of this mapping.</summary>
    public void Wrong(Position position, string message) => diagnostics.Add(file, position, wrongValue, message);

    /// <summary>Reports keys that nobody asked for (with the nearest known one) and keys that stand twice.</summary>
    public void Finish()
    {
        var seen = new HashSet<string>(_comparer);
        foreach (var entry in mapping.Entries)
        {
            var key = entry.Key.Value;
            if (!_known.Contains(key))
                diagnostics.Add(file, entry.Key.Position, unknownKey, $"{what} has no key '{Excerpt.Of(key)}'.{Remedy(key)}");
            else if (!seen.Add(key))
                diagnostics.Add(file, entry.Key.Position, Rules.KeyDuplicate, $"'{key}' stands twice in {what}. Keep one.");
        }
    }

    private string Remedy(string key) =>
        DidYouMean.To(key, _known) is { } near ? $" Did you mean '{near}'?"
            : $" Known keys: {string.Join(", ", _known.Order(StringComparer.Ordinal))}.";
}
