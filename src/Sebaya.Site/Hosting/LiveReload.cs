namespace Sebaya.Site.Hosting;

/// <summary>Tells open pages of the preview that something changed (server-sent events).</summary>
internal sealed class LiveReload
{
    private readonly CancellationTokenSource _closed = new();
    private volatile TaskCompletionSource _next = New();

    public void Notify() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    public void Close() => _closed.Cancel();

    public async Task StreamAsync(HttpContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _closed.Token);
        context.Response.ContentType = "text/event-stream";
        try
        {
            await context.Response.WriteAsync("retry: 300\nevent: ready\ndata:\n\n", ended.Token);
            while (true)
            {
                var next = _next.Task;
                await context.Response.Body.FlushAsync(ended.Token);
                await next.WaitAsync(ended.Token);
                await context.Response.WriteAsync("event: change\ndata:\n\n", ended.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the preview ends.
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
