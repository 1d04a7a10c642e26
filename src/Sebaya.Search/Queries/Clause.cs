namespace Sebaya.Search.Queries;

/// <summary>One term asked for in every field: a clause of a lunr query without wildcards, edits or presence.</summary>
internal readonly record struct Clause(string Term, int Boost);

/// <summary>
/// One word of a query, or a phrase that stands for one (its word is empty), with the terms of the index that answer to it.
/// </summary>
/// <param name="Clauses">Empty if the index has nothing like the word.</param>
internal sealed record QueryWord(string Word, IReadOnlyList<Clause> Clauses);
