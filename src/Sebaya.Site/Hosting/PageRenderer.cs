using Microsoft.AspNetCore.Hosting.Server;
using Sebaya.Publishing.Model;
using Sebaya.Theme;

namespace Sebaya.Site.Hosting;

/// <summary>The Razor Pages application without sockets: renders pages in process.</summary>
public sealed class PageRenderer : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly InProcessServer _server;

    private PageRenderer(WebApplication host, InProcessServer server) => (_host, _server) = (host, server);

    /// <summary>
    /// Starts the application and loads every Razor Page. This takes as long as reading a small site and does not depend on it.
    /// </summary>
    public static async Task<PageRenderer> StartAsync(SiteTheme theme)
    {
        var server = new InProcessServer();
        var builder = GuideHost.CreateBuilder(theme);
        builder.Services.AddSingleton<IServer>(server);
        var host = builder.Build();
        host.Run(GuideHost.RenderAsync);
        await host.StartAsync();
        host.Services.GetRequiredService<ViewEndpoints>();
        return new PageRenderer(host, server);
    }

    /// <summary>Renders a page into a stream.</summary>
    public Task RenderAsync(RenderRequest request, MemoryStream into) => _server.RenderAsync(request, into);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
