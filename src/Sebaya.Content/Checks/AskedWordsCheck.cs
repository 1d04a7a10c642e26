using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary><c>_asked.txt</c>: each line names a language, a page or section that is there, and words.</summary>
internal static class AskedWordsCheck
{
    private const string File = "_asked.txt";

    public static void Run(Site site, DiagnosticBag diagnostics)
    {
        if (SiteReader.ReadText(site.Files, File, diagnostics) is not { } source) return;
        var lines = source.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]) || lines[i].StartsWith('#')) continue;
            foreach (var fault in Faults(site, lines[i])) diagnostics.Add(source.File, new Position(i + 1, 1), Rules.AskedWords, fault);
        }
    }

    private static IEnumerable<string> Faults(Site site, string line)
    {
        var (space, colon) = (line.IndexOf(' '), line.IndexOf(':'));
        if (space < 0 || colon < space || string.IsNullOrWhiteSpace(line[(colon + 1)..]))
            return ["this must be a language, a page and words, like 'en boundaries#not-your-job: borrow money, loan'."];
        return site.Settings.Codes.Contains(line[..space])
            ? SectionReference.Faults(site, line[(space + 1)..colon])
            : [$"no language '{line[..space]}'.{Nearest.Hint(line[..space], site.Settings.Codes)}"];
    }
}
