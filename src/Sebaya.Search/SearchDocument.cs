namespace Sebaya.Search;

/// <summary>A unit that the search finds: a section of a page, a question, a part of a checklist, or a glossary entry.</summary>
/// <param name="Address">From the site's root, with the section's anchor: <c>/id/batasan/#waktu</c>. Sections of one page follow one
/// another.</param>
/// <param name="Title">The page's title; a match in it counts most.</param>
/// <param name="Section">The section's heading; empty for the text before the first heading.</param>
/// <param name="Text">The section's plain text.</param>
/// <param name="Asked">Words that readers search for although the section does not contain them.</param>
/// <param name="Summary">A description that is indexed as text. It is shown only where there is no text, because it often says the
/// same.</param>
public sealed record SearchDocument(string Address, string Title, string Section, string Text, string Asked = "", string Summary = "")
{
    /// <summary>The phrases that the words of <see cref="Asked"/> stand in.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>Whether it is the beginning of its page, which is the section that a whole question is most likely about.</summary>
    internal bool OpensPage => Section.Length == 0 && !Address.Contains('#');

    /// <summary>The address without the section's anchor.</summary>
    internal string PageAddress => Address.IndexOf('#') is >= 0 and var at ? Address[..at] : Address;

    /// <summary>What a snippet is cut from.</summary>
    internal string Shown => Text.Length > 0 ? Text : Summary;
}

/// <summary>Words or phrases with the same meaning: a search for one finds the others.</summary>
public sealed record SynonymGroup(IReadOnlyList<string> Words);

/// <summary>A page that matches a query.</summary>
/// <param name="Score">Comparable within one query only.</param>
/// <param name="Sections">Its matching sections, best first; at least one.</param>
public sealed record SearchResult(string Address, string Title, double Score, IReadOnlyList<SectionResult> Sections)
{
    /// <summary>The best matching section.</summary>
    public SectionResult Best => Sections[0];
}

/// <summary>A section that matches a query.</summary>
/// <param name="Address">The page's address, with the section's anchor unless the section is the beginning of the page or part of a
/// checklist.</param>
/// <param name="Heading">Empty for the text before the page's first heading.</param>
/// <param name="Text">What a snippet is cut from.</param>
/// <param name="Score">lunr's score.</param>
public sealed record SectionResult(string Address, string Heading, string Text, double Score);

/// <summary>A file that the browser loads.</summary>
/// <param name="Name">The path below the site's search folder.</param>
public sealed record SearchFile(string Name, byte[] Content);
