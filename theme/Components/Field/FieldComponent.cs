using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>
/// A line to write on, with its label: <c>&lt;?# Field "How often" c4 c5 /?&gt;</c>. The items of a comparing checklist after it fill it
/// in.
/// </summary>
public sealed class FieldComponent : Component
{
    private const int MostItems = 20;

    /// <inheritdoc/>
    public override ShortcodeForm Shortcode { get; } =
        new(1, 1 + MostItems, "a label in double quotes, and after it the checklist items that fill it in");

    /// <inheritdoc/>
    public override IEnumerable<PaperBlock> OnPaper(ComponentUse use, SiteModel model) => [new PaperField(use.Argument)];
}
