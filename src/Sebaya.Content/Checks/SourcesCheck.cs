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
        foreach (var (file, point, target) in Read(site, diagnostics)) Target(site, file, point, target, diagnostics);
    }

    /// <summary>Every target of every point. Problems in the file are not recorded here.</summary>
    public static IEnumerable<(string File, string Name, YamlScalar Target)> Targets(Site site) =>
        from point in Read(site, new DiagnosticBag())
        where point.Target is YamlScalar
        select (point.File, point.Name, (YamlScalar)point.Target);

    private static IEnumerable<(string File, string Name, YamlNode Target)> Read(Site site, DiagnosticBag diagnostics)
    {
        if (SiteReader.ReadText(site.Files, "_sources.yml", diagnostics) is not { } source) yield break;
        var root = YamlText.Parse(source.Text, source.File, diagnostics);
        if (root is null) yield break;
        if (root is not YamlMapping mapping)
        {
            diagnostics.Add(source.File, root.Position, Rules.SourceTarget, "this must be lines like 'S1.6: get-started#seven-steps'.");
            yield break;
        }
        foreach (var entry in mapping.Entries)
            foreach (var target in entry.Value is YamlSequence list ? list.Items : [entry.Value])
                yield return (source.File, entry.Key.Value, target);
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
