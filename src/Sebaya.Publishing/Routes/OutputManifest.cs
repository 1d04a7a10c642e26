using System.Collections.Immutable;
using Sebaya.Publishing.Files;

namespace Sebaya.Publishing.Routes;

/// <summary>A file that is published as it is.</summary>
/// <param name="Address">Below the site's root: <c>/sitemap.xml</c>.</param>
public sealed record PublishedFile(string Address, ReadOnlyMemory<byte> Bytes);

/// <summary>Everything that is published: pages to render and files as they are. The preview answers from it what the build writes from it.</summary>
public sealed class OutputManifest
{
    private readonly Dictionary<string, Route> _routes;
    private readonly Lazy<Dictionary<string, PublishedFile>> _files;
    private readonly Lazy<ImmutableArray<PublishedFile>> _search;

    /// <summary>Gathers an model's pages and files.</summary>
    public OutputManifest(SiteModel model)
    {
        SiteModel = model;
        Routes = RouteTable.Of(model);
        // The preview makes a manifest of every edit, and is seldom asked for a feed or searched.
        _files = new Lazy<Dictionary<string, PublishedFile>>(
            () => ByAddress(AllFiles.Of(model, Routes), file => file.Address));
        _search = new Lazy<ImmutableArray<PublishedFile>>(() => [.. SearchFolder.Of(model)]);
        _routes = ByAddress(Routes, route => route.Address);
    }

    /// <summary>The model.</summary>
    public SiteModel SiteModel { get; }

    /// <summary>HTML pages, by address.</summary>
    public ImmutableArray<Route> Routes { get; }

    /// <summary>All other files. The first call makes them, the search index among them, which takes a while on a large site.</summary>
    public ImmutableArray<PublishedFile> Files => [.. _files.Value.Values.OrderBy(file => file.Address, StringComparer.Ordinal), .. _search.Value];

    /// <summary>The page at an address, or null.</summary>
    public Route? RouteAt(string address) => _routes.GetValueOrDefault(address);

    /// <summary>The file at an address, or null.</summary>
    public PublishedFile? FileAt(string address) => address.StartsWith(SearchFolder.Address, StringComparison.Ordinal)
        ? _search.Value.FirstOrDefault(file => file.Address == address)
        : _files.Value.GetValueOrDefault(address);

    /// <summary>In an input with problems two pages may claim one address; the preview shows the first.</summary>
    private static Dictionary<string, T> ByAddress<T>(IEnumerable<T> all, Func<T, string> addressOf)
    {
        var byAddress = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var one in all) byAddress.TryAdd(addressOf(one), one);
        return byAddress;
    }
}
