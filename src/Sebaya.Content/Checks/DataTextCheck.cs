using Sebaya.Content.Prose;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>
/// The texts of checklists and of the glossary, held to the style: every value below a language's code. The files are read once more for
/// it, so only
/// <c>check</c> runs it.
/// </summary>
internal static class DataTextCheck
{
    private const string Checklists = "_checklists/";

    public static void Run(Site site, DiagnosticBag diagnostics)
    {
        foreach (var (path, file) in site.Files)
        {
            var isChecklist = path.StartsWith(Checklists, StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal);
            if (!isChecklist && path != "_glossary.yml") continue;
            if (SiteReader.ReadText(file, new DiagnosticBag()) is not { } source) continue;
            if (YamlText.Parse(source.Text, source.File, new DiagnosticBag()) is not { } root) continue;
            // The style's rules name pages; a checklist's texts are those of the page of its name.
            Walk(site, source, root, isChecklist ? path[1..^4] : "glossary", diagnostics);
        }
    }

    private static void Walk(Site site, SourceText source, YamlNode node, string key, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlSequence list:
                foreach (var item in list.Items) Walk(site, source, item, key, diagnostics);
                break;
            case YamlMapping mapping:
                // Items have an `id` of their own; a text has languages for keys and nothing else.
                var isText = mapping.Entries.All(entry => site.Settings.Codes.Contains(entry.Key.Value));
                foreach (var (name, value) in mapping.Entries)
                    if (isText && value is YamlScalar text)
                        LineCheck.Run(source, text.Value, text.Position, PageStyle.Of(site.Style, name.Value, key), diagnostics);
                    // Other names of a term are there to be searched by.
                    else if (name.Value != "also") Walk(site, source, value, key, diagnostics);
                break;
        }
    }
}
