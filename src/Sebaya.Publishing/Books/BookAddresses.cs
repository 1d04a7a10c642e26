using Sebaya.Content;
using Sebaya.Publishing.Assets;

namespace Sebaya.Publishing.Books;

/// <summary>How links within a book address its pages and sections.</summary>
public abstract class BookAddresses
{
    /// <summary>By how many levels a page's headings are lower than on the page's own.</summary>
    public abstract int LevelsAbove { get; }

    /// <summary>The id of a section of a page, or of the page itself where <paramref name="id"/> is null.</summary>
    public abstract string IdOf(Page page, string? id);

    /// <summary>A link to a page or a section of it.</summary>
    public abstract string HrefOf(Page page, string? id);

    /// <summary>The address of an image.</summary>
    public abstract string HrefOf(Asset image);

    /// <summary>A page's name in the book.</summary>
    protected static string NameOf(Page page) => page.Key.Replace('/', '-');
}

/// <summary>All pages in one document. Ids begin with the page's name, since two pages may have sections with the same id.</summary>
public sealed class OneDocument(SiteModel model) : BookAddresses
{
    /// <inheritdoc/>
    public override int LevelsAbove => 2;

    /// <inheritdoc/>
    public override string IdOf(Page page, string? id) => id is null ? "page." + NameOf(page) : $"{NameOf(page)}.{id}";

    /// <inheritdoc/>
    public override string HrefOf(Page page, string? id) => "#" + IdOf(page, id);

    /// <inheritdoc/>
    public override string HrefOf(Asset image) => model.Href(image.Address);
}

/// <summary>A document for each page.</summary>
public sealed class DocumentPerPage : BookAddresses
{
    /// <inheritdoc/>
    public override int LevelsAbove => 0;

    /// <inheritdoc/>
    public override string IdOf(Page page, string? id) => id ?? "page";

    /// <inheritdoc/>
    public override string HrefOf(Page page, string? id) => FileOf(page) + (id is null ? "" : "#" + id);

    /// <inheritdoc/>
    public override string HrefOf(Asset image) => FileOf(image);

    /// <summary>The file name of an image.</summary>
    public static string FileOf(Asset image) => "images/" + image.Address[(image.Address.LastIndexOf('/') + 1)..];

    /// <summary>The file name of a page.</summary>
    public static string FileOf(Page page) => NameOf(page) + ".xhtml";
}
