using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>
/// Checks <c>_sources.yml</c>, which lists for each point of the sources the sections that cover it: those sections must exist in every
/// language.
/// </summary>
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

    /// <summary>Every target of every point, without a word about what is wrong with the file.</summary>
    public static IEnumerable<(string File, string Name, YamlScalar Target)> Targets(Site site)
    {
        var none = new DiagnosticBag();
        return SiteReader.ReadText(site.Files, "_sources.yml", none) is { } source
            && YamlText.Parse(source.Text, source.File, none) is YamlMapping mapping
            ? from entry in mapping.Entries
              from target in entry.Value is YamlSequence list ? list.Items : [entry.Value]
              where target is YamlScalar
              select (source.File, entry.Key.Value, (YamlScalar)target)
            : [];
    }

    private static void Target(Site site, string file, string point, YamlNode node, DiagnosticBag diagnostics)
    {
        if (node is not YamlScalar { Value: var target })
        {
            diagnostics.Add(file, node.Position, Rules.SourceTarget,
                $"'{point}' must name sections like 'get-started#seven-steps', not {node.Kind}.");
            return;
        }
        foreach (var fault in SectionReference.Faults(site, target))
            diagnostics.Add(file, node.Position, Rules.SourceTarget, $"'{point}': {fault}");
    }
}
