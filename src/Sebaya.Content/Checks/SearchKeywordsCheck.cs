using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>Checks that each line of <c>_search-keywords.txt</c> names a language, an existing page or section, and words.</summary>
internal static class SearchKeywordsCheck
{
    public static void Run(Site site, DiagnosticBag diagnostics)
    {
        if (SearchKeywords.Read(site, diagnostics) is not { } source) return;
        foreach (var line in SearchKeywords.Lines(source))
            foreach (var fault in Faults(site, line))
                diagnostics.Add(source.File, new Position(line.Number, 1), Rules.SearchKeywords, fault);
    }

    private static IEnumerable<string> Faults(Site site, SearchKeywordLine line)
    {
        if (line.Phrases.IsEmpty)
            return ["this must be a language, a page and words, like 'en boundaries#not-your-job: borrow money, loan'."];
        if (site.Settings.TextLanguages.Unpublished.Contains(line.Language)) return [];
        return site.Settings.Codes.Contains(line.Language)
            ? SectionReference.Faults(site, line.Place, SearchKeywords.IsOwn(site))
            : [$"no language '{line.Language}'.{DidYouMean.Hint(line.Language, site.Settings.Codes)}"];
    }
}
