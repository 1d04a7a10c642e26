using Sebaya.Content;
using Sebaya.Publishing.Assets;

namespace Sebaya.Publishing.Books;

/// <summary>How the pages of a book and their sections are found within it.</summary>
public abstract class BookAddresses
{
    /// <summary>How many levels a page's headings stand below those of the page on its own.</summary>
    public abstract int LevelsAbove { get; }

    /// <summary>The id of a section of a page; of the page itself where <paramref name="id"/> is null.</summary>
    public abstract string IdOf(Page page, string? id);

    /// <summary>A link to a page or a section of it.</summary>
    public abstract string HrefOf(Page page, string? id);

    /// <summary>Where an image is found.</summary>
    public abstract string HrefOf(Asset image);

    /// <summary>A page's name in the book.</summary>
    protected static string NameOf(Page page) => page.Key.Replace('/', '-');
}

/// <summary>All pages in one document: ids begin with the page's name, since two pages may have a section of the same name.</summary>
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

    /// <summary>The file of an image.</summary>
    public static string FileOf(Asset image) => "images/" + image.Address[(image.Address.LastIndexOf('/') + 1)..];

    /// <summary>The file of a page.</summary>
    public static string FileOf(Page page) => NameOf(page) + ".xhtml";
}
