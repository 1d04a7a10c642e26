namespace Sebaya.Search;

/// <summary>What one result leads to: a section of a page, a question, a checklist or a glossary entry.</summary>
/// <param name="Address">From the site's root, with the section's anchor: <c>/id/batasan/#waktu</c>. Sections of one page follow one another.</param>
/// <param name="Title">The page's title; a match in it counts most.</param>
/// <param name="Section">The section's heading; empty for what stands before the first.</param>
/// <param name="Text">The section's plain text.</param>
/// <param name="Asked">Words that readers seek it by and that stand nowhere in it.</param>
public sealed record SearchDocument(string Address, string Title, string Section, string Text, string Asked = "")
{
    /// <summary>Whether it is what its page begins with: of a page's sections the one that a whole question is mostly after.</summary>
    internal bool OpensPage => Section.Length == 0 && !Address.Contains('#');
}

/// <summary>Words or phrases of which a search for one finds the others: privasi, kerahasiaan.</summary>
public sealed record SynonymGroup(IReadOnlyList<string> Words);

/// <summary>A section found.</summary>
/// <param name="Score">lunr's score; comparable within one query only.</param>
public sealed record SearchResult(string Address, string Title, string Section, double Score);

/// <summary>A file for the browser.</summary>
/// <param name="Name">Relative to the folder the site keeps its search in.</param>
public sealed record SearchFile(string Name, byte[] Content);
