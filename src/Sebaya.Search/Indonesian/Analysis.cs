namespace Sebaya.Search.Indonesian;

/// <summary>One way to read a word: the root it may come from.</summary>
/// <param name="Root">What is left when the affixes are taken off.</param>
/// <param name="Cost">How unlikely the analysis is; the cheapest whose root is known wins.</param>
/// <param name="Guessable">Whether the analysis is plain enough to be believed though nobody knows the root.</param>
internal readonly record struct Analysis(string Root, int Cost, bool Guessable);
