using System.Collections.Immutable;

namespace Sebaya.Checklists;

/// <summary>One text in every language of the site, by language code.</summary>
public sealed class LocalText(ImmutableSortedDictionary<string, string> texts)
{
    /// <summary>The text in one language. The reader refuses definitions in which one is missing.</summary>
    /// <exception cref="KeyNotFoundException">The language was not among those the checklist was read for.</exception>
    public string this[string language] => texts[language];

    /// <summary>The codes of the languages it is written in, in ordinal order.</summary>
    public IEnumerable<string> Languages => texts.Keys;
}
