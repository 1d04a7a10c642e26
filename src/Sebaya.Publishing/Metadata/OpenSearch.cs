using Sebaya.Content.Settings;

namespace Sebaya.Publishing.Metadata;

/// <summary>The address of each language's <c>opensearch.xml</c>, which tells browsers how to search the site.</summary>
public static class OpenSearch
{
    /// <summary>The description's address: <c>/id/opensearch.xml</c>.</summary>
    public static string AddressOf(Language language) => $"/{language.Code}/opensearch.xml";
}
