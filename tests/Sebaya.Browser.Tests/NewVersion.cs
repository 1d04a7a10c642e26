using Sebaya.Tests;

namespace Sebaya.Browser.Tests;

/// <summary>A small guide, and the same guide a day later: one page has another title.</summary>
public sealed class NewVersion : IAsyncLifetime
{
    private readonly SmallSite _site = SmallGuide.Create();

    /// <summary>The published folder of the first day.</summary>
    public string Before { get; private set; } = "";

    /// <summary>The published folder of the second day.</summary>
    public string After { get; private set; } = "";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Before = await SmallGuide.PublishAsync(_site, "before");
        _site.Write("id/boundaries.md", "---\nTitle: Batasan yang baru\nDescription: Batasan.\nSlug: batasan\n---\nTeks.\n");
        After = await SmallGuide.PublishAsync(_site, "after");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _site.Dispose();
        return ValueTask.CompletedTask;
    }
}
