using Sebaya.Search.Words;

namespace Sebaya.Search.Snippets;

/// <summary>Cuts out the part of a text that contains most of a query's words, as snippet.ts does in the browser.</summary>
internal static class SnippetCutter
{
    private const int WordsBefore = 8;
    private const int WordsInAll = 28;

    public static string Cut(string text, IReadOnlySet<string> terms, Analyser analyser)
    {
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var hits = Array.ConvertAll(parts, part => analyser.Words(part).Any(word => terms.Contains(analyser.Stem(word))));
        var start = Math.Max(0, Best(hits) - WordsBefore);
        var end = Math.Min(parts.Length, start + WordsInAll);
        return $"{(start > 0 ? "… " : "")}{string.Join(' ', parts[start..end])}{(end < parts.Length ? " …" : "")}";
    }

    private static int Best(bool[] hits)
    {
        var (most, best) = (-1, 0);
        for (var i = 0; i < hits.Length; i++)
        {
            if (!hits[i]) continue;
            var count = hits.Skip(i).Take(WordsInAll - WordsBefore).Count(hit => hit);
            if (count > most) (most, best) = (count, i);
        }

        return best;
    }
}
