using System.Collections.Frozen;
using System.Collections.Immutable;
using Sebaya.Site.Outputs;
using Sebaya.Theme.Rendering;

namespace Sebaya.Site.Editions;

/// <summary>A file that is published as it is.</summary>
/// <param name="Address">Below the site's root: <c>/sitemap.xml</c>.</param>
public sealed record PublishedFile(string Address, ReadOnlyMemory<byte> Bytes);

/// <summary>Everything that is published: pages to render and files as they are. The preview answers from it what the build writes from it.</summary>
public sealed class Publication
{
    private readonly FrozenDictionary<string, Route> _routes;
    private readonly FrozenDictionary<string, PublishedFile> _files;
    private readonly Lazy<ImmutableArray<PublishedFile>> _search;

    /// <summary>Gathers an edition's pages and files.</summary>
    public Publication(Edition edition)
    {
        Edition = edition;
        Routes = RouteTable.Of(edition);
        var files = AllFiles.Of(edition, Routes).ToImmutableArray();
        // The preview makes a publication of every edit, and seldom searches.
        _search = new Lazy<ImmutableArray<PublishedFile>>(() => [.. SearchFolder.Of(edition)]);
        // In an input with problems two pages may claim one address; the preview shows the first.
        _routes = Routes.GroupBy(route => route.Address).ToFrozenDictionary(group => group.Key, group => group.First());
        _files = files.GroupBy(file => file.Address).ToFrozenDictionary(group => group.Key, group => group.First());
    }

    /// <summary>The edition.</summary>
    public Edition Edition { get; }

    /// <summary>HTML pages, by address.</summary>
    public ImmutableArray<Route> Routes { get; }

    /// <summary>All other files. The first call builds the search index, which takes a while on a large site.</summary>
    public ImmutableArray<PublishedFile> Files => [.. _files.Values.OrderBy(file => file.Address, StringComparer.Ordinal), .. _search.Value];

    /// <summary>The page at an address, or null.</summary>
    public Route? RouteAt(string address) => _routes.GetValueOrDefault(address);

    /// <summary>The file at an address, or null.</summary>
    public PublishedFile? FileAt(string address) => address.StartsWith(SearchFolder.Address, StringComparison.Ordinal)
        ? _search.Value.FirstOrDefault(file => file.Address == address)
        : _files.GetValueOrDefault(address);
}
