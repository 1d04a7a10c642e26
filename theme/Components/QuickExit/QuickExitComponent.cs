using Sebaya.Content;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>
/// The bar to leave a page at once, on pages whose front matter says <c>QuickExit: true</c> and on those with a sensitive checklist. It has
/// a place of its own above everything, so that it never covers what a reader reads or presses.
/// </summary>
public sealed class QuickExitComponent : Component
{
    /// <inheritdoc/>
    public override bool StandsAround(Page page, SiteModel model) => model.HasQuickExit(page);
}
