using System.Collections.Concurrent;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Sebaya.Browser.Tests;

/// <summary>
/// Every page of the published site, visited once; several at a time. axe-core, which takes far longer than all else together, looks at a
/// page only where an element stands as none did on the pages before: what it finds depends on elements, attributes and styles, not on
/// words. With <c>SEBAYA_AXE_EVERYWHERE</c>
/// set it looks at all.
/// </summary>
public sealed class Crawl(Chromium chromium, PublishedSite site) : IAsyncLifetime
{
    private static readonly string[] Telling = ["class", "role", "type", "hidden", "open", "lang"];

    /// <summary>What was found, page by page.</summary>
    public IReadOnlyList<Findings> Findings { get; private set; } = [];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var withAxe = Environment.GetEnvironmentVariable("SEBAYA_AXE_EVERYWHERE") is { Length: > 0 } ? [.. site.Pages]
            : WithSomethingNew(site.Pages);
        var pages = new ConcurrentQueue<PublishedPage>(site.Pages);
        var found = new ConcurrentBag<Findings>();
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(async _ =>
        {
            await using var tab = await Visit.NewTabAsync(chromium);
            while (pages.TryDequeue(out var page)) found.Add(await Visit.ToAsync(tab.Page, site, page, withAxe.Contains(page)));
        }));
        Findings = [.. found.OrderBy(findings => findings.Page.Address, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static HashSet<PublishedPage> WithSomethingNew(IEnumerable<PublishedPage> pages)
    {
        var (parser, seen) = (new HtmlParser(), new HashSet<string>());
        // The richest first: they show most of what the others have.
        return [.. pages.OrderByDescending(page => page.Html.Length).ThenBy(page => page.Address, StringComparer.Ordinal)
            .Where(page => parser.ParseDocument(page.Html).All.Count(element => seen.Add(PlaceOf(element))) > 0)];
    }

    /// <summary>
    /// An element and those around it, as axe-core and the style sheets see them. The root counts with its language by itself only: no
    /// template or style depends on the page's language.
    /// </summary>
    private static string PlaceOf(IElement element) =>
        string.Join('>', element.Ancestors<IElement>().Where(around => around.ParentElement is not null).Prepend(element).Take(4)
            .Select(around => around.LocalName
                + string.Concat(Telling.Select(name => around.GetAttribute(name) is { } value ? $"[{name}={value}]" : ""))));
}
