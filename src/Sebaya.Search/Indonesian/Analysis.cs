namespace Sebaya.Search.Indonesian;

/// <summary>One possible analysis of a word: a root that it may be derived from.</summary>
/// <param name="Root">The word without its affixes.</param>
/// <param name="Cost">How unlikely the analysis is. The one with the lowest cost whose root is known is chosen.</param>
/// <param name="Guessable">Whether the analysis may be chosen even if its root is unknown.</param>
internal readonly record struct Analysis(string Root, int Cost, bool Guessable);
