using Sebaya.Checklists;
using Sebaya.Content.Checks;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>
/// A checklist to fill in: <c>&lt;?# Checklist NAME /?&gt;</c>. A checklist that compares two people may also name the page of an
/// agreement, which is filled in from their answers.
/// </summary>
public sealed class ChecklistComponent : Component
{
    /// <inheritdoc/>
    public override ShortcodeForm Shortcode { get; } =
        new(1, 2, "the name of a checklist, and for one that compares two people the page of the agreement to fill in afterwards");

    /// <inheritdoc/>
    public override IEnumerable<string> Problems(ComponentUse use, SiteModel model)
    {
        if (ChecklistNames.Problem(model, use.Argument) is { } problem) yield return problem;
        if (use.Arguments.Length == 1) yield break;
        foreach (var fault in SectionReference.Faults(model.Site, use.Arguments[1], model.Site.IsOwn(use.Page))) yield return fault;
        if (model.Checklists.GetValueOrDefault(use.Argument) is { Kind: ChecklistKind.Score })
            yield return $"'{use.Argument}' compares nobody, so there is no agreement to fill in. Write '<?# Checklist {use.Argument} "
                + "/?>'.";
    }

    /// <inheritdoc/>
    public override bool CanShow(ComponentUse use, SiteModel model) => model.Checklists.ContainsKey(use.Argument);

    /// <inheritdoc/>
    public override IEnumerable<Checklist> ChecklistsIn(ComponentUse use, SiteModel model) => [model.Checklists[use.Argument]];

    /// <inheritdoc/>
    public override IEnumerable<ComponentText> Texts(ComponentUse use, SiteModel model)
    {
        var (checklist, language) = (model.Checklists[use.Argument], use.Page.Language);
        if (checklist.Intro is { } intro) yield return new ComponentText(null, null, intro[language]);
        for (var i = 0; i < checklist.Dimensions.Length; i++)
            yield return new ComponentText(checklist.Dimensions[i].Title[language], null,
                string.Join(' ',
                    checklist.Items.Where(item => item.Dimension == i).Select(item => $"{item.Text[language]} {item.Help?[language]}")));
    }

    /// <inheritdoc/>
    public override IEnumerable<PaperBlock> OnPaper(ComponentUse use, SiteModel model)
    {
        var (checklist, language) = (model.Checklists[use.Argument], use.Page.Language);
        if (checklist.Intro is { } intro) yield return new PaperText(intro[language]);
        var number = 0;
        for (var i = 0; i < checklist.Dimensions.Length; i++)
        {
            yield return new PaperHeading(checklist.Dimensions[i].Title[language]);
            foreach (var item in checklist.Items.Where(item => item.Dimension == i))
            {
                yield return new PaperText($"{++number}. {item.Text[language]}{(item.Help is { } help ? $" ({help[language]})" : "")}");
                yield return new PaperList([.. item.Options.Select(option => option.Label[language])], IsChoice: true);
            }
        }
        yield return new PaperText(
            model.StringsOf(language).Format("checklist-paper-result", model.Absolute(model.Site.AddressOf(use.Page))));
    }
}
