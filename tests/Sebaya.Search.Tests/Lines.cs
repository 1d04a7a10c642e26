namespace Sebaya.Search.Tests;

internal static class Lines
{
    public static string[] Of(string file) =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", file)).Where(line => line.Length > 0 && line[0] != '#')];

    public static IEnumerable<string[]> Families(string file = "families.txt") =>
        Of(file).Select(line => line.Replace(":", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
