using System.Collections.Immutable;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Kit;

/// <summary>
/// The input's files for running a programme that are neither pages nor emails: the registration form, the calendar, the workbooks.
/// </summary>
public sealed record ProgrammeKit(RegistrationForm Registration, ProgrammeCalendar Calendar, ImmutableSortedDictionary<string,
    Workbook> Workbooks)
{
    /// <summary>The kit of a site that has none of these files.</summary>
    public static ProgrammeKit Empty { get; } =
        new(RegistrationForm.Empty, ProgrammeCalendar.Empty, ImmutableSortedDictionary.Create<string, Workbook>(StringComparer.Ordinal));

    /// <summary>Reads the files of a site and records problems in them.</summary>
    public static ProgrammeKit Read(Content.Site site, DiagnosticBag diagnostics)
    {
        var form = SiteReader.ReadText(site.Files, RegistrationForm.File, diagnostics) is { } questions
            ? RegistrationForm.Read(questions, site.Settings.TextLanguages, diagnostics)
            : RegistrationForm.Empty;
        var calendar = SiteReader.ReadText(site.Files, ProgrammeCalendar.File, diagnostics) is { } steps
            ? ProgrammeCalendar.Read(steps, site, diagnostics)
            : ProgrammeCalendar.Empty;
        var workbooks = Empty.Workbooks.ToBuilder();
        var reader = new WorkbookReader(form, site.Settings.TextLanguages, diagnostics);
        foreach (var (path, file) in site.Files)
        {
            if (!path.StartsWith(Workbook.Folder, StringComparison.Ordinal) || !path.EndsWith(".yml", StringComparison.Ordinal)) continue;
            var name = path[Workbook.Folder.Length..^".yml".Length];
            if (SiteReader.ReadText(file, diagnostics) is { } source
                && reader.Read(source, name) is { } workbook) workbooks[name] = workbook;
        }
        return new ProgrammeKit(form, calendar, workbooks.ToImmutable());
    }
}
