using Sebaya.Search.Indonesian;

namespace Sebaya.Search.Tests;

internal static class Lines
{
    public static string[] Of(string file) =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", file)).Where(line => line.Length > 0 && line[0] != '#')];

    public static IEnumerable<string[]> Families(string file = "families.txt") =>
        Of(file).Select(line => line.Replace(":", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The list without some roots, and without the spoken forms that lead to them.</summary>
    public static Vocabulary RootsWithout(IReadOnlySet<string> roots) =>
        new(Vocabulary.Roots.Entries.Where(entry =>
            !roots.Contains(Vocabulary.Word(entry)) && !roots.Contains(Vocabulary.Roots.Headword(Vocabulary.Word(entry)))));
}
