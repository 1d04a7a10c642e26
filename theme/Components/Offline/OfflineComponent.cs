using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Routes;

namespace Sebaya.Theme;

/// <summary>Saves the guide for offline reading, with the page that is shown offline in place of one that was not saved.</summary>
public sealed class OfflineComponent : Component
{
    private static readonly PageKind NotSaved =
        new("/Components/Offline/NotSaved") { IsIndexed = false, TitleKey = "not-saved-title", Styles = ["Layouts/plain.css"] };

    /// <inheritdoc/>
    public override IEnumerable<PageKind> Pages => [NotSaved];

    /// <inheritdoc/>
    public override IEnumerable<Route> Routes(SiteModel model) =>
        model.Site.Settings.Languages.Select(language =>
            new Route($"/{language.Code}/not-saved/", NotSaved, "the copy for reading offline", language, null));
}
