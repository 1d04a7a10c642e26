using Sebaya.Site.Editions;
using Sebaya.Site.Hosting;
using Sebaya.Theme.Rendering;

namespace Sebaya.Browser.Tests;

/// <summary>The guide itself, served once for all tests of the search.</summary>
public sealed class SearchSite : IAsyncLifetime
{
    private static readonly string Input = Path.Combine(Folder(), "input");
    private Preview? _preview;

    /// <summary>The same text as the pages', read for the program's half of the search.</summary>
    public Edition Edition { get; } = new EditionReader([Input], null).Read().Edition!;

    public string Url => _preview!.Url;

    public async ValueTask InitializeAsync() => _preview = await Preview.StartAsync([Input], 0, TextWriter.Null);

    public async ValueTask DisposeAsync() => await _preview!.DisposeAsync();

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Site.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
