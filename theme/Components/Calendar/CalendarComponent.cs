using Sebaya.Content;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Kit;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>
/// The programme's calendar, with dates calculated from the start date, and as a file for calendar programs: <c>&lt;?# Calendar /?&gt;</c>.
/// Both are made in the browser, since only the lead knows the start date.
/// </summary>
public sealed class CalendarComponent : Component
{
    /// <inheritdoc/>
    public override ShortcodeForm Shortcode => ShortcodeForm.Nothing;

    /// <inheritdoc/>
    public override IEnumerable<string> Problems(ComponentUse use, SiteModel model)
    {
        if (model.Kit.Calendar.Steps.IsEmpty) yield return $"there are no steps in '{ProgrammeCalendar.File}'.";
    }

    /// <inheritdoc/>
    public override bool CanShow(ComponentUse use, SiteModel model) => !model.Kit.Calendar.Steps.IsEmpty;

    /// <inheritdoc/>
    public override IEnumerable<PaperBlock> OnPaper(ComponentUse use, SiteModel model)
    {
        var (t, language) = (model.StringsOf(use.Page.Language), use.Page.Language);
        return
        [
            new PaperTable(
            [
                [t["calendar-week"], t["calendar-what"], t["calendar-who"]],
                .. model.Kit.Calendar.ByWeek().Select(item =>
                    (System.Collections.Immutable.ImmutableArray<string>)[item.Step.WeekName(item.Week), item.Step.Title[language],
                        item.Step.Who?[language] ?? ""]),
            ]),
        ];
    }

    /// <summary>The address of the page that helps with a step, or null.</summary>
    internal static string? AddressOf(CalendarStep step, SiteModel model, string language)
    {
        if (step.Page?.Split('#', 2) is not [var key, .. var anchor] || model.Site.Find(key, language) is not { } page) return null;
        return model.Site.AddressOf(page) + (anchor is [var id] ? "#" + id : "");
    }
}
