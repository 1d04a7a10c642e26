using System.Collections.Immutable;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>Checks that every address recorded in <c>_permalinks.txt</c> still exists, as a page or as a redirect.</summary>
internal static class PermalinkCheck
{
    /// <summary>
    /// For at most this many missing addresses the nearest existing one is suggested, since each search compares all addresses.
    /// </summary>
    private const int MostGuesses = 100;

    public static void Run(Site site, DiagnosticBag diagnostics)
    {
        if (SiteReader.ReadText(site.Files, Permalinks.FileName, diagnostics) is not { } source) return;
        var answered = Permalinks.Answered(site);
        var recorded = Permalinks.Read(source.Text, source.File, diagnostics);
        var vanished = 0;
        foreach (var (address, line) in recorded)
            if (!answered.Contains(address))
                diagnostics.Add(source.File, new Position(line, 1), Rules.PermalinkVanished,
                    $"'{address}' was published and is gone. {Remedy(site, address, ++vanished > MostGuesses ? [] : answered)}");
        var known = recorded.Select(item => item.Address).ToHashSet(StringComparer.Ordinal);
        var unrecorded = Permalinks.Published(site).Where(address => !known.Contains(address)).ToList();
        if (unrecorded.Count > 0)
            diagnostics.Add(source.File, Position.Start, Rules.PermalinkNew,
                $"{unrecorded.Count} published address{(unrecorded.Count == 1 ? " is" : "es are")} not recorded yet, the first is "
                    + $"'{unrecorded[0]}'. Run 'sebaya permalinks --accept' when you publish.");
    }

    private static string Remedy(Site site, string address, ImmutableSortedSet<string> answered)
    {
        var hash = address.IndexOf('#');
        var old = hash < 0 ? address : $"{address[..hash]}{address[(hash + 1)..]}/";
        if (Draft(site, old) is { } draft)
            return $"'Draft: true' stands in '{draft.File}'. Remove it, or "
                + "write the new text in a file of another name until it is finished.";
        var near = DidYouMean.To(old, answered.Where(other => !other.Contains('#')));
        var successor = site.Pages.FirstOrDefault(page => site.AddressOf(page) == near);
        return $"Add 'RedirectFrom: [{old}]' to the page that takes its place{(successor is null ? "" : $", probably {successor.File}")}.";
    }

    /// <summary>The draft that had an address, or null.</summary>
    private static Page? Draft(Site site, string address)
    {
        if (site.Removed.Drafts.IsEmpty) return null;
        var addresses = Addresses.Of(site.Pages.Concat(site.Removed.Drafts).ToDictionary(page => (page.Language, page.Key)));
        var former = site.Removed.Drafts.FirstOrDefault(page =>
            addresses[(page.Language, page.Key)] == address || Site.LanguageNeutralAddressOf(page.Key) == address);
        return former is null ? null : site.Removed.Drafts.First(page => page.Key == former.Key && page.FrontMatter.Draft);
    }
}
