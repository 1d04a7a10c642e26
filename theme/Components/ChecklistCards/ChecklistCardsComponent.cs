using Sebaya.Checklists;
using Sebaya.Content;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;
using Page = Sebaya.Content.Page;

namespace Sebaya.Theme;

/// <summary>Every checklist as a card with its purpose and how long it takes: <c>&lt;?# ChecklistCards /?&gt;</c>.</summary>
public sealed class ChecklistCardsComponent : Component
{
    /// <inheritdoc/>
    public override ShortcodeForm Shortcode => ShortcodeForm.Nothing;

    /// <inheritdoc/>
    public override bool IsOnEveryPage => true;

    /// <summary>The pages with a checklist in reading order, each with the first checklist that stands on it.</summary>
    public static IEnumerable<(Page Page, Checklist Checklist)> Cards(SiteModel model, string language) =>
        from part in model.NavigationOf(language).Parts
        from page in part.Pages
        let checklist = ChecklistOn(page, model)
        where checklist is not null
        select (page, checklist);

    // Read from the page's own shortcodes, not from their checked uses: checking a link to a checklist comes here too.
    private static Checklist? ChecklistOn(Page page, SiteModel model) => page.Shortcodes
        .Where(shortcode => shortcode.Arguments.Length > 0 && model.Theme.FindShortcode(shortcode.Name) is ChecklistComponent)
        .Select(shortcode => model.Checklists.GetValueOrDefault(shortcode.Arguments[0])).FirstOrDefault(found => found is not null);

    /// <inheritdoc/>
    public override IEnumerable<PaperBlock> OnPaper(ComponentUse use, SiteModel model) =>
    [
        new PaperList([.. Cards(model, use.Page.Language).Select(card =>
            $"{card.Page.FrontMatter.Title}: {card.Page.FrontMatter.Description} {model.Absolute(model.Site.AddressOf(card.Page))}")]),
    ];
}
