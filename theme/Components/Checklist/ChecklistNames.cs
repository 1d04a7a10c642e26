using Sebaya.Checklists;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>Checks the name of a checklist in a shortcode.</summary>
internal static class ChecklistNames
{
    /// <summary>The problem with a name; null where there is such a checklist, or where its file has problems of its own.</summary>
    public static string? Problem(SiteModel model, string id)
    {
        if (model.Site.Files.ContainsKey($"_checklists/{id}.yml") || model.Site.Removed.HasChecklist(id)) return null;
        var names = model.Site.Files.Keys.Where(path =>
            path.StartsWith("_checklists/", StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal))
            .Select(path => path["_checklists/".Length..^".yml".Length]);
        return $"there is no '_checklists/{id}.yml'.{DidYouMean.Hint(id, names)}";
    }

    /// <summary>The same; also reports a checklist of the wrong kind for a lead's tool, or one that does not allow sharing.</summary>
    public static string? Problem(SiteModel model, string id, ChecklistKind kind)
    {
        if (Problem(model, id) is { } problem) return problem;
        if (model.Checklists.GetValueOrDefault(id) is not { } checklist) return null;
        if (checklist.Kind != kind) return $"'{id}' must be a checklist with 'kind: {kind.ToString().ToLowerInvariant()}'. Name another.";
        return checklist.Share ? null : $"the answers to '{id}' cannot be handed on: it says 'share: false'. Name another.";
    }
}
