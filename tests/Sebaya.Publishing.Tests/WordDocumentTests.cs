using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Sebaya.Content;
using Sebaya.Publishing.Documents;
using Sebaya.Publishing.Model;
using Sebaya.Tests;

namespace Sebaya.Publishing.Tests;

/// <summary>Sheets as documents for word processors.</summary>
public class WordDocumentTests
{
    private const string Sheet = "-- _site.yml --\n" + SmallSite.Settings + """
        program:
          name: { id: Kawan Belajar, en: Learning Friends }
        -- id/form.md --
        ---
        Title: Formulir
        Description: F.
        Slug: formulir
        Layout: sheet
        ---
        Isi.
        -- en/form.md --
        ---
        Title: Form
        Description: F.
        Layout: sheet
        ---
        Fill in **all** of it, see [the law](https://example.com/law).

        ## Before {#before}

        1. Sit down
        2. Read
           - slowly

        | Question | Answer |
        |---|---|
        | Who | ______ |

        ### After

        - ☐ Done, on ______

        > [!NOTE]
        > Keep it.

        <?# Field "Name" /?>
        <?# Field "Age: ☐ 18 or over ☐ under 18" /?>
        <?# Lines 2 /?>
        """;

    private static WordprocessingDocument Open(SmallSite site, string address) =>
        WordprocessingDocument.Open(new MemoryStream(site.Load().SiteModel!.Routes.FileAt(address)!.Bytes.ToArray()), isEditable: false);

    [Fact]
    public void ASheetHasHeadingsListsTablesAndPlacesToWrite()
    {
        using var site = SmallSite.Of(Sheet);
        using var document = Open(site, "/files/en/form.docx");
        Assert.Equal(
            [
                "Heading1: Form",
                "Normal: Fill in all of it, see the law.",
                "Heading2: Before",
                "ListParagraph(2.0): Sit down",
                "ListParagraph(2.0): Read",
                "ListParagraph(1.1): slowly",
                "table, head repeated: Question | Answer",
                "row: Who | [______]",
                "Heading3: After",
                "ListParagraph: [☐]\u00a0Done, on [______]",
                "CalloutTitle: Note",
                "Callout: Keep it.",
                "row: Name | [Name]",
                "row: Age: [☐]\u00a018 or over [☐]\u00a0under 18 [Age: 18 or over under 18]",
                "row: ",
                "row: ",
                "Heading4: Links on this sheet",
                "SmallText: the law: https://example.com/law",
            ],
            Outline(document.MainDocumentPart!.Document!.Body!));
    }

    [Fact]
    public void APosterHasAPageOfItsOwnInLargeLetters()
    {
        using var site = SmallSite.Of("-- _site.yml --\n" + SmallSite.Settings + """
            -- en/call.md --
            ---
            Title: Call
            Description: C.
            Layout: sheet
            ---
            Before.

            :::poster
            **Good at something?**

            Twelve weeks.

            <?# Field "Sign up by" /?>
            :::

            After.
            -- id/call.md --
            ---
            Title: Pengumuman
            Description: P.
            Layout: sheet
            ---
            Isi.
            """);
        using var document = Open(site, "/files/en/call.docx");
        Assert.Equal(
            ["Heading1: Call", "Normal: Before.", "SmallText: (new page)", "PosterTitle: Good at something?", "Poster: Twelve weeks.",
                "row: Sign up by | [Sign up by]", "SmallText: (new page)", "Normal: After."],
            Outline(document.MainDocumentPart!.Document!.Body!));
    }

    [Fact]
    public void TheProgrammeTheLanguageAndThePageNumberAreInTheDocument()
    {
        using var site = SmallSite.Of(Sheet);
        using var document = Open(site, "/files/id/formulir.docx");
        var main = document.MainDocumentPart!;
        Assert.Equal("Kawan Belajar", main.HeaderParts.Single().Header!.InnerText);
        var footer = main.FooterParts.Single().Footer!;
        Assert.Equal("https://example.org/form/Halaman 1 dari 1", footer.InnerText);
        Assert.Equal(["PAGE", "NUMPAGES"], footer.Descendants<SimpleField>().Select(field => field.Instruction?.Value));
        Assert.Equal("id-ID", main.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val?.Value);
        Assert.Equal("Formulir", document.PackageProperties.Title);
    }

    [Fact]
    public void EverySheetOfTheGuideIsAValidDocument()
    {
        var model = SmallSiteReading.Guide.Value;
        var validator = new OpenXmlValidator(FileFormatVersions.Office2019);
        var sheets = model.Site.Pages.Where(PageDocuments.Has).ToList();
        Assert.NotEmpty(sheets);
        Assert.Empty(sheets.SelectMany(page => Problems(model, page)));

        IEnumerable<string> Problems(SiteModel guide, Page page)
        {
            var address = PageDocuments.AddressOf(guide, page);
            using var document =
                WordprocessingDocument.Open(new MemoryStream(guide.Routes.FileAt(address)!.Bytes.ToArray()), isEditable: false);
            return [.. validator.Validate(document).Select(problem => $"{address} {problem.Path?.XPath}: {problem.Description}")];
        }
    }

    /// <summary>
    /// One line a paragraph or row: style, list and level in brackets, words; places to write in square brackets with what they are for.
    /// </summary>
    private static IEnumerable<string> Outline(OpenXmlElement body)
    {
        foreach (var element in body.ChildElements)
            if (element is Paragraph paragraph && WordsOf(paragraph) != "")
            {
                var properties = paragraph.ParagraphProperties;
                var list = properties?.NumberingProperties is { } number
                    ? $"({number.NumberingId!.Val}.{number.NumberingLevelReference!.Val})" : "";
                yield return $"{properties?.ParagraphStyleId?.Val?.Value ?? "Normal"}{list}: {WordsOf(paragraph)}";
            }
            else if (element is Table table)
                foreach (var row in table.Elements<TableRow>())
                {
                    var kind = row.TableRowProperties?.GetFirstChild<TableHeader>() is null ? "row" : "table, head repeated";
                    yield return $"{kind}: {string.Join(" | ", row.Elements<TableCell>().Select(WordsOf))}";
                }
    }

    private static string WordsOf(OpenXmlElement element) => element switch
    {
        SdtRun place => $"[{place.SdtProperties!.GetFirstChild<SdtAlias>()?.Val?.Value ?? place.InnerText}]",
        Text text => text.Text,
        Break { Type.InnerText: "page" } => "(new page)",
        _ => string.Concat(element.ChildElements.Select(WordsOf)),
    };
}
