using System.Collections.Immutable;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Markdown;

/// <summary>Gives every heading its id: the one written as <c>{#id}</c> at its end, or one made from its words.</summary>
internal static class HeadingReader
{
    public static ImmutableArray<Heading> Read(PageSyntax syntax, MarkdownDiagnostics report)
    {
        var headings = ImmutableArray.CreateBuilder<Heading>();
        var byId = new Dictionary<string, Heading>(StringComparer.Ordinal);
        foreach (var block in syntax.All.OfType<HeadingBlock>())
        {
            var position = report.At(block);
            var written = TakeWrittenId(block);
            var text = PlainText.Of(block.Inline);
            var id = written ?? Slugs.ToKebabCase(text);
            if (block.Level == 1)
                report.Add(position, Rules.HeadingTop, "the page's title is its first-level heading already. Begin sections with '##'.");
            if (!Slugs.IsKebabCase(id))
                report.Add(position, Rules.HeadingId,
                    $"the id '{id}' cannot be part of an address. Write it as '{{#{Slugs.ToKebabCase(id)}}}'.");
            if (byId.TryGetValue(id, out var twin))
                report.Add(position, Rules.HeadingDuplicateId,
                    $"the section on line {twin.Position.Line} has the id '{id}' too. Give this one another, for example '{{#{id}-2}}'.");
            block.GetAttributes().Id = id;
            var heading = new Heading(block.Level, id, text, written is not null, position);
            byId.TryAdd(id, heading);
            block.SetData(typeof(Heading), heading);
            headings.Add(heading);
        }
        SkippedLevels(headings, report);
        return headings.ToImmutable();
    }

    /// <summary>The data that was read for a heading.</summary>
    public static Heading Of(HeadingBlock block) => (Heading)block.GetData(typeof(Heading))!;

    private static string? TakeWrittenId(HeadingBlock block)
    {
        if (block.Inline?.LastChild is not LiteralInline last) return null;
        var text = last.Content.ToString().TrimEnd();
        var open = text.LastIndexOf("{#", StringComparison.Ordinal);
        if (open < 0 || !text.EndsWith('}')) return null;
        last.Content = new Markdig.Helpers.StringSlice(text[..open].TrimEnd());
        return text[(open + 2)..^1].Trim();
    }

    private static void SkippedLevels(ImmutableArray<Heading>.Builder headings, MarkdownDiagnostics report)
    {
        var before = 1;
        foreach (var heading in headings)
        {
            if (heading.Level > before + 1)
                report.Add(heading.Position, Rules.ProseSkippedHeading,
                    $"a level {heading.Level} heading follows level {before}. Write '{new string('#', before + 1)}'.");
            before = heading.Level;
        }
    }
}
