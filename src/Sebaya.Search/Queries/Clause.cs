namespace Sebaya.Search.Queries;

/// <summary>One term, searched in every field: a clause of a lunr query without wildcards, edit distance or presence.</summary>
internal readonly record struct Clause(string Term, int Boost);

/// <summary>One word of a query, or a phrase in its place (with an empty word), with the terms of the index that match it.</summary>
/// <param name="Clauses">Empty if the index contains nothing similar.</param>
internal sealed record QueryWord(string Word, IReadOnlyList<Clause> Clauses);
