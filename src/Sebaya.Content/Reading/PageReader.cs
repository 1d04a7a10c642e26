using Sebaya.Content.Markdown;
using Sebaya.Content.Prose;
using Sebaya.Content.Settings;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Reading;

/// <summary>What reading a page depends on, besides its file.</summary>
/// <param name="Terms">By language: the glossary terms to mark.</param>
public sealed record PageContext(SiteSettings Settings, StyleGuide Style, IReadOnlyDictionary<string, TermFinder> Terms);

/// <summary>Reads one page's file.</summary>
public static class PageReader
{
    /// <summary>The page, or null where its front matter could not be read at all (which is recorded).</summary>
    public static Page? Read(SourceText source, string language, string key, PageContext context, DiagnosticBag diagnostics)
    {
        if (FrontMatterReader.Read(source, diagnostics) is not var (frontMatter, start, line)) return null;
        var empty = new Page(key, language, source.File, frontMatter, [], [], [], 0);
        var topics = context.Settings.Topics;
        if (frontMatter.Topic is { } topic && topics.All(other => other.Id != topic))
            diagnostics.Add(source.File, frontMatter.PositionOf("Topic"), Rules.FrontMatterValue,
                $"no topic '{topic}' in _site.yml.{DidYouMean.Hint(topic, topics.Select(other => other.Id))}");
        var terms = empty.Layout is PageLayout.Guide or PageLayout.Question ? context.Terms[language].On(key) : TermFinder.None;
        var style = PageStyle.Of(context.Style, language, key);
        ScaffoldCheck.Run(source, diagnostics);
        LineCheck.Run(source, frontMatter.Title, frontMatter.PositionOf("Title"), style, diagnostics);
        LineCheck.Run(source, frontMatter.Description, frontMatter.PositionOf("Description"), style, diagnostics);
        var markdown = new MarkdownContext(language, context.Settings.Foreign, terms, style);
        var text = MarkdownReader.Read(source.Text[start..], source.File, line, markdown, diagnostics);
        if (text.Body.IsEmpty && empty.Layout is PageLayout.Guide or PageLayout.Question or PageLayout.Sheet)
            diagnostics.Add(source.File, new Position(line, 1), Rules.FileEmpty,
                "the page has no text below its front matter. Write it, or set 'Excluded: true'.");
        return empty with { Body = text.Body, Headings = text.Headings, Sections = text.Sections, Words = text.Words };
    }
}
