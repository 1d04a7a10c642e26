using Sebaya.Content.Markdown;
using Sebaya.Content.Prose;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>
/// Finds runs of eight words that occur on two pages of a language. Quoted speech, headings, link texts (names of things) and the sentences
/// that the style guide lists may be repeated. It reads every page once more, so only <c>check</c> runs it.
/// </summary>
internal static class RepeatedPassages
{
    private const int Length = 8;

    public static void Run(Site site, DiagnosticBag diagnostics)
    {
        foreach (var code in site.Settings.Codes)
        {
            var index = new Index([.. site.Style.Of(code).Repeatable.Select(WordsOf)]);
            foreach (var page in site.Pages.Where(page => page.Language == code)) Check(site, page, index, diagnostics);
        }
    }

    private static void Check(Site site, Page page, Index index, DiagnosticBag diagnostics)
    {
        var path = page.Path;
        if (SiteReader.ReadText(site.Files, path, new DiagnosticBag()) is not { } source) return;
        if (FrontMatterReader.Split(source, new DiagnosticBag()) is not var (_, start, line)) return;
        var report = new MarkdownDiagnostics(source.File, line, diagnostics);
        List<Stretch> own = [];
        foreach (var span in MarkdownReader.ReadPassages(source.Text[start..]))
        {
            if (span.IsHeading || span.IsDialogue) continue;
            foreach (var words in RunsOf(span)) own.Add(new Stretch(page, span, words, report));
        }
        foreach (var run in own) index.Report(run);
        // Added only after the page was compared, because a page may repeat itself.
        foreach (var run in own) index.Add(run);
    }

    /// <summary>The words of a paragraph, split at everything that may be repeated.</summary>
    private static IEnumerable<(int At, string Word)[]> RunsOf(TextSpanMap span)
    {
        List<(int At, string Word)> run = [];
        foreach (var (at, word) in Words(span.Text))
        {
            if (!span.IsQuotedOrCode(at) && !span.IsLink(at))
            {
                run.Add((at, word));
                continue;
            }
            if (run.Count >= Length) yield return [.. run];
            run.Clear();
        }
        if (run.Count >= Length) yield return [.. run];
    }

    private static string[] WordsOf(string text) => [.. Words(text).Select(item => item.Word)];

    private static IEnumerable<(int At, string Word)> Words(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '’' or '\'')) i++;
            yield return (start, text[start..i].ToLowerInvariant());
        }
    }

    /// <summary>A run of words on a page.</summary>
    private sealed record Stretch(Page Page, TextSpanMap Span, (int At, string Word)[] Words, MarkdownDiagnostics Report)
    {
        public int Line => Report.At(Span, Words[0].At).Line;
    }

    /// <summary>Where each run of eight words of a language occurs first.</summary>
    private sealed class Index(IReadOnlyList<string[]> repeatable)
    {
        private readonly Dictionary<string, (Stretch Run, int At)> _first = new(StringComparer.Ordinal);
        private readonly HashSet<string> _repeatable =
        [
            .. repeatable.SelectMany(words => Enumerable.Range(0, Math.Max(0, words.Length - Length + 1))
                .Select(at => string.Join(' ', words.Skip(at).Take(Length)))),
        ];

        public void Add(Stretch run)
        {
            for (var i = 0; i + Length <= run.Words.Length; i++) _first.TryAdd(KeyAt(run, i), (run, i));
        }

        public void Report(Stretch run)
        {
            for (var i = 0; i + Length <= run.Words.Length; i++)
            {
                var key = KeyAt(run, i);
                if (_repeatable.Contains(key) || !_first.TryGetValue(key, out var other)) continue;
                var length = Length;
                while (i + length < run.Words.Length && other.At + length < other.Run.Words.Length
                    && run.Words[i + length].Word == other.Run.Words[other.At + length].Word) length++;
                run.Report.Add(run.Report.At(run.Span, run.Words[i].At), Rules.ProseRepeated,
                    $"{length} words from here ('{key} …') stand in '{other.Run.Page.File}', line {other.Run.Line}, too. Say it there and "
                        + "link, or say it otherwise.");
                i += length - 1;
            }
        }

        private static string KeyAt(Stretch run, int at) => string.Join(' ', run.Words.Skip(at).Take(Length).Select(item => item.Word));
    }
}
