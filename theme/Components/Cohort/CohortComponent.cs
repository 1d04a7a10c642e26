using Sebaya.Checklists;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>Counts the answers of a group to one checklist: <c>&lt;?# Cohort NAME /?&gt;</c>.</summary>
public sealed class CohortComponent : Component
{
    /// <inheritdoc/>
    public override ShortcodeForm Shortcode { get; } = ShortcodeForm.One("the name of the checklist to count");

    /// <inheritdoc/>
    public override bool TakesChecklist => true;

    /// <inheritdoc/>
    public override IEnumerable<string> Problems(ComponentUse use, SiteModel model)
    {
        if (ChecklistNames.Problem(model, use.Argument, ChecklistKind.Score) is { } problem) yield return problem;
    }

    /// <inheritdoc/>
    public override bool CanShow(ComponentUse use, SiteModel model) => model.Checklists.ContainsKey(use.Argument);
}
