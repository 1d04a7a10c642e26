using Sebaya.Content;
using Sebaya.Publishing.Kit;
using Sebaya.Publishing.Model;
using Sebaya.Tests;

namespace Sebaya.Publishing.Tests;

/// <summary>
/// The registration form, the calendar and the workbooks: mistakes in them are reported, and the guide's own files agree with its pages.
/// </summary>
public class ProgrammeKitTests
{
    private static SiteModel Guide => SmallSiteReading.Guide.Value;

    private static string TextOf(string key, string language) =>
        string.Join(' ', Guide.Site.Find(key, language)!.Sections.Select(section => section.Text));

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void TheFormOnThePageHasTheTitlesAndChoicesOfTheFile(string language)
    {
        var text = TextOf("leads/kit/registration-form", language);
        Assert.NotEmpty(Guide.Kit.Registration.Fields);
        var fields = Guide.Kit.Registration.Fields;
        Assert.All(fields, field => Assert.Contains(field.Title[language], text, StringComparison.Ordinal));
        var choices = Guide.Kit.Registration.Fields.SelectMany(field => field.Choices);
        Assert.All(choices, choice => Assert.Contains(choice.Title[language], text, StringComparison.Ordinal));
    }

    [Fact]
    public void NoNameBelongsToTwoFields()
    {
        var form = Guide.Kit.Registration;
        var codes = Guide.Site.Settings.Codes;
        var names = form.Fields.SelectMany(field => codes.Select(code => field.Title[code]).Distinct().Concat(field.KnownAs))
            .Concat(form.Ignored).GroupBy(name => name.ToLowerInvariant())
            .Where(group => group.Count() > 1);
        Assert.Empty(names.Select(group => group.Key));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void ThePageOfTheTrackerNamesEachSheetAndColumn(string language)
    {
        var text = TextOf("leads/kit/tracker", language);
        var headings = Guide.Site.Find("leads/kit/tracker", language)!.Headings.Select(heading => heading.Text).ToList();
        foreach (var sheet in Guide.Kit.Workbooks.Values.SelectMany(workbook => workbook.Sheets).OfType<ColumnSheet>())
        {
            Assert.Contains(headings, heading => heading.EndsWith(sheet.Title[language], StringComparison.Ordinal));
            Assert.All(sheet.Columns, column => Assert.Contains(column.Title[language], text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void AStepsWeeksAreCountedWithoutAWeekZero() =>
        Assert.Equal([-28, -7, 0, 7, 77], new[] { -4, -1, 1, 2, 12 }.Select(CalendarStep.DaysTo));

    [Fact]
    public void WhatIsWrongInTheFilesIsTold()
    {
        using var site = SmallSite.Of("""
            -- _registration.yml --
            fields:
              - { id: name, title: { id: Nama, en: Name }, kind: text }
              - { id: name, title: { id: Nama, en: Name }, kind: txt }
            -- _calendar.yml --
            steps:
              - { id: a, week: [0, x], until: 2, title: { id: A, en: A }, page: nowhere }
            -- _workbooks/book.yml --
            title: { id: B, en: B }
            sheets:
              - id: list
                title: { id: "a/b", en: A }
                rows: 3
                columns: [{ field: nam }, { id: one, title: { id: S, en: O }, from: list.two }]
              - id: totals
                title: { id: J, en: T }
                heads: [{ id: a, en: a }, { id: b, en: b }, { id: c, en: c }]
                hidden: { id: h, en: h }
                groups:
                  - title: { id: G, en: G }
                    lines: [{ title: { id: L, en: L }, formula: "COUNTIF([list.none],<list.one.x>)" }]
            """);
        Assert.Equal(
            [
                "input/_calendar.yml(2,20): error SBY321: there is no week 0: the week before the first is -1.",
                "input/_calendar.yml(2,24): error SBY321: 'week' must be whole numbers from -100 to 100, not 'x'.",
                "input/_calendar.yml(2,69): error SBY321: no page 'nowhere'.",
                "input/_registration.yml(3,11): error SBY320: the field 'name' stands twice. Keep one.",
                "input/_registration.yml(3,54): error SBY320: 'kind' cannot be 'txt'. "
                    + "It is one of: text, lines, choice, choices, scale. Did you mean 'text'?",
                "input/_workbooks/book.yml(4,12): error SBY322: 'a/b' cannot name a sheet: "
                    + "at most 31 characters, and none of [ ] : * ? / \\ '.",
                "input/_workbooks/book.yml(6,14): error SBY322: the column 'one' takes its words from 'list.two', which is not there. "
                    + "Write it as 'sheet.column'.",
                "input/_workbooks/book.yml(6,24): error SBY322: '_registration.yml' has no field 'nam'. Did you mean 'name'?",
                "input/_workbooks/book.yml(12,7): error SBY322: the formula 'COUNTIF([list.none],<list.one.x>)' "
                    + "counts a column that is not there: '[list.none]'. Write it as '[sheet.column]'.",
                "input/_workbooks/book.yml(12,7): error SBY322: the formula 'COUNTIF([list.none],<list.one.x>)' "
                    + "names no choice there is: '<list.one.x>'. Write it as '<sheet.column.choice>'.",
            ],
            site.AllProblems().Where(problem => problem.Contains("SBY32", StringComparison.Ordinal)));
    }
}
