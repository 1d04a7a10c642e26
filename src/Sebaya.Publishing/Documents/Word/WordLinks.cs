using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Sebaya.Content;

namespace Sebaya.Publishing.Documents.Word;

/// <summary>
/// The links of a document. They have absolute addresses, since the document is read outside the site; for printing, the addresses are
/// listed at the end.
/// </summary>
internal sealed class WordLinks(SiteModel model, Page page, MainDocumentPart part)
{
    private readonly List<(string Words, string Address)> _listed = [];

    /// <summary>The links that lead out of the document: text and address.</summary>
    public IReadOnlyList<(string Words, string Address)> Listed => _listed;

    /// <summary>The name of the bookmark for a heading's id. Word allows only letters, digits and underscores, and 40 characters.</summary>
    public static string BookmarkOf(string id) => "s_" + (id.Length > 36 ? id[..36] : id).Replace('-', '_');

    /// <summary>A link as the writer wrote it.</summary>
    public OpenXmlElement Link(string target, string words, IEnumerable<OpenXmlElement> content)
    {
        var result = model.Links.Resolve(page, target);
        if (result.Rule is not null || result.IsRemoved) return new Hyperlink(content) { History = true };
        if (target.StartsWith('#')) return new Hyperlink(content) { Anchor = BookmarkOf(target[1..]), History = true };
        return To(AddressOf(result), words, content);
    }

    /// <summary>A link to an absolute address.</summary>
    public Hyperlink To(string address, string words, IEnumerable<OpenXmlElement> content)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return new Hyperlink(content) { History = true };
        var index = _listed.FindIndex(listed => listed.Address == address);
        if (index < 0)
        {
            index = _listed.Count;
            _listed.Add((words, address));
            part.AddHyperlinkRelationship(uri, true, IdOf(index));
        }
        return new Hyperlink(content) { Id = IdOf(index), History = true };
    }

    private static string IdOf(int index) => $"link{index + 1}";

    private string AddressOf(LinkResult link) =>
        link.IsExternal ? link.Address
        : link.Address.StartsWith($"/{ReservedFolders.Assets}/", StringComparison.Ordinal)
            ? model.Absolute(model.Assets[link.Address[(ReservedFolders.Assets.Length + 2)..]])
        : model.Absolute(link.Address);
}
