using Sebaya.Content;
using Sebaya.Publishing.Indexing;
using Sebaya.Search;

namespace Sebaya.Publishing.Files;

/// <summary>Writes <c>/search/</c>: the index of each language, and the texts that results are shown with.</summary>
public static class SearchFolder
{
    /// <summary>The folder's address.</summary>
    public const string Address = "/search/";

    /// <summary>The folder's files, for the languages that have a search page. The languages are indexed in parallel.</summary>
    public static IEnumerable<PublishedFile> Of(SiteModel model) =>
        model.Site.Settings.Codes.Where(language => model.HrefOf(ReservedKeys.Search, language) is not null).AsParallel()
            .AsOrdered()
            .SelectMany(language =>
                SearchFiles.Of(SearchDocuments.Index(model, language))
                .Select(file => new PublishedFile(Address + file.Name, "the search", file.Content)
            {
                Language = model.Site.Settings.LanguageOf(language),
                IsOffline = true,
            }));
}
