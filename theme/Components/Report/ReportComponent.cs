using Sebaya.Diagnostics;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Kit;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>
/// Shows the numbers of a report as tables with bars, filled in from the totals of one or more workbooks: <c>&lt;?# Report tracker measure
/// /?&gt;</c>. The workbooks hide numbers that are too small, and only what they release is read.
/// </summary>
public sealed class ReportComponent : Component
{
    private const int MostWorkbooks = 9;

    /// <inheritdoc/>
    public override ShortcodeForm Shortcode { get; } = new(1, MostWorkbooks, "the names of the workbooks whose totals it shows");

    /// <inheritdoc/>
    public override IEnumerable<string> Problems(ComponentUse use, SiteModel model)
    {
        foreach (var name in use.Arguments)
            if (!model.Kit.Workbooks.TryGetValue(name, out var workbook))
                yield return $"there is no '{Publishing.Kit.Workbook.Folder}{name}.yml'.{DidYouMean.Hint(name, model.Kit.Workbooks.Keys)}";
            else if (!workbook.Sheets.OfType<TotalsSheet>().Any()) yield return $"the workbook '{name}' has no sheet with totals.";
    }

    /// <inheritdoc/>
    public override bool CanShow(ComponentUse use, SiteModel model) => use.Arguments.All(model.Kit.Workbooks.ContainsKey);

    /// <summary>The sheets with totals of the workbooks that a use names, in their order.</summary>
    internal static IEnumerable<TotalsSheet> Sheets(ComponentUse use, SiteModel model) =>
        use.Arguments.SelectMany(name => model.Kit.Workbooks[name].Sheets.OfType<TotalsSheet>());
}
