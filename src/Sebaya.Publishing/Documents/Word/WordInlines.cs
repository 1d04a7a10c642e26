using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using Sebaya.Content;
using Sebaya.Content.Markdown;

namespace Sebaya.Publishing.Documents.Word;

/// <summary>Turns the inlines of a paragraph into runs.</summary>
internal sealed class WordInlines(SiteModel model, Page page, WordLinks links, WordFields fields)
{
    /// <summary>The formatting of text.</summary>
    private readonly record struct Look(bool IsBold, bool IsItalic, bool IsLink, string? Language)
    {
        public RunProperties? Properties()
        {
            if (this == default) return null;
            var properties = new RunProperties();
            if (IsLink) properties.Append(new RunStyle { Val = WordStyles.Link });
            if (IsBold) properties.Append(new Bold());
            if (IsItalic) properties.Append(new Italic());
            if (Language is not null) properties.Append(new Languages { Val = Language });
            return properties;
        }
    }

    /// <summary>The words of a block.</summary>
    public IEnumerable<OpenXmlElement> Of(ContainerInline? inline) => inline is null ? [] : Children(inline, default);

    /// <summary>Plain words, with boxes to tick where they have them.</summary>
    public IEnumerable<OpenXmlElement> Of(string words) => fields.Split(words, () => null);

    private IEnumerable<OpenXmlElement> Children(ContainerInline container, Look look) => container.SelectMany(child => Of(child, look));

    private IEnumerable<OpenXmlElement> Of(Inline inline, Look look) => inline switch
    {
        LiteralInline literal => Words(literal.Content.ToString(), look),
        CodeInline code => Words(code.Content, look),
        HtmlEntityInline entity => Words(entity.Transcoded.ToString(), look),
        LineBreakInline lineBreak => lineBreak.IsHard ? [new Run(new Break())] : Words(" ", look),
        AutolinkInline link =>
            [links.To(link.IsEmail ? "mailto:" + link.Url : link.Url, link.Url, Words(link.Url, look with { IsLink = true }))],
        LinkInline { IsImage: true } image => Words(PlainText.Of(image), look with { IsItalic = true }),
        LinkInline link => [links.Link(link.Url ?? "", PlainText.Of(link), [.. Children(link, look with { IsLink = true })])],
        EmphasisInline emphasis => Children(emphasis, Emphasised(emphasis, look)),
        FootnoteLink { IsBackLink: false } note =>
            [WordRuns.Run($"{note.Index}", new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }))],
        ContainerInline container => Children(container, look),
        _ => [],
    };

    /// <summary>
    /// Adds text with form fields, but not inside a link, where Word would follow the link instead of letting the reader type.
    /// </summary>
    private IEnumerable<OpenXmlElement> Words(string words, Look look) =>
        look.IsLink ? [WordRuns.Run(words, look.Properties())] : fields.Split(words, () => look.Properties());

    private Look Emphasised(EmphasisInline emphasis, Look look)
    {
        if (emphasis.DelimiterCount != 1) return look with { IsBold = true };
        var words = PlainText.Of(emphasis);
        var foreign = model.Site.Settings.Foreign.FirstOrDefault(other => other.Key != page.Language && other.Value.Contains(words)).Key;
        // The site may be published in fewer languages than those of its foreign words.
        var known = model.Site.Settings.Languages.FirstOrDefault(language => language.Code == foreign);
        return look with { IsItalic = true, Language = known is null ? foreign ?? look.Language : known.Tag };
    }
}
