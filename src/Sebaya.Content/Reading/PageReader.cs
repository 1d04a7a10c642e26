using Sebaya.Content.Markdown;
using Sebaya.Content.Settings;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Reading;

/// <summary>Reads one page's file.</summary>
public static class PageReader
{
    /// <summary>The page, or null where its front matter could not be read at all (which is recorded).</summary>
    public static Page? Read(SourceText source, string language, string key, SiteSettings settings, TermFinder terms, DiagnosticBag diagnostics)
    {
        if (FrontMatterReader.Read(source, diagnostics) is not var (frontMatter, start, line)) return null;
        var empty = new Page(key, language, source.File, frontMatter, [], [], [], 0);
        if (frontMatter.Topic is { } topic && settings.Topics.All(other => other.Id != topic))
            diagnostics.Add(source.File, frontMatter.PositionOf("Topic"), Rules.FrontMatterValue,
                $"no topic '{topic}' in _site.yml.{DidYouMean.Hint(topic, settings.Topics.Select(other => other.Id))}");
        var marks = empty.Layout is PageLayout.Guide or PageLayout.Question ? terms.On(key) : TermFinder.None;
        var text = MarkdownReader.Read(source.Text[start..], source.File, line, new MarkdownContext(language, settings.Foreign, marks), diagnostics);
        if (text.Body.IsEmpty && empty.Layout is PageLayout.Guide or PageLayout.Question or PageLayout.Sheet)
            diagnostics.Add(source.File, new Position(line, 1), Rules.FileEmpty, "the page has no text below its front matter. Write it, or set 'Excluded: true'.");
        return empty with { Body = text.Body, Headings = text.Headings, Sections = text.Sections, Words = text.Words };
    }
}
