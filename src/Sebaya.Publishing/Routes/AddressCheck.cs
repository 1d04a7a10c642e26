using Sebaya.Diagnostics;
using System.Text;

namespace Sebaya.Publishing.Routes;

/// <summary>Checks that no two pages or files have the same address, and that no redirect starts at an address that exists.</summary>
internal static class AddressCheck
{
    /// <summary>The longest file name that file systems support, in bytes.</summary>
    private const int MostNameBytes = 255;

    public static void Run(SiteModel model, DiagnosticBag diagnostics)
    {
        Reserved(model, diagnostics);
        Routes(model, diagnostics);
        Assets(model, diagnostics);
    }

    /// <summary>Records pages whose language-neutral address is in a folder that the program uses.</summary>
    private static void Reserved(SiteModel model, DiagnosticBag diagnostics)
    {
        foreach (var page in model.Site.Pages)
        {
            var first = page.Key.Split('/')[0];
            if (model.Site.Settings.Codes.Contains(first) || ReservedFolders.All.Contains(first))
                diagnostics.Add(page.File, Position.Start, Rules.AddressDuplicate,
                    $"the key '{page.Key}' would take the address '/{first}/', which the site needs. Rename the file.");
        }
    }

    private static void Routes(SiteModel model, DiagnosticBag diagnostics)
    {
        var owners = new Dictionary<string, Route>(StringComparer.Ordinal);
        foreach (var route in model.Routes.Claims)
        {
            if (owners.TryAdd(route.Address, route)) continue;
            var owner = owners[route.Address];
            if (route.Kind.Name == PageKind.Redirect) Redirect(route, owner, diagnostics);
            else if ((route.Page ?? owner.Page) is { } page)
                diagnostics.Add(page.File, page.FrontMatter.PositionOf("Slug"), Rules.AddressDuplicate,
                    $"the address '{route.Address}' belongs to {Other(page, route, owner)} too. Give one of them another Slug.");
        }
    }

    private static void Redirect(Route route, Route owner, DiagnosticBag diagnostics)
    {
        var remedy = owner.Kind.Name == PageKind.Redirect
            ? $"'{route.Address}' is redirected from '{owner.Page!.Key}' too. Keep one."
            : $"'{route.Address}' cannot be redirected: {owner.AddedBy} has that address. Remove it from RedirectFrom.";
        diagnostics.Add(route.Page!.File, route.Position, Rules.RedirectTaken, remedy);
    }

    private static string Other(Content.Page page, Route route, Route owner) =>
        ReferenceEquals(route.Page, page) ? owner.AddedBy : route.AddedBy;

    /// <summary>Records files of the input with the name of one of the theme's assets.</summary>
    private static void Assets(SiteModel model, DiagnosticBag diagnostics)
    {
        foreach (var (name, file) in model.Assets.Taken)
            diagnostics.Add(file, Position.Start, Rules.AddressDuplicate,
                $"the theme has a file 'assets/{name}' of its own. Give this one another name.");
        foreach (var (path, file) in model.Site.Files)
            if (path.StartsWith("assets/", StringComparison.Ordinal)
                && model.Assets.Assets.GetValueOrDefault(path["assets/".Length..]) is { Address: var address }
                && address.Split('/').Max(Encoding.UTF8.GetByteCount) is var bytes and > MostNameBytes)
                diagnostics.Add(file.Shown, Position.Start, Rules.FileNameForm,
                    $"with the hash that publishing adds the name takes {bytes} bytes; at most {MostNameBytes} can be published. Shorten "
                        + "it.");
    }
}
