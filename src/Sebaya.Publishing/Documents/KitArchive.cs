using Sebaya.Content;
using Sebaya.Content.Emails;
using Sebaya.Content.Settings;
using Sebaya.Publishing.Emails;

namespace Sebaya.Publishing.Documents;

/// <summary>
/// All files for programmes in one ZIP file: the worksheets in folders named after the sections of the page that lists them, the workbooks,
/// and the emails.
/// </summary>
public static class KitArchive
{
    private const int LongestName = 90;

    /// <summary>Where a language's archive lies below the site's root.</summary>
    public static string AddressOf(Language language)
    {
        var name = Slugs.ToKebabCase(language.Title);
        return $"/{ReservedFolders.Files}/{(name == "" ? "" : name + "-")}kit-{language.Code}.zip";
    }

    /// <summary>The archive of a page.</summary>
    public static PublishedFile Of(SiteModel model, Page page)
    {
        var language = model.Site.Settings.LanguageOf(page.Language);
        return new PublishedFile(AddressOf(language), "the programme kit", () => Pack(model, page, language)) { Language = language };
    }

    private static byte[] Pack(SiteModel model, Page page, Language language)
    {
        var strings = model.StringsOf(language.Code);
        var files = new List<(string Name, string Address)>();
        foreach (var workbook in model.Kit.Workbooks.Values)
            files.Add(($"{FileName(workbook.Title[language.Code])}.xlsx", PageDocuments.AddressOf(workbook, language)));
        var (packed, number) = (new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var (section, pages) in Sections(model, page))
        {
            var here = pages.Where(other => packed.Add(other.Key)).ToList();
            if (here.Count > 0) AddFolder(FileName(section.Split(':')[0]), here);
        }
        var rest = model.Site.Pages.Where(other => other.Language == language.Code && PageDocuments.Has(other) && packed.Add(other.Key))
            .ToList();
        if (rest.Count > 0) AddFolder(FileName(strings["kit-others"]), rest);
        var emails = model.Emails.Where(email => email.Language == language.Code).ToList();
        for (var i = 0; i < emails.Count; i++)
            files.Add(($"{FileName(strings["kit-emails"])}/{EmailName(model, emails[i], i + 1)}",
            FinishedEmail.AddressOf(emails[i], "eml")));
        return FixedZip.Pack(
            files.Where(file => model.Routes.FileAt(file.Address) is not null)
                .Select(file => (file.Name, model.Routes.FileAt(file.Address)!.Bytes)),
            name => name.EndsWith(".docx", StringComparison.Ordinal) || name.EndsWith(".xlsx", StringComparison.Ordinal));

        void AddFolder(string title, List<Page> pages)
        {
            number++;
            for (var i = 0; i < pages.Count; i++)
                files.Add(($"{number:00} {title}/{i + 1:00} {FileName(pages[i].FrontMatter.Title)}.docx",
                    PageDocuments.AddressOf(model, pages[i])));
        }
    }

    /// <summary>The sections of a page, each with the worksheets that it links to, in order.</summary>
    private static List<(string Title, List<Page> Pages)> Sections(SiteModel model, Page page)
    {
        var byAddress = model.Site.Pages.Where(PageDocuments.Has).ToDictionary(model.Site.AddressOf, StringComparer.Ordinal);
        var sections = new List<(string Title, List<Page> Pages)> { (page.FrontMatter.Title, []) };
        foreach (var segment in page.Body)
            if (segment is HeadingSegment { IsEnd: false } heading) sections.Add((heading.Heading.Text, []));
            else if (segment is LinkSegment link
                && byAddress.TryGetValue(model.Links.Resolve(page, link.Target).Address.Split('#')[0], out var sheet))
                sections[^1].Pages.Add(sheet);
        return sections;
    }

    private static string EmailName(SiteModel model, Email email, int number) =>
        $"{number:00} {FileName(FinishedEmail.Of(model, email).Subject)}.eml";

    /// <summary>Text as a file name that is valid on every system.</summary>
    private static string FileName(string words)
    {
        var name = string.Concat(
            words.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '–' or ',' or '(' or ')' or '’')).Trim();
        return name.Length <= LongestName ? name : name[..LongestName].TrimEnd();
    }
}
