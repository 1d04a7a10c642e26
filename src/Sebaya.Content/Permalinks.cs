using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content;

/// <summary>
/// The addresses that were published before, one in each line of <c>_permalinks.txt</c>: addresses of pages, language-neutral addresses,
/// and anchors on the FAQ's page. Recorded addresses must keep resolving.
/// </summary>
public sealed record Permalinks(ImmutableSortedSet<string> Addresses)
{
    /// <summary>The file's name in the input folder.</summary>
    public const string FileName = "_permalinks.txt";

    /// <summary>Every address of a site that resolves, as a page or as a redirect.</summary>
    public static ImmutableSortedSet<string> Answered(Site site) =>
        Published(site).Union(site.Pages.SelectMany(page => page.FrontMatter.RedirectFrom))
            .Union(from page in site.Pages
                   where page.IsQuestion
                   from old in page.FrontMatter.RedirectFrom
                   let folder = $"/{page.Language}/faq/"
                   where old.StartsWith(folder, StringComparison.Ordinal)
                   select $"{folder}#{old[folder.Length..].TrimEnd('/')}");

    /// <summary>
    /// Everything that a site publishes as a permanent address. A page that stands in for a translation has one only once it is translated.
    /// </summary>
    public static ImmutableSortedSet<string> Published(Site site)
    {
        var addresses = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var page in site.Pages.Where(page => !page.IsFallback))
        {
            addresses.Add(site.AddressOf(page));
            addresses.Add(Site.LanguageNeutralAddressOf(page.Key));
            if (page.IsQuestion && site.Find(ReservedKeys.Faq, page.Language) is { } faq)
                addresses.Add($"{site.AddressOf(faq)}#{Site.AnchorOf(page)}");
        }
        return addresses.ToImmutable();
    }

    /// <summary>The text of the file for a set of addresses.</summary>
    public static string Write(ImmutableSortedSet<string> addresses) =>
        "# Every address that was ever published. Kept by 'sebaya permalinks --accept'; do not remove a line by hand.\n"
        + string.Concat(addresses.Select(address => address + "\n"));

    /// <summary>
    /// Reads a file's text: its addresses, each with its line number from 1. Lines that are not addresses are recorded as problems.
    /// </summary>
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
                $"'{Excerpt.Of(line)}' is not an address. Restore the file from an earlier version.");
        }
        return lines.ToImmutable();
    }
}
