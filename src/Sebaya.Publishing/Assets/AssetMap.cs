using System.Collections.Immutable;

namespace Sebaya.Publishing.Assets;

/// <summary>A file with its hash in its name, so that browsers may cache it for ever.</summary>
/// <param name="Address">The address below the site's root: <c>/assets/base.1a2b3c4d.css</c>.</param>
public sealed record Asset(string Address, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Of an image of dots: its width and height in pixels.</summary>
    public (int Width, int Height)? Size { get; init; }
}

/// <summary>Styles, scripts and images, by the names that views and pages use for them.</summary>
/// <param name="Assets">By name: <c>base.css</c>, <c>search/combobox.js</c>, <c>images/map.svg</c>.</param>
/// <param name="Imports">For each script: the scripts that it imports, directly or indirectly, for preloading.</param>
/// <param name="Taken">Files of the input that were left out, because the theme has a file with the same name.</param>
public sealed record AssetMap(
    ImmutableSortedDictionary<string, Asset> Assets, ImmutableDictionary<string, ImmutableArray<string>> Imports,
    ImmutableArray<(string Name, string File)> Taken)
{
    /// <summary>An asset's address.</summary>
    /// <exception cref="KeyNotFoundException">There is no such asset, which is a mistake in the theme.</exception>
    public string this[string name] =>
        Assets.TryGetValue(name, out var asset) ? asset.Address : throw new KeyNotFoundException($"no asset '{name}'");

    /// <summary>Whether there is an asset of that name.</summary>
    public bool Has(string name) => Assets.ContainsKey(name);
}
