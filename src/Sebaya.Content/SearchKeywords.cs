using System.Collections.Immutable;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Content;

/// <summary>
/// The words of <c>_search-keywords.txt</c>, which readers type when they mean a page or section that does not contain them. A line has a
/// language, the page's key, optionally a section's anchor, and words: <c>en boundaries#not-your-job: borrow money, loan</c>. A word that
/// stands alone between commas counts twice, a word of a phrase once: only with the others of its phrase does it mean the place.
/// </summary>
public sealed class SearchKeywords
{
    private const string File = "_search-keywords.txt";

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _phrases = new(StringComparer.Ordinal);

    /// <summary>Reads the words of one language. Malformed lines, which <c>check</c> reports, are ignored.</summary>
    public SearchKeywords(Site site, string language)
    {
        if (Read(site, new DiagnosticBag()) is not { } source) return;
        foreach (var place in Lines(source).Where(line => line.Language == language).GroupBy(line => line.Place))
        {
            var alone = place.SelectMany(line => line.Phrases).Where(phrase => phrase.Length == 1).Select(phrase => phrase[0]).ToHashSet();
            _words[place.Key] = string.Join(' ', place.SelectMany(line => line.Words).Distinct()
                .SelectMany(word => Enumerable.Repeat(word, alone.Contains(word) ? 2 : 1)));
            _phrases[place.Key] = [.. place.SelectMany(line => line.Phrases).Select(phrase => string.Join(' ', phrase))];
        }
    }

    /// <summary>Every target in the file: <c>page</c> or <c>page#section</c>.</summary>
    public IEnumerable<string> Places => _words.Keys;

    /// <summary>Whether the programme has lines of its own in the place of the guide's.</summary>
    internal static bool IsOwn(Site site) => site.Files[File].IsOwn;

    /// <summary>The place that each line in one of the site's languages names.</summary>
    internal static IEnumerable<PageReference> Named(Site site) => Read(site, new DiagnosticBag()) is not { } source ? []
        : from line in Lines(source)
          where site.Settings.Codes.Contains(line.Language)
          select new PageReference(line.Place, new Position(line.Number, 1)) { File = source.File };

    /// <summary>The words for a page or, with an anchor, for a section of it; "" where there are none.</summary>
    public string Of(string key, string? anchor = null) => _words.GetValueOrDefault(Place(key, anchor), "");

    /// <summary>What stands between commas for a page or, with an anchor, for a section of it.</summary>
    public IReadOnlyList<string> PhrasesOf(string key, string? anchor = null) => _phrases.GetValueOrDefault(Place(key, anchor), []);

    private static string Place(string key, string? anchor) => anchor is null ? key : $"{key}#{anchor}";

    /// <summary>The file's text; null where the site has none or it cannot be read (which is recorded).</summary>
    internal static SourceText? Read(Site site, DiagnosticBag diagnostics) => SiteReader.ReadText(site.Files, File, diagnostics);

    /// <summary>The file's lines, without comments and empty lines.</summary>
    internal static IEnumerable<SearchKeywordLine> Lines(SourceText source)
    {
        var lines = source.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]) || lines[i].StartsWith('#')) continue;
            var (space, colon) = (lines[i].IndexOf(' '), lines[i].IndexOf(':'));
            yield return space < 0 || colon < space
                ? new SearchKeywordLine(i + 1, "", "", [])
                : new SearchKeywordLine(i + 1, lines[i][..space], lines[i][(space + 1)..colon],
                    [.. lines[i][(colon + 1)..].Split(',').Select(Words).Where(words => words.Length > 0)]);
        }
    }

    private static ImmutableArray<string> Words(string phrase) => [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>One line of <c>_search-keywords.txt</c>. <c>Phrases</c> is empty if the line is malformed.</summary>
/// <param name="Number">The line number, from 1.</param>
/// <param name="Language">The language as written, which may not be one of the site's.</param>
/// <param name="Place">The target as written, which may not exist.</param>
/// <param name="Phrases">Of each part between commas, its words.</param>
internal sealed record SearchKeywordLine(int Number, string Language, string Place, ImmutableArray<ImmutableArray<string>> Phrases)
{
    /// <summary>All words, in file order.</summary>
    public IEnumerable<string> Words => Phrases.SelectMany(phrase => phrase);
}
