using Sebaya.Browser.Tests;
using Sebaya.Checklists;
using Sebaya.Diagnostics;
using Sebaya.Site.Hosting;

[assembly: AssemblyFixture(typeof(GuideSite))]

namespace Sebaya.Browser.Tests;

/// <summary>The guide itself, served to all tests; take it as a constructor parameter.</summary>
public sealed class GuideSite : IAsyncLifetime
{
    private Preview? _preview;

    /// <summary>Where it answers, with a slash at the end.</summary>
    public string Url => _preview!.Url;

    /// <summary>One of the guide's checklists.</summary>
    public static Checklist Checklist(string id)
    {
        var diagnostics = new DiagnosticBag();
        var text = File.ReadAllText(Path.Combine(Input(), "_checklists", id + ".yml"));
        return ChecklistReader.Read(text, id + ".yml", ["id", "en"], diagnostics, out _) ?? throw new InvalidDataException(string.Join('\n', diagnostics.ToSorted()));
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _preview = await Preview.StartAsync([Input()], 0, TextWriter.Null);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _preview?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string Input()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Site.sln"))) return Path.Combine(folder.FullName, "input");
        throw new DirectoryNotFoundException("The tests do not lie below the folder with Site.sln.");
    }
}
