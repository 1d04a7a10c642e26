namespace Sebaya.Search;

/// <summary>What is found: a section of a page, a question, a part of a checklist or a glossary entry.</summary>
/// <param name="Address">From the site's root, with the section's anchor: <c>/id/batasan/#waktu</c>. Sections of one page follow one
/// another.</param>
/// <param name="Title">The page's title; a match in it counts most.</param>
/// <param name="Section">The section's heading; empty for what stands before the first.</param>
/// <param name="Text">The section's plain text.</param>
/// <param name="Asked">Words that readers seek it by and that stand nowhere in it.</param>
/// <param name="Summary">A description that counts as text, and is shown only where there is no text: it often says the same.</param>
public sealed record SearchDocument(string Address, string Title, string Section, string Text, string Asked = "", string Summary = "")
{
    /// <summary>Whether it is what its page begins with: of a page's sections the one that a whole question is mostly after.</summary>
    internal bool OpensPage => Section.Length == 0 && !Address.Contains('#');

    /// <summary>The address without the section's anchor.</summary>
    internal string PageAddress => Address.IndexOf('#') is >= 0 and var at ? Address[..at] : Address;

    /// <summary>What a snippet is cut from.</summary>
    internal string Shown => Text.Length > 0 ? Text : Summary;
}

/// <summary>Words or phrases of which a search for one finds the others: privasi, kerahasiaan.</summary>
public sealed record SynonymGroup(IReadOnlyList<string> Words);

/// <summary>A page that answers a query.</summary>
/// <param name="Score">Comparable within one query only.</param>
/// <param name="Sections">Its sections that answer, best first; at least one.</param>
public sealed record SearchResult(string Address, string Title, double Score, IReadOnlyList<SectionResult> Sections)
{
    /// <summary>The section that answers best.</summary>
    public SectionResult Best => Sections[0];
}

/// <summary>A section that answers a query.</summary>
/// <param name="Address">The page's address, with an anchor unless the section opens the page or is a checklist's part.</param>
/// <param name="Heading">Empty for what stands before the page's first heading.</param>
/// <param name="Text">What a snippet is cut from.</param>
/// <param name="Score">lunr's score.</param>
public sealed record SectionResult(string Address, string Heading, string Text, double Score);

/// <summary>A file for the browser.</summary>
/// <param name="Name">Relative to the folder the site keeps its search in.</param>
public sealed record SearchFile(string Name, byte[] Content);
