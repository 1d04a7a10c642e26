using Microsoft.Playwright;

namespace Sebaya.Browser.Tests;

/// <summary>A page of <see cref="LeadSite"/>, opened in a browser.</summary>
internal sealed class LeadPage : IAsyncDisposable
{
    private readonly BrowserPage _browser;

    public LeadPage(BrowserPage browser)
    {
        _browser = browser;
        Page.Console += (_, message) =>
        {
            if (message.Type == "error") Complaints.Add(message.Text);
        };
    }

    public IPage Page => _browser.Page;

    /// <summary>What the browser complained about: a violated policy, a script's error.</summary>
    public List<string> Complaints { get; } = [];

    public async Task ChooseAsync(string first, string second)
    {
        await Page.GetByLabel("First person").SelectOptionAsync(new SelectOptionValue { Label = first });
        await Page.GetByLabel("Second person").SelectOptionAsync(new SelectOptionValue { Label = second });
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();
}
