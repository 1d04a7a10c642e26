using Sebaya.Tests;

namespace Sebaya.Checklists.Tests;

/// <summary>Files of the repository that tests hold true.</summary>
internal static class RepositoryFiles
{
    public static string Read(string path) => File.ReadAllText(Repository.PathOf(path));

    /// <summary>What claims to be a sound checklist: those of the site, the scaffold, and the example that teaches the format.</summary>
    public static IEnumerable<(string Name, string Text)> Checklists()
    {
        yield return ("scaffold", ChecklistScaffold.Write("scaffold", ["id", "en"]));
        var lesson = Read("docs/checklists.md");
        var start = lesson.IndexOf("```yaml\nid: listening", StringComparison.Ordinal) + "```yaml\n".Length;
        yield return ("listening", lesson[start..lesson.IndexOf("```", start, StringComparison.Ordinal)]);
        var folder = Path.Combine(Repository.Input, "_checklists");
        if (!Directory.Exists(folder)) yield break;
        foreach (var file in Directory.GetFiles(folder, "*.yml").Order(StringComparer.Ordinal))
            yield return (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));
    }
}
