using Microsoft.Playwright;

namespace Sebaya.Browser.Tests;

/// <summary>
/// A phone's tab for all tests of a class, which run one after another: opening another for each takes as long as the test itself. Every
/// page that is opened in it finds nothing stored.
/// </summary>
public sealed class PhoneTab(Chromium chromium) : IAsyncLifetime
{
    private BrowserPage? _tab;

    /// <summary>Its page.</summary>
    public IPage Page => _tab!.Page;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _tab = await chromium.NewPageAsync(ChecklistPage.Phone);
        await Page.AddInitScriptAsync("if (origin !== 'null') { localStorage.clear(); sessionStorage.clear(); }");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_tab is not null) await _tab.DisposeAsync();
    }
}
