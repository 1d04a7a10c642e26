namespace Sebaya.Search.Indonesian;

/// <summary>The known roots, which decide between the analyses of a word.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, string> _entries;

    /// <param name="entries">One root each: <c>pukul</c>; <c>palu~</c> for a rare one, which yields to others; <c>mula=</c> forms as
    /// <c>mulai=mula</c>.</param>
    public Vocabulary(IEnumerable<string> entries)
    {
        Entries = [.. entries.Distinct().Order(StringComparer.Ordinal)];
        _entries = new(StringComparer.Ordinal);
        foreach (var entry in Entries) _entries[Word(entry)] = entry;
    }

    /// <summary>The entries as written, in ordinal order.</summary>
    public IReadOnlyList<string> Entries { get; }

    /// <summary>The list of common Indonesian roots that comes with the program.</summary>
    public static Vocabulary Roots { get; } = ReadRoots();

    /// <summary>Whether a word is one of the roots, and whether it is a rare one.</summary>
    public bool Knows(string word, out bool rare)
    {
        rare = _entries.TryGetValue(word, out var entry) && entry.EndsWith('~');
        return entry is not null;
    }

    /// <summary>The root that represents a family: another word where readers treat two roots as one (mulai, mula).</summary>
    public string Headword(string root) =>
        _entries.TryGetValue(root, out var entry) && entry.IndexOf('=') is > 0 and var at ? entry[(at + 1)..] : root;

    /// <summary>The same list with more roots.</summary>
    public Vocabulary With(IEnumerable<string> entries) =>
        new(Entries.Concat(entries.Where(entry => !_entries.ContainsKey(Word(entry)))));

    internal static string Word(string entry) =>
        entry.IndexOfAny(['~', '=']) is >= 0 and var at ? entry[..at] : entry;

    private static Vocabulary ReadRoots()
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream("roots.txt")!;
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
