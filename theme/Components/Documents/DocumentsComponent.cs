using Sebaya.Publishing.Components;
using Sebaya.Publishing.Documents;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Routes;

namespace Sebaya.Theme;

/// <summary>Each sheet as a document for word processors, with a link to it and a button to print on the sheet's page.</summary>
public sealed class DocumentsComponent : Component
{
    /// <inheritdoc/>
    public override IEnumerable<PublishedFile> Files(SiteModel model) => PageDocuments.Of(model);
}
