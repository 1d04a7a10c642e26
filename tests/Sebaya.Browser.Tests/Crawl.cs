using System.Collections.Concurrent;

namespace Sebaya.Browser.Tests;

/// <summary>Every page of the published site, visited once; several at a time.</summary>
public sealed class Crawl(Chromium chromium, PublishedSite site) : IAsyncLifetime
{
    /// <summary>What was found, page by page.</summary>
    public IReadOnlyList<Findings> Findings { get; private set; } = [];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var pages = new ConcurrentQueue<PublishedPage>(site.Pages);
        var found = new ConcurrentBag<Findings>();
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount + 1).Select(async _ =>
        {
            await using var context = await Visit.NewContextAsync(chromium);
            while (pages.TryDequeue(out var page)) found.Add(await Visit.ToAsync(context, site, page));
        }));
        Findings = [.. found.OrderBy(findings => findings.Page.Address, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
