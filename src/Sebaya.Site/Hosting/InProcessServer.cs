using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Sebaya.Theme;

namespace Sebaya.Site.Hosting;

/// <summary>A server without sockets, through which the build renders pages with the same application that a preview uses.</summary>
public sealed class InProcessServer : IServer
{
    private Func<IFeatureCollection, Task>? _process;

    /// <inheritdoc/>
    public IFeatureCollection Features { get; } = new FeatureCollection();

    /// <inheritdoc/>
    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull
    {
        _process = async features =>
        {
            var context = application.CreateContext(features);
            Exception? failure = null;
            try
            {
                await application.ProcessRequestAsync(context);
            }
            catch (Exception error)
            {
                failure = error;
                throw;
            }
            finally
            {
                application.DisposeContext(context, failure);
            }
        };
        return Task.CompletedTask;
    }

    /// <summary>Renders a page into a stream.</summary>
    public async Task RenderAsync(RenderRequest request, MemoryStream into)
    {
        var response = new HttpResponseFeature();
        var body = new StreamResponseBodyFeature(into);
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(
            new HttpRequestFeature { Method = "GET", Path = request.Route.Address, Protocol = "HTTP/1.1", Scheme = "https" });
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(body);
        features.Set(request);
        await (_process ?? throw new InvalidOperationException("the server has not started"))(features);
        await body.CompleteAsync();
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
