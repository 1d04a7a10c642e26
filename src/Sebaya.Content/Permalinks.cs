using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content;

/// <summary>
/// The addresses that were once published, one a line in <c>_permalinks.txt</c>: pages', the one links for all languages, and the FAQ's
/// anchors. Whoever followed one yesterday must arrive tomorrow.
/// </summary>
public sealed record Permalinks(ImmutableSortedSet<string> Addresses)
{
    /// <summary>The file's name in the input folder.</summary>
    public const string FileName = "_permalinks.txt";

    /// <summary>Everything that a site answers, by page or by redirect.</summary>
    public static ImmutableSortedSet<string> Answered(Site site) =>
        Published(site).Union(site.Pages.SelectMany(page => page.FrontMatter.RedirectFrom))
            .Union(from page in site.Pages
                   where page.IsQuestion
                   from old in page.FrontMatter.RedirectFrom
                   let folder = $"/{page.Language}/faq/"
                   where old.StartsWith(folder, StringComparison.Ordinal)
                   select $"{folder}#{old[folder.Length..].TrimEnd('/')}");

    /// <summary>Everything that a site publishes as a permanent address.</summary>
    public static ImmutableSortedSet<string> Published(Site site)
    {
        var addresses = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var page in site.Pages)
        {
            addresses.Add(site.AddressOf(page));
            addresses.Add(Site.LanguageNeutralAddressOf(page.Key));
            if (page.IsQuestion && site.Find(ReservedKeys.Faq, page.Language) is { } faq)
                addresses.Add($"{site.AddressOf(faq)}#{Site.AnchorOf(page)}");
        }
        return addresses.ToImmutable();
    }

    /// <summary>The file's text for a set of addresses.</summary>
    public static string Write(ImmutableSortedSet<string> addresses) =>
        "# Every address that was ever published. Kept by 'sebaya permalinks --accept'; do not remove a line by hand.\n"
        + string.Concat(addresses.Select(address => address + "\n"));

    /// <summary>The addresses in a file's text with the line each stands on; lines that are no address are recorded.</summary>
    public static ImmutableArray<(string Address, int Line)> Read(string text, string file, DiagnosticBag diagnostics)
    {
        var lines = ImmutableArray.CreateBuilder<(string, int)>();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line == "" || line[0] == '#') continue;
            var page = line.Split('#')[0];
            if (page == "/" || Slugs.IsAddress(page)) lines.Add((line, number));
            else diagnostics.Add(file, new Position(number, 1), Rules.PermalinkFile,
                $"'{(line.Length > 60 ? line[..60] + "…" : line)}' is not an address. Restore the file from an earlier version.");
        }
        return lines.ToImmutable();
    }
}
