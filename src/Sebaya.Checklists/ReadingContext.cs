using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Sebaya.Diagnostics;

namespace Sebaya.Checklists;

/// <summary>
/// What every part of the reader needs: the file, the languages, and the lists that problems and page references are added to.
/// </summary>
internal sealed partial class ReadingContext(string file, TextLanguages languages)
{
    public DiagnosticBag Diagnostics { get; } = new();

    public List<PageReference> Reads { get; } = [];

    public string File => file;

    [GeneratedRegex("^[a-z0-9-]{1,60}$")]
    private static partial Regex IdForm { get; }

    public MappingReader Reader(YamlMapping mapping, string what) =>
        new(mapping, what, file, Diagnostics, Rules.ChecklistUnknownKey, Rules.ChecklistValue);

    /// <summary>What messages call a part of the file: <c>item 'b1'</c>, or <c>the item</c> where it has no id.</summary>
    public static string NameOf(YamlMapping group, string kind) =>
        group.Entries.FirstOrDefault(entry => entry.Key.Value == "id")?.Value is YamlScalar { Value: var id } ? $"{kind} '{id}'"
            : $"the {kind}";

    public void Add(Position position, Rule rule, string message) => Diagnostics.Add(file, position, rule, message);

    /// <summary>Reads a mapping's id; null where it is missing or malformed (which is recorded).</summary>
    public string? Id(MappingReader reader)
    {
        if (reader.Text("id", needed: true) is not { } id) return null;
        return IsId(id, reader.Find("id")!.Position) ? id : null;
    }

    /// <summary>Whether a word has the form of an id; recorded if not.</summary>
    public bool IsId(string word, Position position)
    {
        if (IdForm.IsMatch(word)) return true;
        Add(position, Rules.ChecklistValue, $"'{Excerpt.Of(word)}' cannot be an id. Use a-z, 0-9 and hyphens, at most 60.");
        return false;
    }

    /// <summary>A text in every language; what is missing is recorded at the key.</summary>
    public LocalizedText? Text(MappingReader reader, string key, bool needed = false)
    {
        switch (needed ? reader.Need(key) : reader.Find(key))
        {
            case YamlMapping group: return TextOf(group, key, reader.PlaceOf(key));
            case { } other:
                Add(other.Position, Rules.ChecklistTranslation,
                    $"'{key}' must have a text for each language ({string.Join(", ", languages)}), not {other.Kind}.");
                return null;
            default: return null;
        }
    }

    private LocalizedText? TextOf(YamlMapping group, string key, Position place)
    {
        var reader = Reader(group, $"'{key}'");
        var texts = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var language in languages)
        {
            if (reader.Find(language) is null && languages.Fallbacks.ContainsKey(language)) continue;
            if (reader.Find(language) is null) Add(place, Rules.ChecklistTranslation, $"'{key}' has no text in '{language}'. Add it.");
            else if (reader.Text(language) is { } text) texts[language] = text.Trim();
        }
        languages.Complete(texts);
        foreach (var unpublished in languages.Unpublished) reader.Find(unpublished);
        reader.Finish();
        return texts.Count == languages.Count ? new LocalizedText(texts.ToImmutable()) : null;
    }

    /// <summary>Reads the key of a page to link to, and notes it, so that it is checked once the whole site is known.</summary>
    public string? Page(MappingReader reader, string key = "read")
    {
        if (reader.Text(key) is not { } page) return null;
        Reads.Add(new PageReference(page, reader.Find(key)!.Position));
        return page;
    }

    /// <summary>The same for a key that takes one page or a list of them.</summary>
    public ImmutableArray<string> Pages(MappingReader reader, string key = "read")
    {
        var pages = reader.TextList(key);
        foreach (var page in pages)
        {
            if (page.Value.Length == 0) reader.Wrong(page.Position, $"'{key}' is empty. Give it a text.");
            else Reads.Add(new PageReference(page.Value, page.Position));
        }
        return [.. pages.Select(page => page.Value)];
    }

    /// <summary>The mappings of a list; anything else in it is recorded.</summary>
    public IEnumerable<YamlMapping> Groups(ImmutableArray<YamlNode> nodes, string key)
    {
        foreach (var node in nodes)
        {
            if (node is YamlMapping group) yield return group;
            else Add(node.Position, Rules.ChecklistValue, $"'{key}' must be a list of groups of keys; this is {node.Kind}.");
        }
    }

    /// <summary>Whether a list is within its limit; recorded if not.</summary>
    public bool IsWithin(int count, int most, string what, Position position)
    {
        if (count <= most) return true;
        Add(position, Rules.ChecklistTooLarge, $"{count} {what} are more than the {most} that fit. Split the checklist.");
        return false;
    }

    /// <summary>Whether an id occurs for the first time; recorded if not.</summary>
    public bool IsNew(HashSet<string> seen, string id, string what, Position position)
    {
        if (seen.Add(id)) return true;
        Add(position, Rules.ChecklistDuplicateId, $"{what} '{id}' stands twice. Give one of them another id.");
        return false;
    }
}
