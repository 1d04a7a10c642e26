namespace Sebaya.Site.Hosting;

/// <summary>Tells open pages of the preview that something changed (server-sent events).</summary>
internal sealed class LiveReload
{
    private readonly CancellationTokenSource _closed = new();
    private volatile TaskCompletionSource _next = New();

    private int _version;

    /// <summary>The number of changes since the preview was started.</summary>
    public int Version => Volatile.Read(ref _version);

    public void Notify()
    {
        Interlocked.Increment(ref _version);
        Interlocked.Exchange(ref _next, New()).TrySetResult();
    }

    public void Close() => _closed.Cancel();

    public async Task StreamAsync(HttpContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _closed.Token);
        context.Response.ContentType = "text/event-stream";
        try
        {
            // The task is taken before the version is sent, so that a change in between is reported twice rather than never.
            var next = _next.Task;
            await context.Response.WriteAsync($"retry: 300\nevent: ready\ndata: {Version}\n\n", ended.Token);
            while (true)
            {
                await context.Response.Body.FlushAsync(ended.Token);
                await next.WaitAsync(ended.Token);
                next = _next.Task;
                await context.Response.WriteAsync($"event: change\ndata: {Version}\n\n", ended.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the preview was stopped.
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
