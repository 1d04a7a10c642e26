using Sebaya.Publishing.Components;
using Sebaya.Publishing.Files;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Routes;

namespace Sebaya.Theme;

/// <summary>
/// Every permanent address, for program leads: <c>&lt;?# LinkTable /?&gt;</c>. Also as files, and as a sheet of QR codes below the page
/// that it stands on.
/// </summary>
public sealed class LinkTableComponent : Component
{
    private static readonly PageKind Sheet = new("/Components/LinkTable/LinkSheet") { IsIndexed = false };

    /// <inheritdoc/>
    public override ShortcodeForm Shortcode => ShortcodeForm.Nothing;

    /// <inheritdoc/>
    public override IEnumerable<PageKind> Pages => [Sheet];

    /// <inheritdoc/>
    public override IEnumerable<Route> Routes(SiteModel model) =>
        from page in model.PagesWith(this)
        select new Route(PermanentLinks.SheetAddressOf(model, page), Sheet, $"the QR codes of '{page.Key}'",
            model.Site.Settings.LanguageOf(page.Language), page);

    /// <inheritdoc/>
    public override IEnumerable<PublishedFile> Files(SiteModel model) => model.PagesWith(this).Any() ? LinkList.All(model) : [];
}
