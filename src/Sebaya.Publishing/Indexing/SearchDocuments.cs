using Sebaya.Content;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;
using Sebaya.Search;

namespace Sebaya.Publishing.Indexing;

/// <summary>Puts together what the search indexes: the sections of every page, the checklists' questions, the glossary's terms.</summary>
public static class SearchDocuments
{
    private const string EverydayWords = "_synonyms.txt";
    private const string SubjectLine = "subject:";

    /// <summary>Records problems with <c>_synonyms.txt</c>, if the site has one.</summary>
    internal static void Check(Content.Site site, DiagnosticBag diagnostics) => SiteReader.ReadText(site.Files, EverydayWords, diagnostics);

    /// <summary>The index of one language.</summary>
    /// <param name="withKeywords">Whether to index the words of <c>_search-keywords.txt</c>; building without them shows what they
    /// contribute.</param>
    public static SearchIndex Index(SiteModel model, string language, bool withKeywords = true) =>
        SearchIndex.Build(
            language,
            [.. Of(model, language).Select(document => withKeywords ? document : document with { Asked = "", Phrases = [] })],
            Synonyms(model.Site), Subject(model.Site));

    /// <summary>The documents of a language, in the order of their pages' keys.</summary>
    public static IEnumerable<SearchDocument> Of(SiteModel model, string language)
    {
        var asked = new SearchKeywords(model.Site, language);
        return model.Site.Pages.Where(page => page.Language == language && page.Layout != PageLayout.Search)
            .SelectMany(page => OfPage(model, page, asked));
    }

    /// <summary>
    /// The groups of synonyms: each glossary term with its other names in every language, because readers type the word they know in any
    /// language; and the groups of everyday words in <c>_synonyms.txt</c>, one in each line.
    /// </summary>
    public static IReadOnlyList<SynonymGroup> Synonyms(Content.Site site)
    {
        var terms = site.Glossary.Terms.Select(term => new SynonymGroup(
            [.. site.Settings.Codes.SelectMany(code => term.Also[code].Prepend(term.Term[code])).Distinct()]));
        return [.. terms, .. EverydayLines(site).Where(line => !line.StartsWith(SubjectLine, StringComparison.Ordinal))
            .Select(line => new SynonymGroup(Parts(line)))];
    }

    /// <summary>
    /// Words for the subject of the whole guide, in every language: the line of <c>_synonyms.txt</c> that begins with "subject:".
    /// </summary>
    public static IReadOnlyList<string> Subject(Content.Site site) =>
    [
        .. EverydayLines(site).Where(line => line.StartsWith(SubjectLine, StringComparison.Ordinal))
            .SelectMany(line => Parts(line[SubjectLine.Length..])),
    ];

    private static IEnumerable<string> EverydayLines(Content.Site site) =>
        (SiteReader.ReadText(site.Files, EverydayWords, new DiagnosticBag())?.Text ?? "").Split('\n')
            .Where(line => !line.StartsWith('#') && line.Contains(','));

    private static string[] Parts(string line) => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<SearchDocument> OfPage(SiteModel model, Page page, SearchKeywords asked)
    {
        var (address, title) = (model.Site.AddressOf(page), page.FrontMatter.Title);
        var texts = model.UsesOn(page).SelectMany(use => use.Component.Texts(use, model)).ToList();
        var first = string.Join(' ', texts.Where(text => text.Section is null).Select(text => text.Text));
        foreach (var part in page.Sections)
            yield return (part.Heading is { } heading
                ? new SearchDocument($"{address}#{heading.Id}", title, heading.Text, part.Text, asked.Of(page.Key, heading.Id))
                : new SearchDocument(address, title, "", $"{part.Text} {first}".Trim(), asked.Of(page.Key), page.FrontMatter.Description))
                with { Phrases = asked.PhrasesOf(page.Key, part.Heading?.Id) };
        foreach (var (section, anchor, text) in texts)
            if (section is not null) yield return new(anchor is null ? address : $"{address}#{anchor}", title, section, text);
    }
}
