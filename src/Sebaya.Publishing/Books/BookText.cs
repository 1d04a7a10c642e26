using System.Text;
using Sebaya.Content;
using Sebaya.Publishing.Assets;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Documents;
using static System.Net.WebUtility;

namespace Sebaya.Publishing.Books;

/// <summary>
/// Writes the pages of a book as HTML that is also well-formed XML. Links to pages of the book stay within it; all others lead to the web
/// site.
/// </summary>
public sealed class BookText
{
    private const int Deepest = 6;

    private readonly SiteModel _model;
    private readonly BookAddresses _addresses;
    private readonly Dictionary<string, Page> _pages;

    /// <summary>The text of a book.</summary>
    public BookText(SiteModel model, Book book, BookAddresses addresses)
    {
        (_model, _addresses) = (model, addresses);
        _pages = book.Pages.ToDictionary(model.Site.AddressOf, StringComparer.Ordinal);
    }

    /// <summary>The HTML of a page, with its title. The text of a page that is not translated yet is marked with its language.</summary>
    public string Of(Page page)
    {
        var html = new StringBuilder();
        var (level, foreign) = (Level(1), ForeignOf(page));
        html.Append($"<h{level} id=\"{_addresses.IdOf(page, null)}\"{foreign}>{HtmlEncode(page.FrontMatter.Title)}</h{level}>\n");
        if (page.Fallback is { } language)
        {
            var words = _model.StringsOf(page.Language).Format("not-translated", _model.Site.Settings.LanguageOf(language).Name);
            html.Append($"<p class=\"callout\">{HtmlEncode(words)}</p>\n<div{foreign}>\n");
        }
        foreach (var segment in page.Body) Write(html, segment, page);
        if (page.IsFallback) html.Append("</div>\n");
        return html.ToString();
    }

    /// <summary>The attributes that mark a page's title and text as in another language than the book; "" where it is the same.</summary>
    public static string ForeignOf(Page page) => page.Fallback is { } code ? $" lang=\"{code}\" xml:lang=\"{code}\"" : "";

    /// <summary>Whether a page contains a drawing.</summary>
    public bool HasDrawings(Page page) => Blocks(page).Any(block => block is PaperDrawing);

    /// <summary>The images on a page.</summary>
    public IEnumerable<Asset> Images(Page page) =>
        page.Body.OfType<ImageSegment>().Select(image => _model.Assets.Assets[NameOf(page, image)]);

    private IEnumerable<PaperBlock> Blocks(Page page) => _model.UsesOn(page).SelectMany(use => PaperForm.Of(use, _model));

    private static string NameOf(Page page, ImageSegment image) =>
        LinkResolver.ToPath($"{page.Language}/{page.Key}.md", image.Target)![(ReservedFolders.Assets.Length + 1)..];

    private int Level(int level) => Math.Min(level + _addresses.LevelsAbove, Deepest);

    private void Write(StringBuilder html, BodySegment segment, Page page)
    {
        switch (segment)
        {
            case HtmlSegment text: html.Append(text.Html); break;
            case LinkSegment link when !_model.Links.IsLeftOut(page, link):
                html.Append($"<a href=\"{HtmlEncode(HrefOf(link, page))}\">");
                break;
            case LinkEndSegment end when !_model.Links.IsLeftOut(page, end.Link): html.Append("</a>"); break;
            case ImageSegment image: html.Append(HtmlEncode(_addresses.HrefOf(_model.Assets.Assets[NameOf(page, image)]))); break;
            case ThemeWordSegment word: html.Append(HtmlEncode(_model.StringsOf(page.Language)[word.Key])); break;
            case TermSegment term: html.Append(HtmlEncode(term.Words)); break;
            case HeadingSegment { IsEnd: false, Heading: var heading }:
                html.Append($"<h{Level(heading.Level)} id=\"{_addresses.IdOf(page, heading.Id)}\">");
                break;
            case HeadingSegment { Heading: var heading }: html.Append($"</h{Level(heading.Level)}>"); break;
            case ComponentSegment component when _model.UseOf(page, component) is { } use:
                new PaperHtml(html, Level, id => _addresses.IdOf(page, id)).Write([.. PaperForm.Of(use, _model)]);
                break;
        }
    }

    private string HrefOf(LinkSegment link, Page page)
    {
        var result = _model.Links.Resolve(page, link.Target);
        if (result.IsExternal) return result.Address;
        var (address, anchor) = result.Address.Split('#', 2) is [var before, var after] ? (before, after) : (result.Address, null);
        if (_pages.TryGetValue(address, out var target))
            return _addresses.HrefOf(target, anchor is not null && HasSection(target, anchor) ? anchor : null);
        return _model.Absolute(address.StartsWith($"/{ReservedFolders.Assets}/", StringComparison.Ordinal)
            ? _model.Assets[address[(ReservedFolders.Assets.Length + 2)..]]
            : result.Address);
    }

    private bool HasSection(Page page, string anchor) => page.Headings.Any(heading => heading.Id == anchor)
        || Blocks(page).Any(block => block is PaperTerm term && term.Anchor == anchor);
}
