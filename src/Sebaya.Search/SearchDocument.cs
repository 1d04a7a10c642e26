namespace Sebaya.Search;

/// <summary>What one result leads to: a section of a page, a question, a checklist or a glossary entry.</summary>
/// <param name="Address">From the site's root, with the section's anchor: <c>/id/batasan/#waktu</c>. Sections of one page follow one another.</param>
/// <param name="Title">The page's title; a match in it counts most.</param>
/// <param name="Section">The section's heading; empty for what stands before the first.</param>
/// <param name="Text">The section's plain text.</param>
public sealed record SearchDocument(string Address, string Title, string Section, string Text);

/// <summary>Words or phrases of which a search for one finds the others: privasi, kerahasiaan.</summary>
public sealed record SynonymGroup(IReadOnlyList<string> Words);

/// <summary>A section found.</summary>
/// <param name="Score">lunr's score; comparable within one query only.</param>
public sealed record SearchResult(string Address, string Title, string Section, double Score);

/// <summary>A file for the browser.</summary>
/// <param name="Name">Relative to the folder the site keeps its search in.</param>
public sealed record SearchFile(string Name, byte[] Content);
