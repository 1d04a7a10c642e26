using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary><c>_sources.yml</c>: for each source point, the sections that cover it; each of them exists in every language.</summary>
internal static class SourcesCheck
{
    public static void Run(Site site, DiagnosticBag diagnostics)
    {
        if (SiteReader.ReadText(site.Files, "_sources.yml", diagnostics) is not { } source) return;
        var root = YamlText.Parse(source.Text, source.File, diagnostics);
        if (root is null) return;
        if (root is not YamlMapping mapping)
        {
            diagnostics.Add(source.File, root.Position, Rules.SourceTarget, "this must be lines like 'S1.6: get-started#seven-steps'.");
            return;
        }
        foreach (var entry in mapping.Entries)
            foreach (var target in entry.Value is YamlSequence list ? list.Items : [entry.Value])
                Target(site, source.File, entry.Key.Value, target, diagnostics);
    }

    private static void Target(Site site, string file, string point, YamlNode node, DiagnosticBag diagnostics)
    {
        if (node is not YamlScalar { Value: var target })
        {
            diagnostics.Add(file, node.Position, Rules.SourceTarget, $"'{point}' must name sections like 'get-started#seven-steps', not {node.Kind}.");
            return;
        }
        var parts = target.Split('#', 2);
        var pages = site.InEveryLanguage(parts[0]);
        if (pages.IsEmpty)
            diagnostics.Add(file, node.Position, Rules.SourceTarget, $"'{point}' names no page: '{parts[0]}'.{Nearest.Hint(parts[0], site.Keys)}");
        foreach (var page in pages)
            if (parts.Length == 2 && !site.HasAnchor(page, parts[1]))
                diagnostics.Add(file, node.Position, Rules.SourceTarget,
                    $"'{point}' names no section of '{page.Language}/{page.Key}.md': '{parts[1]}'.{Nearest.Hint(parts[1], page.Headings.Select(heading => heading.Id))}");
    }
}
