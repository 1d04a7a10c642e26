using System.Collections.Immutable;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Content;

/// <summary>
/// The words of <c>_search-keywords.txt</c>: what readers type when they mean a page or section that does not say it. A line holds a
/// language, the page's key, perhaps a section's anchor, and words: <c>en boundaries#not-your-job: borrow money, loan</c>.
/// </summary>
public sealed class SearchKeywords
{
    private const string File = "_search-keywords.txt";

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    /// <summary>The words of a language; lines that <c>check</c> finds fault with are passed over.</summary>
    public SearchKeywords(Site site, string language)
    {
        if (Read(site, new DiagnosticBag()) is not { } source) return;
        foreach (var line in Lines(source).Where(line => line.Language == language))
            _words[line.Place] =
                string.Join(' ',
                _words.GetValueOrDefault(line.Place, "").Split(' ').Concat(line.Words).Where(word => word.Length > 0).Distinct());
    }

    /// <summary>Every place that the file names: <c>page</c> or <c>page#section</c>.</summary>
    public IEnumerable<string> Places => _words.Keys;

    /// <summary>The words for a page's beginning or, with an anchor, for a section of it; empty if it has none.</summary>
    public string Of(string key, string? anchor = null) => _words.GetValueOrDefault(anchor is null ? key : $"{key}#{anchor}", "");

    /// <summary>The file, or null when the site has none or it cannot be read, which is recorded.</summary>
    internal static SourceText? Read(Site site, DiagnosticBag diagnostics) => SiteReader.ReadText(site.Files, File, diagnostics);

    /// <summary>The file's lines but comments and empty ones.</summary>
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
                    [.. lines[i][(colon + 1)..].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)]);
        }
    }
}

/// <summary>One line of <c>_search-keywords.txt</c>. Without words, it has not the form of one.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Language">As written: perhaps none of the site's.</param>
/// <param name="Place">As written: perhaps not there.</param>
/// <param name="Words">In their order.</param>
internal sealed record SearchKeywordLine(int Number, string Language, string Place, ImmutableArray<string> Words);
