using Sebaya.Content;
using Sebaya.Publishing.Indexing;
using Sebaya.Search;

namespace Sebaya.Publishing.Files;

/// <summary><c>/search/</c>: the index of each language and the texts behind its results.</summary>
public static class SearchFolder
{
    /// <summary>Where the folder lies below the site's root.</summary>
    public const string Address = "/search/";

    /// <summary>
    /// The folder's files, for the languages that have a page to search on. Each language is indexed by itself, at the same time as the
    /// others.
    /// </summary>
    public static IEnumerable<PublishedFile> Of(SiteModel model) =>
        SearchDocuments.LanguagesOf(model).Where(language => model.HrefOf(ReservedKeys.Search, language) is not null).AsParallel()
            .AsOrdered()
            .SelectMany(language =>
                SearchFiles.Of(SearchDocuments.Index(model, language))
                .Select(file => new PublishedFile(Address + file.Name, "the search", file.Content)
            {
                Language = model.Site.Settings.LanguageOf(language),
                IsOffline = true,
            }));
}
