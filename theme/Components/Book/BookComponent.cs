using Sebaya.Content;
using Sebaya.Content.Settings;
using Sebaya.Publishing.Books;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Routes;
using Page = Sebaya.Content.Page;

namespace Sebaya.Theme;

/// <summary>
/// The guide as one book: <c>&lt;?# Book /?&gt;</c> shows a link to a file for e-readers and a link to a printable page, whose address is
/// below that of the page with the shortcode.
/// </summary>
public sealed class BookComponent : Component
{
    private const string Style = "Components/Book/printed-book.css", Figures = "Components/Figure/figure.css",
        People = "Components/Drawing/drawing.css";

    private static readonly PageKind Printed =
        new("/Components/Book/PrintedBook") { IsIndexed = false, IsOffline = false, Components = ["Figure"] };

    /// <inheritdoc/>
    public override ShortcodeForm Shortcode => ShortcodeForm.Nothing;

    /// <inheritdoc/>
    public override IEnumerable<PageKind> Pages => [Printed];

    /// <inheritdoc/>
    public override IEnumerable<PaperBlock> OnPaper(ComponentUse use, SiteModel model) => [];

    /// <inheritdoc/>
    public override IEnumerable<Route> Routes(SiteModel model) =>
        OnePerLanguage(model)
            .Select(page => new Route(AddressOf(model, page), Printed, $"the book of '{page.Key}'", LanguageOf(model, page), page));

    /// <inheritdoc/>
    public override IEnumerable<PublishedFile> Files(SiteModel model) => OnePerLanguage(model).Select(page => new PublishedFile(
        EpubFile.AddressOf(LanguageOf(model, page)), "the books", () => Epub(model, page)) { Language = LanguageOf(model, page) });

    /// <summary>The address of the printable book; its last part is a word of the page's language.</summary>
    public static string AddressOf(SiteModel model, Page page) =>
        $"{model.Site.AddressOf(page)}{model.StringsOf(page.Language)["book-segment"]}/";

    /// <summary>One page for each language, since there is one book even if several pages link to it.</summary>
    private IEnumerable<Page> OnePerLanguage(SiteModel model) => model.PagesWith(this).DistinctBy(page => page.Language);

    private static Language LanguageOf(SiteModel model, Page page) => model.Site.Settings.LanguageOf(page.Language);

    private static byte[] Epub(SiteModel model, Page page)
    {
        var style = model.Theme.Tokens.WrittenOut(
            string.Concat(((string[])[Style, People, Figures]).Select(model.Theme.Files.Text)));
        return new EpubFile(model, Book.Of(model, LanguageOf(model, page)), AddressOf(model, page), style).Write();
    }
}
