using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;
using Page = Sebaya.Content.Page;

namespace Sebaya.Theme;

/// <summary>
/// A link to a checklist that says how long it takes: <c>&lt;?# ChecklistLink readiness "Check your readiness" /?&gt;</c>.
/// </summary>
public sealed class ChecklistLinkComponent : Component
{
    /// <inheritdoc/>
    public override ShortcodeForm Shortcode { get; } = new(2, 2, "the name of a checklist, and in double quotes the words to press");

    /// <inheritdoc/>
    public override IEnumerable<string> Problems(ComponentUse use, SiteModel model)
    {
        if (ChecklistNames.Problem(model, use.Argument) is { } problem) yield return problem;
        else if (PageOf(use, model) is null)
            yield return $"no page shows the checklist '{use.Argument}'. Write '<?# Checklist {use.Argument} /?>' on one.";
    }

    /// <inheritdoc/>
    public override bool CanShow(ComponentUse use, SiteModel model) => model.Checklists.ContainsKey(use.Argument);

    /// <summary>The first page in reading order that shows the checklist.</summary>
    public static Page? PageOf(ComponentUse use, SiteModel model) =>
        ChecklistCardsComponent.Cards(model, use.Page.Language).FirstOrDefault(card => card.Checklist.Id == use.Argument).Page;

    /// <inheritdoc/>
    public override IEnumerable<PaperBlock> OnPaper(ComponentUse use, SiteModel model) =>
        [new PaperText($"{use.Arguments[1]}: {model.Absolute(model.Site.AddressOf(PageOf(use, model)!))}")];
}
