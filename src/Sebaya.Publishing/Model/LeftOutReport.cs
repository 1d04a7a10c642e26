using System.Collections.Immutable;
using System.Globalization;
using Sebaya.Content;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Kit;

namespace Sebaya.Publishing.Model;

/// <summary>What a programme's <c>remove</c> and its drafts leave out, and what was changed so that nothing leads there.</summary>
/// <param name="Removed">How many of each kind are left out, as a sentence names them.</param>
/// <param name="Places">Every place that was changed.</param>
/// <param name="Drafts">The pages that are held back.</param>
public sealed record LeftOutReport(ImmutableArray<string> Removed, ImmutableArray<LeftOutPlace> Places, ImmutableArray<Page> Drafts)
{
    private static readonly (LeftOutKind Kind, string One, string Many)[] Names =
    [
        (LeftOutKind.Link, "link became text", "links became text"),
        (LeftOutKind.Navigation, "entry of the navigation", "entries of the navigation"),
        (LeftOutKind.Glossary, "glossary term without its page", "glossary terms without their page"),
        (LeftOutKind.SearchWords, "line of search words", "lines of search words"),
        (LeftOutKind.Source, "source point", "source points"),
        (LeftOutKind.Calendar, "calendar step without its page", "calendar steps without their page"),
        (LeftOutKind.Checklist, "hint of a checklist", "hints of checklists"),
    ];

    /// <summary>The report of a site; null where nothing is left out.</summary>
    public static LeftOutReport? Of(SiteModel model)
    {
        var (removed, languages) = (model.Site.Removed, model.Site.Settings.TextLanguages.Unpublished);
        if (removed.IsEmpty && languages.IsEmpty) return null;
        ImmutableArray<string> counts =
        [
            .. new[]
            {
                Count(removed.Pages.Count(), "page", "pages"), Count(removed.Sections.Count(), "section", "sections"),
                Count(removed.Checklists.Count(), "checklist", "checklists"), Count(languages.Length, "language", "languages"),
                Count(removed.Drafts.DistinctBy(draft => draft.Key).Count(), "draft", "drafts"),
            }.OfType<string>(),
        ];
        return new LeftOutReport(counts,
            [.. LeftOut.Of(model.Site, model.Links).Concat(Emails(model)).Concat(Kit(model)).Distinct()
                .OrderBy(place => place.Kind)],
            removed.Drafts);
    }

    /// <summary>
    /// Two sentences: what was left out, and what let it go. Ends with a line's end.
    /// </summary>
    public override string ToString()
    {
        var changed = Names.Select(name => Count(Places.Count(place => place.Kind == name.Kind), name.One, name.Many)).OfType<string>();
        return $"Left out: {string.Join(", ", Removed)}.{(Places.IsEmpty ? "" : $" Changed with that: {string.Join(", ", changed)}. "
            + "'sebaya pages --left-out' lists them.")}\n";
    }

    /// <summary>Each draft and place on a line: where it is, its kind, what it names.</summary>
    public IEnumerable<string> Lines() => Drafts
        .Select(draft => $"{At(draft.File, draft.FrontMatter.PositionOf("Draft"))}\tdraft\t{draft.Key}")
        .Concat(Places.Select(place =>
            $"{At(place.File, place.Position)}\t{Names.First(name => name.Kind == place.Kind).One}\t{place.Name}"));

    private static string At(string file, Position position) => $"{file}({position.Line},{position.Column})";

    private static string? Count(int count, string one, string many) =>
        count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static IEnumerable<LeftOutPlace> Emails(SiteModel model) =>
        from email in model.Emails
        from link in email.Body.OfType<LinkSegment>()
        where model.Links.Resolve(email.Path, email.TextLanguage, null, link.Target).IsRemoved
        select new LeftOutPlace(LeftOutKind.Link, email.File, link.Position, link.Target);

    private static IEnumerable<LeftOutPlace> Kit(SiteModel model)
    {
        foreach (var step in model.Kit.Calendar.Steps)
            if (step.Page is { } page && model.Site.Removed.Has(page))
                yield return new LeftOutPlace(LeftOutKind.Calendar, model.Site.Files[ProgrammeCalendar.File].Shown, Position.Start,
                    $"{step.Id}: {page}");
        foreach (var file in model.ChecklistFiles)
            foreach (var reads in file.Reads)
                if (model.Site.Removed.Has(reads.Key))
                    yield return new LeftOutPlace(LeftOutKind.Checklist, file.File.Shown, reads.Position, reads.Key);
    }
}
