namespace Sebaya.Search.Queries;

/// <summary>One term asked for in every field: a clause of a lunr query without wildcards, edits or presence.</summary>
internal readonly record struct Clause(string Term, int Boost);
