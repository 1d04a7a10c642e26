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
        var drafts = new Lazy<Dictionary<string, Page>>(() => Drafts(site));
        var vanished = 0;
        foreach (var (address, line) in recorded)
            if (!answered.Contains(address))
                diagnostics.Add(source.File, new Position(line, 1), Rules.PermalinkVanished,
                    $"'{address}' was published and is gone. {Remedy(site, address, ++vanished > MostGuesses ? [] : answered, drafts)}");
        var known = recorded.Select(item => item.Address).ToHashSet(StringComparer.Ordinal);
        var unrecorded = Permalinks.Published(site).Where(address => !known.Contains(address)).ToList();
        if (unrecorded.Count > 0)
            diagnostics.Add(source.File, Position.Start, Rules.PermalinkNew,
                $"{unrecorded.Count} published address{(unrecorded.Count == 1 ? " is" : "es are")} not recorded yet, the first is "
                    + $"'{unrecorded[0]}'. Run 'sebaya permalinks --accept' when you publish.");
    }

    private static string Remedy(
        Site site, string address, ImmutableSortedSet<string> answered, Lazy<Dictionary<string, Page>> drafts)
    {
        var hash = address.IndexOf('#');
        var old = hash < 0 ? address : $"{address[..hash]}{address[(hash + 1)..]}/";
        if (drafts.Value.TryGetValue(old, out var draft))
            return $"'Draft: true' stands in '{draft.File}'. Remove it, or "
                + "write the new text in a file of another name until it is finished.";
        var near = DidYouMean.To(old, answered.Where(other => !other.Contains('#')));
        var successor = site.Pages.FirstOrDefault(page => site.AddressOf(page) == near);
        return $"Add 'RedirectFrom: [{old}]' to the page that takes its place{(successor is null ? "" : $", probably {successor.File}")}.";
    }

    /// <summary>By the addresses of each page that is held back: the page of that key that says <c>Draft: true</c>.</summary>
    private static Dictionary<string, Page> Drafts(Site site)
    {
        var drafts = new Dictionary<string, Page>(StringComparer.Ordinal);
        if (site.Removed.Drafts.IsEmpty) return drafts;
        var addresses = Addresses.Of(site.Pages.Concat(site.Removed.Drafts).ToDictionary(page => (page.Language, page.Key)));
        var marked = site.Removed.Drafts.Where(page => page.FrontMatter.Draft).DistinctBy(page => page.Key)
            .ToDictionary(page => page.Key, StringComparer.Ordinal);
        foreach (var page in site.Removed.Drafts)
        {
            drafts.TryAdd(addresses[(page.Language, page.Key)], marked[page.Key]);
            drafts.TryAdd(Site.LanguageNeutralAddressOf(page.Key), marked[page.Key]);
        }
        return drafts;
    }
}
