using Sebaya.Publishing.Components;
using Sebaya.Publishing.Documents;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Routes;

namespace Sebaya.Theme;

/// <summary>
/// All documents, workbooks and emails in one file to take away: <c>&lt;?# KitFiles /?&gt;</c>. It is ordered as the page that it stands
/// on.
/// </summary>
public sealed class KitFilesComponent : Component
{
    /// <inheritdoc/>
    public override ShortcodeForm Shortcode => ShortcodeForm.Nothing;

    /// <inheritdoc/>
    public override IEnumerable<PaperBlock> OnPaper(ComponentUse use, SiteModel model) => [];

    /// <inheritdoc/>
    public override IEnumerable<PublishedFile> Files(SiteModel model) => model.PagesWith(this).Select(page => KitArchive.Of(model, page));
}
