namespace Sebaya.Checklists.Tests;

/// <summary>Files of the repository that tests hold true.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>What claims to be a sound checklist: those of the site, the scaffold, and the example that teaches the format.</summary>
    public static IEnumerable<(string Name, string Text)> Checklists()
    {
        yield return ("scaffold", ChecklistScaffold.Write("scaffold", ["id", "en"]));
        var lesson = Read("docs/checklists.md");
        var start = lesson.IndexOf("```yaml\nid: listening", StringComparison.Ordinal) + "```yaml\n".Length;
        yield return ("listening", lesson[start..lesson.IndexOf("```", start, StringComparison.Ordinal)]);
        var folder = Path.Combine(Root, "input", "_checklists");
        if (!Directory.Exists(folder)) yield break;
        foreach (var file in Directory.GetFiles(folder, "*.yml").Order(StringComparer.Ordinal))
            yield return (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));
    }

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Site.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Site.sln is in no folder above the tests.");
    }
}
