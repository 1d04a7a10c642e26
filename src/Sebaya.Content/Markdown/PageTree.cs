using Markdig.Syntax;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Markdown;

/// <summary>
/// A page's syntax tree, for Word files and other output that is not HTML. It is parsed again from the file: few pages need it, and keeping
/// the trees of all pages would take more memory than everything else that is known about a site.
/// </summary>
public sealed class PageTree
{
    private PageTree(MarkdownDocument document) => Document = document;

    /// <summary>The tree. Headings are without their written ids.</summary>
    public MarkdownDocument Document { get; }

    /// <summary>Reads a page's file.</summary>
    /// <exception cref="IOException">The file is no longer what it was when the site was read.</exception>
    public static PageTree Read(Site site, Page page)
    {
        var diagnostics = new DiagnosticBag();
        if (SiteReader.ReadText(site.Files, page.Path, diagnostics) is { } source
            && FrontMatterReader.Read(source, diagnostics) is var (_, start, line))
        {
            var syntax = MarkdownReader.Parse(source.Text[start..]);
            HeadingReader.Read(syntax, new MarkdownDiagnostics(source.File, line, diagnostics));
            LeaveOut(syntax.Document, page);
            return new PageTree(syntax.Document);
        }
        throw new IOException($"'{page.File}' was changed while the site was being made. Try again.");
    }

    /// <summary>Removes the sections that the programme leaves out, which are missing from the page too.</summary>
    private static void LeaveOut(MarkdownDocument document, Page page)
    {
        var kept = page.Headings.Select(heading => heading.Id).ToHashSet(StringComparer.Ordinal);
        var isGone = false;
        foreach (var block in document.ToList())
        {
            if (block is HeadingBlock heading) isGone = !kept.Contains(HeadingOf(heading).Id);
            if (isGone) document.Remove(block);
        }
    }

    /// <summary>The data that was read for a heading.</summary>
    public static Heading HeadingOf(HeadingBlock block) => HeadingReader.Of(block);
}
