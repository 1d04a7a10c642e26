using System.CommandLine;
using Sebaya.Content;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;
using Sebaya.Site.Editions;

namespace Sebaya.Site.Commands;

/// <summary><c>permalinks</c>: what changed in the published addresses, and <c>--accept</c> to record it.</summary>
internal static class PermalinksCommand
{
    public static Command Create()
    {
        var (input, overlay) = (InputOptions.Input(), InputOptions.Overlay());
        var accept = new Option<bool>("--accept") { Description = "Record the addresses (and the checklists' versions) as published." };
        var command = new Command("permalinks", "Show what changed in the published addresses.") { input, overlay, accept };
        command.SetAction(async (parsed, cancel) =>
        {
            var roots = parsed.Roots(input, overlay);
            var reading = new EditionReader(roots, null).Read();
            var (to, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (reading.Edition is not { } edition)
            {
                await Report.WriteAsync(error, reading.Diagnostics);
                return Exit.Problems;
            }
            var recorded = Recorded(edition.Site);
            var (published, answered) = (Permalinks.Published(edition.Site), Permalinks.Answered(edition.Site));
            foreach (var address in published.Except(recorded)) await to.WriteLineAsync($"+ {address}");
            foreach (var address in recorded.Except(published)) await to.WriteLineAsync($"{(answered.Contains(address) ? ">" : "-")} {address}");
            if (!parsed.GetValue(accept)) return Exit.Fine;
            if (reading.HasErrors)
            {
                await Report.WriteAsync(error, [.. reading.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)]);
                await error.WriteLineAsync("Nothing was recorded: mend the errors first.");
                return Exit.Problems;
            }
            // What was once published stays recorded, also when it redirects now.
            await File.WriteAllTextAsync(Path.Combine(roots[0], Permalinks.FileName), Permalinks.Write(published.Union(recorded)), cancel);
            if (edition.Checklists.Count > 0)
            {
                var versions = Path.Combine(roots[0], ChecklistVersions.Path);
                var before = File.Exists(versions) ? await File.ReadAllTextAsync(versions, cancel) : null;
                await File.WriteAllTextAsync(versions, ChecklistVersions.Write(before, edition.Checklists.Values), cancel);
            }
            await to.WriteLineAsync($"Recorded {published.Count} addresses.");
            return Exit.Fine;
        });
        return command;
    }

    private static IEnumerable<string> RecordedLines(Content.Site site)
    {
        var diagnostics = new DiagnosticBag();
        return SiteReader.ReadText(site.Files, Permalinks.FileName, diagnostics) is { } source
            ? Permalinks.Read(source.Text, source.File, diagnostics).Select(line => line.Address)
            : [];
    }

    private static System.Collections.Immutable.ImmutableSortedSet<string> Recorded(Content.Site site) =>
        System.Collections.Immutable.ImmutableSortedSet.CreateRange(StringComparer.Ordinal, RecordedLines(site));
}
