using Sebaya.Content;
using Sebaya.Content.Settings;
using Sebaya.Publishing.Documents.Excel;
using Sebaya.Publishing.Documents.Word;
using Sebaya.Publishing.Kit;

namespace Sebaya.Publishing.Documents;

/// <summary>
/// The files that programmes download to change and fill in: each worksheet as a document for word processors, each workbook for
/// spreadsheet programs.
/// </summary>
public static class PageDocuments
{
    /// <summary>Whether a page is also published as a document.</summary>
    public static bool Has(Page page) => page.Layout == PageLayout.Sheet;

    /// <summary>The address of a page's document: the page's address below the folder of files.</summary>
    public static string AddressOf(SiteModel model, Page page) => $"/{ReservedFolders.Files}{model.Site.AddressOf(page).TrimEnd('/')}.docx";

    /// <summary>The address of a workbook.</summary>
    public static string AddressOf(Workbook workbook, Language language) =>
        $"/{ReservedFolders.Files}/{language.Code}/{Slugs.ToKebabCase(workbook.Title[language.Code])}.xlsx";

    /// <summary>The documents of all sheets.</summary>
    public static IEnumerable<PublishedFile> Of(SiteModel model) => model.Site.Pages.Where(Has).Select(page => Of(model, page));

    /// <summary>A page's document.</summary>
    public static PublishedFile Of(SiteModel model, Page page) =>
        new(AddressOf(model, page), "the documents", () => WordDocument.Write(model, page))
    {
        Language = model.Site.Settings.LanguageOf(page.Language),
    };

    /// <summary>A workbook in one language.</summary>
    public static PublishedFile Of(SiteModel model, Workbook workbook, Language language) =>
        new(AddressOf(workbook, language), "the workbooks", () =>
            new ExcelWorkbook(model, workbook, language).Write()) { Language = language };
}
