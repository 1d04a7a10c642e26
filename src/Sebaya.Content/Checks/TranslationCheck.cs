using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>Checks that every page exists in every language with the same sections.</summary>
internal static class TranslationCheck
{
    public static void Run(Site site, DiagnosticBag diagnostics)
    {
        // Evaluated on first use, before later checks add problems: only files that could not be read count.
        var faulty = new Lazy<HashSet<string>>(() =>
            [.. diagnostics.ToSorted().Where(other => other.Severity == Severity.Error).Select(other => other.File)]);
        foreach (var key in site.Keys)
        {
            var pages = site.InEveryLanguage(key);
            Missing(site, key, pages[0], faulty, diagnostics);
            foreach (var page in pages.Skip(1).Where(page => !page.IsFallback)) Sections(pages[0], page, diagnostics);
        }
    }

    private static void Missing(Site site, string key, Page present, Lazy<HashSet<string>> faulty, DiagnosticBag diagnostics)
    {
        foreach (var language in site.Settings.Codes)
        {
            if (site.Find(key, language) is not null) continue;
            if (site.Files.TryGetValue($"{language}/{key}.md", out var file))
            {
                // A file that exists but could not be read has been reported already.
                if (!faulty.Value.Contains(file.Shown))
                    diagnostics.Add(file.Shown, Position.Start, Rules.TranslationMissing,
                        $"page '{key}' is excluded in '{language}' and published in '{present.Language}'. Write 'Excluded: true' in every "
                            + "language, or in none.");
                continue;
            }
            diagnostics.Add(present.File, Position.Start, Rules.TranslationMissing,
                $"page '{key}' is missing in '{language}'. Write '{language}/{key}.md' ('sebaya new page {key}' begins it).");
        }
    }

    private static void Sections(Page first, Page other, DiagnosticBag diagnostics)
    {
        for (var i = 0; i < Math.Max(first.Headings.Length, other.Headings.Length); i++)
        {
            var mine = i < first.Headings.Length ? first.Headings[i] : null;
            var theirs = i < other.Headings.Length ? other.Headings[i] : null;
            if (mine?.Level != theirs?.Level)
            {
                diagnostics.Add(other.File, (theirs ?? other.Headings.LastOrDefault())?.Position ?? Position.Start,
                    Rules.TranslationSections,
                    $"sections differ from '{first.Language}': there are {Count(first)} there and {Count(other)} here, and section "
                        + $"{i + 1} is {Name(mine)} there, {Name(theirs)} here. Bring them in step.");
                return;
            }
            if (mine!.Id == theirs!.Id) continue;
            diagnostics.Add(other.File, theirs.Position, Rules.TranslationAnchors,
                $"this section is '#{theirs.Id}' here and '#{mine.Id}' in '{first.Language}', so the language switch loses the reader's "
                    + $"place. Write '{{#{(mine.IsWritten || !theirs.IsWritten ? mine.Id : theirs.Id)}}}' at the end of both headings.");
            return;
        }
    }

    private static int Count(Page page) => page.Headings.Length;

    private static string Name(Heading? heading) => heading is null ? "absent" : $"'{new string('#', heading.Level)} {heading.Text}'";
}
