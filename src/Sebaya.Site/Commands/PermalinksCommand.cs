using System.Collections.Immutable;
using System.CommandLine;
using Sebaya.Content;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Model;
using Sebaya.Site.Output;
using Sebaya.Theme;

namespace Sebaya.Site.Commands;

/// <summary><c>permalinks</c>: shows what changed in the published addresses; <c>--accept</c> records it.</summary>
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
            var reading = new SiteLoader(roots, SebayaTheme.Create(), null).Read();
            var (to, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var model = reading.SiteModel ?? throw new InputRefused(reading.Diagnostics);
            var recorded = Recorded(model.Site);
            var (published, answered) = (Permalinks.Published(model.Site), Permalinks.Answered(model.Site));
            foreach (var address in published.Except(recorded)) await to.WriteLineAsync($"+ {address}");
            foreach (var address in recorded.Except(published))
                await to.WriteLineAsync($"{(answered.Contains(address) ? ">" : "-")} {address}");
            if (!parsed.GetValue(accept)) return ExitCode.Success;
            if (reading.HasErrors)
            {
                await Report.WriteAsync(error, [.. reading.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)]);
                await error.WriteLineAsync("Nothing was recorded: mend the errors first.");
                return ExitCode.Problems;
            }
            await RecordAsync(model, roots[^1], published.Union(recorded), cancel);
            await to.WriteLineAsync($"Recorded {published.Count} addresses.");
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>
    /// Writes the records into the last input root: a programme's own folder, which no update of the guide overwrites. Addresses that were
    /// published once stay recorded, even if they redirect now.
    /// </summary>
    private static async Task RecordAsync(SiteModel model, InputRoot root, ImmutableSortedSet<string> addresses, CancellationToken cancel)
    {
        await AtomicFiles.ReplaceAsync(root.PathOf(Permalinks.FileName), Permalinks.Write(addresses), cancel);
        if (model.Checklists.Count == 0) return;
        var versions = root.PathOf(ChecklistVersions.Path);
        var before = SiteReader.ReadText(model.Site.Files, ChecklistVersions.Path, new DiagnosticBag())?.Text;
        await AtomicFiles.ReplaceAsync(versions, ChecklistVersions.Write(before, model.Checklists.Values), cancel);
    }

    private static IEnumerable<string> RecordedLines(Content.Site site)
    {
        var diagnostics = new DiagnosticBag();
        return SiteReader.ReadText(site.Files, Permalinks.FileName, diagnostics) is { } source
            ? Permalinks.Read(source.Text, source.File, diagnostics).Select(line => line.Address)
            : [];
    }

    private static ImmutableSortedSet<string> Recorded(Content.Site site) =>
        ImmutableSortedSet.CreateRange(StringComparer.Ordinal, RecordedLines(site));
}
