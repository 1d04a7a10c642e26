using Sebaya.Content.Prose;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>
/// Checks the texts of checklists and of the glossary against the style guide: every value below a language code. It reads those files a
/// second time, so only <c>check</c> runs it.
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
            // Style rules are given by page. A checklist's texts follow the rules for the page with the checklist's name.
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
                // The key `id` is also an item's id. A mapping is a text only if all its keys are language codes.
                var isText = mapping.Entries.All(entry => site.Settings.Codes.Contains(entry.Key.Value));
                foreach (var (name, value) in mapping.Entries)
                    if (isText && value is YamlScalar text)
                        LineCheck.Run(source, text.Value, text.Position, PageStyle.Of(site.Style, name.Value, key), diagnostics);
                    // Values of `also` are search words, not shown as text.
                    else if (name.Value != "also") Walk(site, source, value, key, diagnostics);
                break;
        }
    }
}
