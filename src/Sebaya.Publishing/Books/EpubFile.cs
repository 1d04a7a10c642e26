using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Sebaya.Content;
using Sebaya.Content.Settings;
using Sebaya.Publishing.Documents;
using static System.Net.WebUtility;

namespace Sebaya.Publishing.Books;

/// <summary>
/// Writes the guide as an EPUB 3 file, for e-readers and for reading on a phone without a connection: a document for each page, a table of
/// contents, and a cover.
/// </summary>
public sealed class EpubFile
{
    private const string MediaType = "application/epub+zip";
    private const string Folder = "EPUB/";
    private const string Package = "package.opf";
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace ContainerNames = "urn:oasis:names:tc:opendocument:xmlns:container";

    private readonly SiteModel _model;
    private readonly Book _book;
    private readonly BookText _text;
    private readonly string _address;
    private readonly string _style;

    /// <param name="address">The address of the book on the site, used as its identifier.</param>
    /// <param name="style">Its style sheet.</param>
    public EpubFile(SiteModel model, Book book, string address, string style)
    {
        (_model, _book, _address, _style) = (model, book, address, style);
        _text = new BookText(model, book, new DocumentPerPage());
    }

    private string Code => _book.Language.Code;

    private UiStrings T => _model.StringsOf(Code);

    /// <summary>The address of a language's book.</summary>
    public static string AddressOf(Language language)
    {
        var name = Slugs.ToKebabCase(language.Title);
        return $"/{ReservedFolders.Files}/{(name == "" ? "guide" : name)}-{language.Code}.epub";
    }

    /// <summary>Writes the book; the same input gives the same bytes.</summary>
    public byte[] Write()
    {
        var container = new XElement(ContainerNames + "container", new XAttribute("version", "1.0"),
            new XElement(ContainerNames + "rootfiles", new XElement(ContainerNames + "rootfile",
                new XAttribute("full-path", Folder + Package), new XAttribute("media-type", "application/oebps-package+xml"))));
        var images = _book.Pages.SelectMany(_text.Images).Distinct().ToList();
        List<(string Name, ReadOnlyMemory<byte> Bytes)> files =
        [
            ("mimetype", Encoding.ASCII.GetBytes(MediaType)),
            ("META-INF/container.xml", Xml(container)),
            (Folder + Package, Xml(Describe(images))),
            (Folder + "nav.xhtml", Document(T["book-contents"], EpubContents.Of(_book, T))),
            (Folder + "cover.xhtml",
                Document(_book.Language.Title,
                "<p class=\"cover\"><img src=\"cover.png\" "
                + $"alt=\"{HtmlEncode($"{_book.Language.Title}. {_book.Language.Tagline}")}\"/></p>")),
            (Folder + "cover.png", EpubCover.Draw(_model.Theme, _book.Language)),
            (Folder + "book.css", Encoding.UTF8.GetBytes(_style)),
            .. _book.Pages.Select(page => (Folder + DocumentPerPage.FileOf(page), Document(page.FrontMatter.Title, _text.Of(page)))),
            .. images.Select(image => (Folder + DocumentPerPage.FileOf(image), image.Bytes)),
        ];
        return FixedZip.Pack(files, name => name is "mimetype" || name.EndsWith(".png", StringComparison.Ordinal));
    }

    private static ReadOnlyMemory<byte> Xml(XElement root) =>
        Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting));

    private ReadOnlyMemory<byte> Document(string title, string body) => Encoding.UTF8.GetBytes(
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{Code}" xml:lang="{Code}">
        <head><title>{HtmlEncode(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
        <body>
        {body}
        </body>
        </html>

        """);

    private XElement Describe(List<Asset> images) => new(Opf + "package",
        new XAttribute("version", "3.0"), new XAttribute("unique-identifier", "id"), new XAttribute(XNamespace.Xml + "lang", Code),
            Metadata(), Manifest(images),
        new XElement(Opf + "spine", Names().Select(name => new XElement(Opf + "itemref", new XAttribute("idref", name)))));

    private XElement Metadata()
    {
        var day = _book.Pages.Max(page => page.FrontMatter.Updated) ?? new DateOnly(2000, 1, 1);
        return new XElement(Opf + "metadata", new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XElement(Dc + "identifier", new XAttribute("id", "id"), _model.Absolute(_address)),
            new XElement(Dc + "title", $"{_book.Language.Title}: {_book.Language.Tagline}"),
            new XElement(Dc + "language", Code),
            new XElement(Dc + "creator", _model.Site.Settings.Program.Name?[Code] ?? _book.Language.Title),
            new XElement(Dc + "source", _model.Absolute($"/{Code}/")),
            _model.Site.Settings.Licence is { } licence ? new XElement(Dc + "rights", $"{licence.Name}, {licence.Url[Code]}") : null,
            Meta("dcterms:modified", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z"),
            Meta("schema:accessMode", "textual"), Meta("schema:accessMode", "visual"), Meta("schema:accessModeSufficient", "textual"),
            Meta("schema:accessibilityFeature", "structuralNavigation"), Meta("schema:accessibilityFeature", "tableOfContents"),
            Meta("schema:accessibilityFeature", "alternativeText"), Meta("schema:accessibilityFeature", "readingOrder"),
            Meta("schema:accessibilityHazard", "none"), Meta("schema:accessibilitySummary", T["book-accessibility"]));

        static XElement Meta(string property, string value) => new(Opf + "meta", new XAttribute("property", property), value);
    }

    /// <summary>The names of the documents in the EPUB's manifest, in reading order.</summary>
    private IEnumerable<string> Names() => ["cover", "nav", .. _book.Pages.Select(NameOf)];

    private static string NameOf(Page page) => "page-" + Path.GetFileNameWithoutExtension(DocumentPerPage.FileOf(page));

    private XElement Manifest(List<Asset> images) => new(Opf + "manifest",
        Item("cover", "cover.xhtml", "application/xhtml+xml"), Item("nav", "nav.xhtml", "application/xhtml+xml", "nav"),
        Item("cover-image", "cover.png", "image/png", "cover-image"), Item("style", "book.css", "text/css"),
        _book.Pages.Select(page =>
            Item(NameOf(page), DocumentPerPage.FileOf(page), "application/xhtml+xml", _text.HasDrawings(page) ? "svg" : null)),
        images.Select((image, i) => Item($"image-{i + 1}", DocumentPerPage.FileOf(image), TypeOf(image))));

    private static XElement Item(string id, string file, string type, string? properties = null) => new(Opf + "item",
        new XAttribute("id", id), new XAttribute("href", file), new XAttribute("media-type", type),
        properties is null ? null : new XAttribute("properties", properties));

    private static string TypeOf(Asset image) => Path.GetExtension(image.Address) switch
    {
        ".svg" => "image/svg+xml", ".jpg" or ".jpeg" => "image/jpeg", ".gif" => "image/gif", ".webp" => "image/webp", _ => "image/png",
    };
}
