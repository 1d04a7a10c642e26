using System.Collections.Immutable;

namespace Sebaya.Publishing.Assets;

/// <summary>The names of the assets that a page loads.</summary>
/// <param name="Styles">Its style sheets, in order; later ones may override earlier ones.</param>
/// <param name="Scripts">Its module scripts, in order.</param>
/// <param name="Imported">What the scripts import, directly or through another, each once.</param>
public sealed record LoadedAssets(ImmutableArray<string> Styles, ImmutableArray<string> Scripts, ImmutableArray<string> Imported);
