using System.Text.RegularExpressions;
using Sebaya.Tests;

namespace Sebaya.Browser.Tests;

/// <summary>The guide a day later: one page has another title.</summary>
public sealed partial class NewVersion : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The published folder.</summary>
    public string Folder => _folder.PathOf("new");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var source = await File.ReadAllTextAsync(Path.Combine(Repository.Input, "id/boundaries.md"));
        _folder.Write("overlay/id/boundaries.md", TitleLine().Replace(source, "Title: Batasan yang baru"));
        await PublishedSite.BuildAsync(Folder, _folder.PathOf("overlay"));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [GeneratedRegex("^Title: .*$", RegexOptions.Multiline)]
    private static partial Regex TitleLine();
}
