using System.Collections.Immutable;

namespace Sebaya.Publishing.Components;

/// <summary>A piece of a component as it stands on paper: what documents, books and printed pages have in common.</summary>
public abstract record PaperBlock;

/// <summary>Words in a paragraph of their own.</summary>
public sealed record PaperText(string Words) : PaperBlock;

/// <summary>The heading of a part of the component.</summary>
public sealed record PaperHeading(string Words) : PaperBlock;

/// <summary>A place to write on one line, with its label.</summary>
public sealed record PaperField(string Label) : PaperBlock;

/// <summary>Empty lines to write on.</summary>
public sealed record PaperLines(int Count) : PaperBlock;

/// <summary>Things of one sort.</summary>
/// <param name="IsChoice">Whether each has a box to tick.</param>
public sealed record PaperList(ImmutableArray<string> Items, bool IsChoice = false) : PaperBlock;

/// <summary>A table whose first row heads its columns.</summary>
public sealed record PaperTable(ImmutableArray<ImmutableArray<string>> Rows) : PaperBlock;

/// <summary>A word and what it means.</summary>
/// <param name="Anchor">By which links lead to it.</param>
public sealed record PaperTerm(string Anchor, string Term, string Meaning) : PaperBlock;

/// <summary>A drawing of the input.</summary>
/// <param name="Svg">As it stands in a page.</param>
public sealed record PaperDrawing(string Svg) : PaperBlock;
