using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary><see cref="AskedWords"/>: each line names a language, a page or section that is there, and words.</summary>
internal static class AskedWordsCheck
{
    public static void Run(Site site, DiagnosticBag diagnostics)
    {
        if (AskedWords.Read(site, diagnostics) is not { } source) return;
        foreach (var line in AskedWords.Lines(source))
            foreach (var fault in Faults(site, line)) diagnostics.Add(source.File, new Position(line.Number, 1), Rules.AskedWords, fault);
    }

    private static IEnumerable<string> Faults(Site site, AskedLine line)
    {
        if (line.Words.IsEmpty) return ["this must be a language, a page and words, like 'en boundaries#not-your-job: borrow money, loan'."];
        return site.Settings.Codes.Contains(line.Language)
            ? SectionReference.Faults(site, line.Place)
            : [$"no language '{line.Language}'.{Nearest.Hint(line.Language, site.Settings.Codes)}"];
    }
}
