using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>Every link leads to a page and section that exist, in the reader's language; every image, drawing and checklist is there.</summary>
internal static class LinkCheck
{
    public static void Run(Site site, DiagnosticBag diagnostics)
    {
        var links = new LinkResolver(site);
        Parallel.ForEach(site.Pages, page =>
        {
            foreach (var slot in page.Body.Items)
            {
                switch (slot)
                {
                    case LinkSlot link when links.Resolve(page, link.Target) is { Rule: { } rule } problem:
                        diagnostics.Add(page.File, link.Position, rule, problem.Message);
                        break;
                    case ImageSlot image: Image(site, page, image, diagnostics); break;
                    case ShortcodeSlot shortcode: Named(site, page, shortcode, diagnostics); break;
                }
            }
        });
    }

    private static void Image(Site site, Page page, ImageSlot image, DiagnosticBag diagnostics)
    {
        var path = LinkResolver.Combine($"{page.Language}/{page.Key}.md", image.Target);
        if (image.Target.Contains(':') || image.Target.StartsWith('/') || path is null || !path.StartsWith("assets/", StringComparison.Ordinal))
            diagnostics.Add(page.File, image.Position, Rules.ImageMissing, $"the image '{image.Target}' does not lie in assets/. Copy it there and link to it, relative to this file.");
        else if (!site.Files.ContainsKey(path))
            diagnostics.Add(page.File, image.Position, Rules.ImageMissing,
                $"no image '{path}'.{Nearest.Hint(path, site.Files.Keys.Where(other => other.StartsWith("assets/", StringComparison.Ordinal)))}");
    }

    private static void Named(Site site, Page page, ShortcodeSlot shortcode, DiagnosticBag diagnostics)
    {
        var (folder, file) = shortcode.Name switch
        {
            "Checklist" => ("_checklists/", $"{shortcode.Arguments[0]}.yml"),
            "Figure" => ("_figures/", $"{shortcode.Arguments[0]}.{page.Language}.svg"),
            _ => (null, null),
        };
        if (folder is null || site.Files.ContainsKey(folder + file)) return;
        var names = site.Files.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Select(path => path[folder.Length..].Split('.')[0]).Distinct();
        diagnostics.Add(page.File, shortcode.Position, Rules.ShortcodeArgument, $"there is no '{folder}{file}'.{Nearest.Hint(shortcode.Arguments[0], names)}");
    }
}
