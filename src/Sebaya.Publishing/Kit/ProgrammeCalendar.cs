using System.Collections.Immutable;
using Sebaya.Content.Checks;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Kit;

/// <summary>The steps of a programme (<c>_calendar.yml</c>), counted from the start date that its lead chooses.</summary>
public sealed record ProgrammeCalendar(ImmutableArray<CalendarStep> Steps)
{
    /// <summary>The file's path below the input folder.</summary>
    public const string File = "_calendar.yml";

    /// <summary>The calendar of a site that has none.</summary>
    public static ProgrammeCalendar Empty { get; } = new([]);

    /// <summary>The steps in the order of their weeks; a step that takes place in several weeks is repeated.</summary>
    public IEnumerable<(CalendarStep Step, int Week)> ByWeek() =>
        Steps.SelectMany(step => step.Weeks.Select(week => (Step: step, Week: week))).OrderBy(item => item.Week);

    /// <summary>Reads the file and checks that the pages in it exist.</summary>
    public static ProgrammeCalendar Read(SourceText source, Content.Site site, DiagnosticBag diagnostics)
    {
        if (KitReader.Open(source, "the", "calendar", "steps", site.Settings.TextLanguages, diagnostics, Rules.ProgrammeCalendar)
            is not { } reader)
            return Empty;
        var steps = ImmutableArray.CreateBuilder<CalendarStep>();
        foreach (var group in reader.Groups("steps", "step", "id, week, title", needed: true))
        {
            var step = CalendarStep.Read(group, site);
            if (steps.Any(other => other.Id == step.Id)) group.Wrong("id", $"the step '{step.Id}' stands twice. Keep one.");
            else steps.Add(step);
        }
        reader.Finish();
        if (steps.Count(step => step.IsOnStart) > 1) reader.Wrong("steps", "only one step is 'on-start'. Choose one.");
        return new ProgrammeCalendar(steps.ToImmutable());
    }
}

/// <summary>One step.</summary>
/// <param name="Weeks">The weeks in which it takes place. Week 1 is the week of the start and the week before it is -1; there is no week
/// 0.</param>
/// <param name="Until">The last week of a step that lasts several weeks; null for others.</param>
/// <param name="IsOnStart">Whether it takes place on the day of the start, rather than on any day of its week.</param>
/// <param name="Who">Who does it.</param>
/// <param name="Page">The page or section that helps with it.</param>
public sealed record CalendarStep(
    string Id, ImmutableArray<int> Weeks, int? Until, bool IsOnStart, LocalizedText Title, LocalizedText? Who, string? Page)
{
    private const int MostWeeks = 100;

    /// <summary>The number of days from the Monday of the first week to the Monday of a week.</summary>
    public static int DaysTo(int week) => 7 * (week > 0 ? week - 1 : week);

    /// <summary>A week, or the range of weeks of the step, written with a minus sign rather than a hyphen.</summary>
    public string WeekName(int week) => (Until is { } until ? $"{week}–{until}" : $"{week}").Replace('-', '−');

    internal static CalendarStep Read(KitReader reader, Content.Site site)
    {
        var (page, until) = (reader.Text("page"), reader.WholeNumber("until", 1, MostWeeks));
        var step = new CalendarStep(
            reader.Id(), reader.WholeNumbers("week", -MostWeeks, MostWeeks), until, reader.Flag("on-start"), reader.Localized("title"),
            reader.LocalizedOrNone("who"), page);
        if (page is not null)
            foreach (var fault in SectionReference.Faults(site, page, site.Files[ProgrammeCalendar.File].IsOwn))
                reader.Wrong("page", fault);
        if (step.Weeks.Contains(0)) reader.Wrong("week", "there is no week 0: the week before the first is -1.");
        if (until is not null && (step.Weeks.Length != 1 || until <= step.Weeks[0]))
            reader.Wrong("until", "'until' is a later week than the only one in 'week'.");
        reader.Finish();
        return step;
    }
}
