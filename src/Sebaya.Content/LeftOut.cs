using Sebaya.Content.Reading;
using Sebaya.Content.Settings;
using Sebaya.Diagnostics;

namespace Sebaya.Content;

/// <summary>What names something that the programme leaves out, and is therefore left out or changed itself.</summary>
public enum LeftOutKind
{
    /// <summary>A link that became its words.</summary>
    Link,

    /// <summary>An entry of the menu, the header or the foot of pages.</summary>
    Navigation,

    /// <summary>A term of the glossary that no longer leads to a page.</summary>
    Glossary,

    /// <summary>A line of search words.</summary>
    SearchWords,

    /// <summary>A source point that no section covers any more.</summary>
    Source,

    /// <summary>A step of the programme's calendar that no longer leads to a page.</summary>
    Calendar,

    /// <summary>A checklist's hint to a page.</summary>
    Checklist,
}

/// <summary>One place that a removal changed.</summary>
/// <param name="Name">What it names, as written there.</param>
public sealed record LeftOutPlace(LeftOutKind Kind, string File, Position Position, string Name);

/// <summary>Finds, in what every site has, the places that name something the programme leaves out.</summary>
public static class LeftOut
{
    /// <summary>All of them, by kind and then in the order of the files.</summary>
    public static IEnumerable<LeftOutPlace> Of(Site site, LinkResolver links)
    {
        if (site.Removed.IsEmpty) return [];
        var settings = site.Files[SettingsReader.FileName].Shown;
        return
        [
            .. from page in site.Pages
               from link in page.Links
               where links.IsLeftOut(page, link)
               select new LeftOutPlace(LeftOutKind.Link, page.File, link.Position, link.Target),
            .. from entry in site.Settings.Navigation.SelectMany(part => part.Pages)
                   .Concat(site.Settings.Header.Select(link => link.Page)).Concat(site.Settings.Footer)
               where site.Removed.HasPage(entry.Key)
               select new LeftOutPlace(LeftOutKind.Navigation, entry.File ?? settings, entry.Position, entry.Key),
            .. from term in site.Glossary.Terms
               where term.PageKey is { } key && site.Removed.HasPage(key)
               select new LeftOutPlace(LeftOutKind.Glossary, site.Files[Glossary.FileName].Shown, term.PagePosition, term.Id),
            .. from line in SearchKeywords.Named(site)
               where site.Removed.Has(line.Key)
               select new LeftOutPlace(LeftOutKind.SearchWords, line.File!, line.Position, line.Key),
            .. from point in Checks.SourcesCheck.Targets(site)
               where site.Removed.Has(point.Target.Value)
               select new LeftOutPlace(LeftOutKind.Source, point.File, point.Target.Position, $"{point.Name}: {point.Target.Value}"),
        ];
    }
}
