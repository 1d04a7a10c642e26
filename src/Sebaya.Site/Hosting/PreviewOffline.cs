using Sebaya.Publishing.Files;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Routes;
using Sebaya.Theme;

namespace Sebaya.Site.Hosting;

/// <summary>
/// The lists for offline reading in a preview. They contain a hash of every page, so requesting one renders all pages; the result is kept
/// until the text changes.
/// </summary>
internal sealed class PreviewOffline(SiteTheme theme) : IAsyncDisposable
{
    private readonly Lazy<Task<PageRenderer>> _renderer = new(() => PageRenderer.StartAsync(theme));
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private (SiteModel? Of, IReadOnlyList<PublishedFile> Lists) _made = (null, []);

    /// <summary>The list at an address, or null.</summary>
    public async Task<PublishedFile?> ListAtAsync(SiteModel model, string address)
    {
        if (!model.Site.Settings.Languages.Any(language => OfflineFiles.AddressOf(language) == address)) return null;
        await _oneAtATime.WaitAsync();
        try
        {
            if (_made.Of != model) _made = (model, await MakeAsync(model));
        }
        finally
        {
            _oneAtATime.Release();
        }
        return _made.Lists.FirstOrDefault(list => list.Address == address);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_renderer.IsValueCreated) await (await _renderer.Value).DisposeAsync();
        _oneAtATime.Dispose();
    }

    private async Task<IReadOnlyList<PublishedFile>> MakeAsync(SiteModel model)
    {
        var (renderer, offline) = (await _renderer.Value, new OfflineFiles(model));
        await Parallel.ForEachAsync(model.Routes.Routes.Where(route => route.Kind.IsOffline), async (route, _) =>
        {
            var html = new MemoryStream();
            await renderer.RenderAsync(new RenderRequest(model, route), html);
            offline.Add(route, html.ToArray());
        });
        return [.. offline.Lists()];
    }
}
