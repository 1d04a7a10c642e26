using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>Each address belongs to one page, each redirect to none, each Xref to one page of a language.</summary>
internal static class AddressCheck
{
    public static void Run(Site site, DiagnosticBag diagnostics)
    {
        var owners = new Dictionary<string, Page>(StringComparer.Ordinal);
        foreach (var page in site.Pages)
        {
            var address = site.AddressOf(page);
            if (owners.TryAdd(address, page)) continue;
            diagnostics.Add(page.File, page.FrontMatter.PositionOf("Slug"), Rules.AddressDuplicate,
                $"the address '{address}' belongs to '{owners[address].Key}' too. Give one of them another Slug.");
        }
        LanguageNeutralAddresses(site, owners, diagnostics);
        Redirects(site, owners, diagnostics);
        Xrefs(site, diagnostics);
    }

    /// <summary><c>/id/</c> is a language's home; a page with the key "id" would need the same address for its one link.</summary>
    private static void LanguageNeutralAddresses(Site site, Dictionary<string, Page> owners, DiagnosticBag diagnostics)
    {
        foreach (var page in site.Pages)
        {
            var first = page.Key.Split('/')[0];
            if (site.Settings.Codes.Contains(first) || first is "assets" or "search-index" or "embed")
                diagnostics.Add(page.File, Position.Start, Rules.AddressDuplicate, $"the key '{page.Key}' would take the address '/{first}/', which the site needs. Rename the file.");
            else owners.TryAdd(Site.LanguageNeutralAddressOf(page.Key), page);
        }
    }

    private static void Redirects(Site site, Dictionary<string, Page> owners, DiagnosticBag diagnostics)
    {
        var from = new Dictionary<string, Page>(StringComparer.Ordinal);
        foreach (var page in site.Pages)
        {
            foreach (var address in page.FrontMatter.RedirectFrom)
            {
                var position = page.FrontMatter.PositionOf("RedirectFrom");
                if (owners.TryGetValue(address, out var owner))
                    diagnostics.Add(page.File, position, Rules.RedirectTaken, $"'{address}' cannot be redirected: the page '{owner.Key}' has that address. Remove it from RedirectFrom.");
                else if (!from.TryAdd(address, page))
                    diagnostics.Add(page.File, position, Rules.RedirectTaken, $"'{address}' is redirected from '{from[address].Key}' too. Keep one.");
            }
        }
    }

    private static void Xrefs(Site site, DiagnosticBag diagnostics)
    {
        foreach (var group in site.Pages.Where(page => page.FrontMatter.Xref is not null).GroupBy(page => (page.Language, page.FrontMatter.Xref)))
            foreach (var page in group.Skip(1))
                diagnostics.Add(page.File, page.FrontMatter.PositionOf("Xref"), Rules.DuplicateXref, $"the Xref '{page.FrontMatter.Xref}' belongs to '{group.First().Key}' too. Choose another.");
    }
}
