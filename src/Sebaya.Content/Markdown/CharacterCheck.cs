using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Markdown;

/// <summary>
/// Refuses forbidden characters that the source text spells as entities, such as <c>&amp;#x1;</c>. Markdig decodes entities in running
/// text, addresses, titles and the info line of code blocks, and nowhere else.
/// </summary>
internal static class CharacterCheck
{
    public static void Run(PageSyntax page, MarkdownDiagnostics report)
    {
        foreach (var syntax in page.All)
        {
            switch (syntax)
            {
                case HtmlEntityInline entity: Entity(entity, report); break;
                case LinkInline link:
                    (link.Url, link.Title) = (Clean(link.Url, link, report), Clean(link.Title, link, report));
                    break;
                case LinkReferenceDefinition link:
                    (link.Url, link.Title) = (Clean(link.Url, link, report), Clean(link.Title, link, report));
                    break;
                case FencedCodeBlock code:
                    (code.Info, code.Arguments) = (Clean(code.Info, code, report), Clean(code.Arguments, code, report));
                    break;
            }
        }
    }

    private static void Entity(HtmlEntityInline entity, MarkdownDiagnostics report)
    {
        var text = entity.Transcoded.AsSpan();
        // Markdig replaces the number of a code point that does not exist by U+FFFD.
        var isNone = text is [ForbiddenCharacters.Replacement];
        if (!isNone && ForbiddenCharacters.IndexIn(text) < 0) return;
        var stands = isNone ? "no character" : ForbiddenCharacters.Describe(text, 0).TrimEnd(',');
        report.Add(report.At(entity), Rules.FileCharacter,
            $"'{entity.Original}' stands for {stands}, and no text may hold one. Remove it.");
        entity.Transcoded = new StringSlice(ForbiddenCharacters.Replacement.ToString());
    }

    private static string? Clean(string? text, MarkdownObject syntax, MarkdownDiagnostics report) =>
        text is null ? null : report.Refuse(text, report.At(syntax));
}
