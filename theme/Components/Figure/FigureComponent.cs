using Sebaya.Diagnostics;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>A drawing of the input: <c>&lt;?# Figure NAME /?&gt;</c>.</summary>
public sealed class FigureComponent : Component
{
    /// <inheritdoc/>
    public override ShortcodeForm Shortcode { get; } = ShortcodeForm.One("the name of a drawing");

    /// <inheritdoc/>
    public override IEnumerable<string> Problems(ComponentUse use, SiteModel model)
    {
        var file = $"_figures/{use.Argument}.{use.Page.Language}.svg";
        if (model.Site.Files.ContainsKey(file) || model.Site.Files.ContainsKey($"_figures/{use.Argument}.svg")
            || model.Theme.DrawingOf(use.Argument) is not null) yield break;
        var names = model.Site.Files.Keys.Where(path => path.StartsWith("_figures/", StringComparison.Ordinal))
            .Select(path => path["_figures/".Length..].Split('.')[0]);
        yield return $"there is no '{file}'.{DidYouMean.Hint(use.Argument, names.Distinct())}";
    }

    /// <inheritdoc/>
    public override bool CanShow(ComponentUse use, SiteModel model) => model.FigureOf(use.Argument, use.Page.Language) is not null;

    /// <inheritdoc/>
    public override IEnumerable<PaperBlock> OnPaper(ComponentUse use, SiteModel model) =>
        [new PaperDrawing(model.FigureOf(use.Argument, use.Page.Language)!)];
}
