using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Routes;

namespace Sebaya.Theme;

/// <summary>Questions and checklists without header and footer, for frames in other sites.</summary>
public sealed class EmbedComponent : Component
{
    private static readonly PageKind Frame = new("/Components/Embed/Embed") { ShowsText = true, IsIndexed = false, IsOffline = false };

    /// <inheritdoc/>
    public override IEnumerable<PageKind> Pages => [Frame];

    /// <inheritdoc/>
    public override IEnumerable<Route> Routes(SiteModel model) =>
        from page in model.Site.Pages
        where PermanentLinks.IsEmbeddable(model, page)
        select new Route(PermanentLinks.EmbedAddressOf(page), Frame, $"the frame of '{page.Key}'",
            model.Site.Settings.LanguageOf(page.Language), page);
}
