using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Sebaya.Content;
using Sebaya.Content.Markdown;
using Sebaya.Content.Settings;

namespace Sebaya.Publishing.Documents.Word;

/// <summary>A page as a document for word processors (Office Open XML, ECMA-376), to fill in, change and print.</summary>
internal static class WordDocument
{
    /// <summary>A4, in twentieths of a point.</summary>
    private const uint Width = 11906, Height = 16838;

    private const int Margin = 1134, TopMargin = 1500;
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>The document's file.</summary>
    public static byte[] Write(SiteModel model, Page page)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddNewPart<MainDocumentPart>(MainType, "document");
            Fill(model, page, main);
            using var properties = document.AddNewPart<CoreFilePropertiesPart>("properties").GetStream(FileMode.Create);
            PackageProperties.Of(model, page).Save(properties, SaveOptions.DisableFormatting);
        }
        return FixedZip.Repack(file);
    }

    private static void Fill(SiteModel model, Page page, MainDocumentPart main)
    {
        var language = model.Site.Settings.LanguageOf(page.TextLanguage);
        var (links, lists, fields) = (new WordLinks(model, page, main), new WordLists(), new WordFields());
        var inlines = new WordInlines(model, page, links, fields);
        var text = new WordText(model, page, PageTree.Read(model.Site, page), inlines, lists, fields);
        var body = new Body(WordRuns.Paragraph(WordStyles.Heading(1), page.FrontMatter.Title));
        body.Append(text.Body());
        body.Append(Addresses(model, page, links));
        body.Append(Section(model, page, main));
        main.Document = new Document(body) { MCAttributes = new MarkupCompatibilityAttributes { Ignorable = "w14" } };
        main.Document.AddNamespaceDeclaration("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006");
        main.Document.AddNamespaceDeclaration("w14", "http://schemas.microsoft.com/office/word/2010/wordml");
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = new WordStyles(model, language).Make();
        main.AddNewPart<NumberingDefinitionsPart>("lists").Numbering = lists.Make();
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = Settings(language);
    }

    /// <summary>The list of link addresses, for readers of the printed document.</summary>
    private static IEnumerable<OpenXmlElement> Addresses(SiteModel model, Page page, WordLinks links)
    {
        if (links.Listed.Count == 0) yield break;
        yield return WordRuns.Paragraph(WordStyles.Heading(4), model.StringsOf(page.Language)["paper-links"]);
        foreach (var (words, address) in links.Listed)
            yield return WordRuns.Paragraph(WordStyles.Small, words == address ? address : $"{words}: {address}");
    }

    private static SectionProperties Section(SiteModel model, Page page, MainDocumentPart main)
    {
        var (header, footer) = (main.AddNewPart<HeaderPart>("header"), main.AddNewPart<FooterPart>("footer"));
        header.Header = WordHeader.Make(model, page, header);
        footer.Footer = Footer(model, page);
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = "header" },
            new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
            new PageSize { Width = Width, Height = Height },
            new PageMargin { Top = TopMargin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 });
    }

    /// <summary>The footer: the source of the document, and the page number.</summary>
    private static Footer Footer(SiteModel model, Page page)
    {
        var parts = model.StringsOf(page.Language)["paper-page"].Split(["{0}", "{1}"], StringSplitOptions.None);
        var address = model.Absolute(PermanentLinks.SharedAddressOf(model, page));
        return new Footer(WordRuns.Paragraph(WordStyles.Footer,
        [
            WordRuns.Run(address), new Run(new TabChar()),
            WordRuns.Run(parts[0]), WordRuns.Computed("PAGE"), WordRuns.Run(parts[1]), WordRuns.Computed("NUMPAGES"),
                WordRuns.Run(parts[2]),
        ]));
    }

    private static Settings Settings(Language language) => new(
        new DefaultTabStop { Val = 720 },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15",
        }),
        new ThemeFontLanguages { Val = language.Tag });
}
