using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Site.Editions;

/// <summary>
/// The words of <c>_asked.txt</c>: what readers type when they mean a page or section that does not say it. A line holds a language, the
/// page's key, perhaps a section's anchor, and words: <c>en boundaries#not-your-job: borrow money, loan</c>.
/// </summary>
public sealed class AskedWords
{
    private const string File = "_asked.txt";

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    /// <summary>The words of a language.</summary>
    public AskedWords(Content.Site site, string language)
    {
        var text = SiteReader.ReadText(site.Files, File, new DiagnosticBag())?.Text ?? "";
        foreach (var line in text.Split('\n').Where(line => line.StartsWith(language + " ", StringComparison.Ordinal)))
        {
            if (line.IndexOf(':') is var at && at < 0) continue;
            var words = line[(at + 1)..].Split([' ', ',', '\r'], StringSplitOptions.RemoveEmptyEntries).Distinct();
            _words[line[(language.Length + 1)..at]] = string.Join(' ', words);
        }
    }

    /// <summary>Every place that the file names: <c>page</c> or <c>page#section</c>.</summary>
    public IEnumerable<string> Places => _words.Keys;

    /// <summary>The words for a page's beginning or, with an anchor, for a section of it; empty if it has none.</summary>
    public string Of(string key, string? anchor = null) => _words.GetValueOrDefault(anchor is null ? key : $"{key}#{anchor}", "");
}
