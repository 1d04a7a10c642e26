using System.Globalization;
using System.Text;

namespace Sebaya.Content;

/// <summary>
/// The texts with which pages are begun, from <c>Scaffolds/KIND.LANGUAGE.md</c>: <c>page</c>, <c>question</c>, and <c>programme</c> for the
/// example in a programme's new folder. <see cref="Sentences"/> finds those that the writer has not replaced yet.
/// </summary>
public static class Scaffold
{
    private const string Folder = "scaffold/";

    /// <summary>Shorter lines might be anybody's.</summary>
    private const int ShortestSentence = 25;

    /// <summary>Every line of running text in all of them.</summary>
    public static IReadOnlyList<string> Sentences { get; } =
    [
        .. typeof(Scaffold).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .SelectMany(name => Lines(name))
            .Select(line => line.StartsWith("Description: ", StringComparison.Ordinal) ? line["Description: ".Length..] : line)
            .Where(line => line.Length >= ShortestSentence && line[0] != '#' && !line.Contains("{{", StringComparison.Ordinal)).Distinct(),
    ];

    /// <summary>A page to begin with; in English where there is none in its language.</summary>
    /// <param name="topic">The topic of a question; null for none.</param>
    /// <param name="isDraft">Whether it is held back until <c>Draft: true</c> is removed from it.</param>
    public static string Of(string kind, string language, string title = "", string? topic = null, bool isDraft = false) =>
        Read(Exists($"{Folder}{kind}.{language}.md") ? $"{Folder}{kind}.{language}.md" : $"{Folder}{kind}.en.md")
            .Replace("{{ title }}", title, StringComparison.Ordinal)
            .Replace("{{ topic }}", topic is null ? "" : $"Topic: {topic}\n", StringComparison.Ordinal)
            .Replace("{{ draft }}", isDraft ? "Draft: true\n" : "", StringComparison.Ordinal)
            .Replace("{{ today }}", DateTime.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The lines that are to be replaced; the description of a programme's example may well stay.</summary>
    private static IEnumerable<string> Lines(string name) => Read(name).Split('\n').Where(line =>
        !name.Contains("/programme.", StringComparison.Ordinal) || !line.StartsWith("Description: ", StringComparison.Ordinal));

    private static bool Exists(string name) => typeof(Scaffold).Assembly.GetManifestResourceInfo(name) is not null;

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Scaffold).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
