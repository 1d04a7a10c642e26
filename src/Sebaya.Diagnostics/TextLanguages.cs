using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Sebaya.Diagnostics;

/// <summary>The languages that texts in YAML files are written in, and which text is used where a language has none.</summary>
/// <param name="codes">The languages of the site, in order.</param>
[CollectionBuilder(typeof(TextLanguages), nameof(Create))]
public sealed class TextLanguages(ImmutableArray<string> codes) : IReadOnlyList<string>
{
    /// <summary>Languages that files may contain texts in although the site is not published in them.</summary>
    public ImmutableArray<string> Unpublished { get; init; } = [];

    /// <summary>For a language whose translation is not complete: the language whose texts are shown where it has none.</summary>
    public ImmutableDictionary<string, string> Fallbacks { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether a plain text in place of a mapping by language counts as the text in every language.</summary>
    public bool TakesOneForAll { get; init; }

    /// <inheritdoc/>
    public int Count => codes.Length;

    /// <inheritdoc/>
    public string this[int index] => codes[index];

    /// <summary>Languages that all have every text.</summary>
    public static TextLanguages Create(ReadOnlySpan<string> codes) => new(codes.ToImmutableArray());

    /// <summary>Languages that all have every text.</summary>
    public static implicit operator TextLanguages(ImmutableArray<string> codes) => new(codes);

    /// <summary>Languages that all have every text.</summary>
    public static implicit operator TextLanguages(string[] codes) => new([.. codes]);

    /// <summary>Fills in missing texts from <see cref="Fallbacks"/>.</summary>
    public void Complete<T>(ImmutableDictionary<string, T>.Builder texts)
    {
        foreach (var (code, fallback) in Fallbacks)
            if (!texts.ContainsKey(code) && texts.TryGetValue(fallback, out var text)) texts[code] = text;
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)codes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
