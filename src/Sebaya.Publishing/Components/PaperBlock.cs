using System.Collections.Immutable;

namespace Sebaya.Publishing.Components;

/// <summary>A block of a component's printed form, used for documents, books and printed pages.</summary>
public abstract record PaperBlock;

/// <summary>A paragraph.</summary>
public sealed record PaperText(string Words) : PaperBlock;

/// <summary>A heading within the component.</summary>
public sealed record PaperHeading(string Words) : PaperBlock;

/// <summary>A place to write on one line, with its label.</summary>
public sealed record PaperField(string Label) : PaperBlock;

/// <summary>Empty lines to write on.</summary>
public sealed record PaperLines(int Count) : PaperBlock;

/// <summary>A list.</summary>
/// <param name="IsChoice">Whether each item has a box to tick.</param>
public sealed record PaperList(ImmutableArray<string> Items, bool IsChoice = false) : PaperBlock;

/// <summary>A table whose first row heads its columns.</summary>
public sealed record PaperTable(ImmutableArray<ImmutableArray<string>> Rows) : PaperBlock;

/// <summary>A term and its meaning.</summary>
/// <param name="Anchor">The id that links to the term use.</param>
public sealed record PaperTerm(string Anchor, string Term, string Meaning) : PaperBlock;

/// <summary>A drawing of the input.</summary>
/// <param name="Svg">The SVG as in the page.</param>
public sealed record PaperDrawing(string Svg) : PaperBlock;
