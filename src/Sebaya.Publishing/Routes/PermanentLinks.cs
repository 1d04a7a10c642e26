using System.Collections.Immutable;
using Sebaya.Content;

namespace Sebaya.Publishing.Routes;

/// <summary>A group of pages in a list of permanent addresses.</summary>
/// <param name="IsTool">Whether readers do something on these pages: checklists, worksheets and questions.</param>
public sealed record LinkGroup(string Title, bool IsTool, ImmutableArray<Page> Pages);

/// <summary>
/// The permanent addresses that programme leads share: checklists, worksheets, questions by topic, then the guide's pages.
/// </summary>
public static class PermanentLinks
{
    /// <summary>All pages of a language in groups; groups without pages are left out.</summary>
    public static IEnumerable<LinkGroup> In(SiteModel model, string language)
    {
        var (site, texts) = (model.Site, model.StringsOf(language));
        var pages = site.Pages.Where(page => page.Language == language && page.Key != ReservedKeys.Home).ToList();
        var order = model.NavigationOf(language).Parts.SelectMany(part => part.Pages).Select(page => page.Key).ToList();
        var groups = new List<LinkGroup>
        {
            new(texts["links-checklists"], true, Ordered(page => HasChecklist(model, page))),
            new(texts["links-sheets"], true, Ordered(page => page.Layout == PageLayout.Sheet)),
        };
        groups.AddRange(site.Settings.Topics.Select(topic => new LinkGroup(
            topic.Title[language], true, [.. site.Questions[language].Where(page => page.FrontMatter.Topic == topic.Id)])));
        groups.Add(new LinkGroup(texts["links-questions"], true,
            [.. site.Questions[language].Where(page => page.FrontMatter.Topic is null)]));
        groups.Add(new LinkGroup(texts["links-pages"], false,
            Ordered(page => !HasChecklist(model, page) && page.Layout != PageLayout.Sheet && !page.IsQuestion)));
        return groups.Where(group => !group.Pages.IsEmpty);

        ImmutableArray<Page> Ordered(Func<Page, bool> belongs) =>
            [.. pages.Where(belongs).OrderBy(page => order.IndexOf(page.Key) is var place and >= 0 ? place : int.MaxValue)];
    }

    /// <summary>
    /// The address of a page to hand out: the one for readers of every language, or the page's own where the site has only one language.
    /// </summary>
    public static string SharedAddressOf(SiteModel model, Page page) => IsForSeveralLanguages(model)
        ? Site.LanguageNeutralAddressOf(page.Key) : model.Site.AddressOf(page);

    /// <summary>Whether there is a choice between a page's own address and one for readers of every language.</summary>
    public static bool IsForSeveralLanguages(SiteModel model) => model.Site.Settings.Languages.Length > 1;

    /// <summary>
    /// Whether other sites may embed a page: questions and checklists, but not sensitive checklists, so that no other site can observe
    /// them.
    /// </summary>
    public static bool IsEmbeddable(SiteModel model, Page page) =>
        page.IsQuestion || model.ChecklistsOn(page).ToList() is { Count: > 0 } checklists
            && !checklists.Any(checklist => checklist.IsSensitive);

    /// <summary>The address of a page without header and footer, for embedding: <c>/embed/id/faq/prepare/</c>.</summary>
    public static string EmbedAddressOf(Page page) => $"/{ReservedFolders.Embed}/{page.Language}/{page.Key}/";

    /// <summary>The address of the printable sheet of QR codes that belongs to a page with a link table.</summary>
    public static string SheetAddressOf(SiteModel model, Page page) => model.Site.AddressOf(page) + "qr/";

    private static bool HasChecklist(SiteModel model, Page page) => model.ChecklistsOn(page).Any();
}
