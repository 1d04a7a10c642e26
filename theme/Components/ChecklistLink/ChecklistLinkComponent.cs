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
        else if (PageOf(use, model) is null && !IsLeftOut(use, model))
            yield return $"no page shows the checklist '{use.Argument}'. Write '<?# Checklist {use.Argument} /?>' on one.";
    }

    /// <inheritdoc/>
    public override bool CanShow(ComponentUse use, SiteModel model) =>
        model.Checklists.ContainsKey(use.Argument) && PageOf(use, model) is not null;

    /// <summary>
    /// Whether a page of the guide leads to a checklist that the programme no longer shows: its page was removed, or the programme's own
    /// page took its place. The link then goes, since the programme cannot change the guide's page.
    /// </summary>
    private static bool IsLeftOut(ComponentUse use, SiteModel model) =>
        model.Site.Settings.Changes is not null && !model.Site.IsOwn(use.Page);

    /// <summary>The first page in reading order that shows the checklist.</summary>
    public static Page? PageOf(ComponentUse use, SiteModel model) =>
        ChecklistCardsComponent.Cards(model, use.Page.Language).FirstOrDefault(card => card.Checklist.Id == use.Argument).Page;

    /// <inheritdoc/>
    public override IEnumerable<PaperBlock> OnPaper(ComponentUse use, SiteModel model) =>
        [new PaperText($"{use.Arguments[1]}: {model.Absolute(model.Site.AddressOf(PageOf(use, model)!))}")];
}
