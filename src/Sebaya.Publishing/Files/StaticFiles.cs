using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Files;

/// <summary>
/// The files in <c>_static/</c> of the input, which are published unchanged at the site's root: proofs of ownership, <c>CNAME</c>,
/// <c>humans.txt</c> and the like.
/// </summary>
internal static class StaticFiles
{
    private const string Folder = "_static/";

    /// <summary>All these files.</summary>
    public static IEnumerable<PublishedFile> Of(SiteModel model) => Found(model).Select(file =>
        new PublishedFile(file.Address, $"the file '{file.Input.Shown}'", () => file.Input.ReadAllBytes()));

    /// <summary>Records files whose address is already taken by the site.</summary>
    public static void Check(SiteModel model, DiagnosticBag diagnostics)
    {
        var found = Found(model).ToList();
        if (found.Count == 0) return;
        var others = model.Routes.Addresses.Where(address => !address.AddedBy.StartsWith("the file '", StringComparison.Ordinal))
            .Select(address => address.Address).ToHashSet(StringComparer.Ordinal);
        foreach (var (address, input) in found)
            if (others.Contains(address) || others.Contains(address + "/")
                || (address.EndsWith("/index.html", StringComparison.Ordinal) && others.Contains(address[..^"index.html".Length])))
                diagnostics.Add(input.Shown, Position.Start, Rules.AddressDuplicate,
                    $"the site has the address '{address}' already. Give the file another name.");
    }

    private static IEnumerable<(string Address, Content.Reading.InputFile Input)> Found(SiteModel model) =>
        model.Site.Files.Values.Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal))
            .Select(file => ($"/{file.Path[Folder.Length..]}", file));
}
