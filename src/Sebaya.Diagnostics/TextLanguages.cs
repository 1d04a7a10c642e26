using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Sebaya.Diagnostics;

/// <summary>The languages in which a site's texts stand, and what is read where one of them lacks a text.</summary>
/// <param name="codes">The languages of the site, in order.</param>
[CollectionBuilder(typeof(TextLanguages), nameof(Create))]
public sealed class TextLanguages(ImmutableArray<string> codes) : IReadOnlyList<string>
{
    /// <summary>Languages in which texts may be written though the site is not published in them.</summary>
    public ImmutableArray<string> Unpublished { get; init; } = [];

    /// <summary>For each language that is still being translated into, the one whose texts are shown where it has none.</summary>
    public ImmutableDictionary<string, string> Fallbacks { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether a text that names no language is that of all of them.</summary>
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

    /// <summary>Adds, for each language that is still being translated into and has no text, the text that is shown in its place.</summary>
    public void Complete<T>(ImmutableDictionary<string, T>.Builder texts)
    {
        foreach (var (code, fallback) in Fallbacks)
            if (!texts.ContainsKey(code) && texts.TryGetValue(fallback, out var text)) texts[code] = text;
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)codes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
