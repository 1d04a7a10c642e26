using Sebaya.Content.Settings;

namespace Sebaya.Publishing.Metadata;

/// <summary>Where a browser learns how to search the site by itself; each language has its own description.</summary>
public static class OpenSearch
{
    /// <summary>The description's address: <c>/id/opensearch.xml</c>.</summary>
    public static string AddressOf(Language language) => $"/{language.Code}/opensearch.xml";
}
