namespace Sebaya.Content;

/// <summary>A page that a language lacks, or has in another state than its original.</summary>
/// <param name="State"><c>missing</c>, <c>draft</c> or <c>older</c>.</param>
/// <param name="Original">The page in the first language that has it.</param>
/// <param name="Page">The translation; null where it is missing.</param>
public sealed record TranslationStatus(string Language, string Key, string State, Page Original, Page? Page)
{
    /// <summary>Where the translation is, or will be.</summary>
    public string File => Page?.File ?? $"{Language}/{Key}.md";

    /// <summary>The day the translation last changed in meaning.</summary>
    public DateOnly? Updated => Page?.FrontMatter.Updated;

    /// <summary>All of a site that was read with its drafts, by language in the site's order, then by page.</summary>
    public static IEnumerable<TranslationStatus> Of(Site site) =>
        from language in site.Settings.Codes
        from key in site.Keys
        let original = site.InEveryLanguage(key).First(page => !page.IsFallback)
        where original.Language != language
        let page = site.Find(key, language) is { IsFallback: false } own ? own : null
        let state = StateOf(page, original)
        where state is not null
        select new TranslationStatus(language, key, state, original, page);

    private static string? StateOf(Page? page, Page original) =>
        page is null ? "missing"
        : page.FrontMatter.Draft ? "draft"
        : page.FrontMatter.Updated is { } updated && original.FrontMatter.Updated is { } last && updated < last ? "older"
        : null;
}
