using System.Collections.Immutable;
using Sebaya.Content;

namespace Sebaya.Publishing.Assets;

/// <summary>Which styles and scripts a page needs: each kind of page loads only its own.</summary>
public static class PageAssets
{
    /// <summary>Styles, in order; the later ones may refine the earlier.</summary>
    public static ImmutableArray<string> Styles(SiteModel model, Route route)
    {
        var styles = ImmutableArray.CreateBuilder<string>();
        styles.Add("base.css");
        if (route.View is "/LanguagePicker" or "/LanguageNeutral" or "/NotFound" or "/Redirect") styles.Add("plain.css");
        foreach (var part in PartsOf(route))
            if (model.Assets.Has(part + ".css")) styles.Add(part + ".css");
        if (model.Assets.Has("program.css")) styles.Add("program.css");
        return styles.ToImmutable();
    }

    /// <summary>Module scripts that a page starts with; what they import is preloaded.</summary>
    public static ImmutableArray<string> Scripts(SiteModel model, Route route)
    {
        var scripts = ImmutableArray.CreateBuilder<string>();
        scripts.Add(route.View is "/LanguageNeutral" or "/LanguagePicker" ? "language-picker/language-picker.js" : "site.js");
        foreach (var part in PartsOf(route))
            if (model.Assets.Has($"{part}/{part}.js") && !scripts.Contains($"{part}/{part}.js")) scripts.Add($"{part}/{part}.js");
        return scripts.ToImmutable();
    }

    /// <summary>The kinds of thing on a page that bring their own style and script.</summary>
    private static IEnumerable<string> PartsOf(Route route)
    {
        yield return NameOf(route.View[1..]);
        if (route.View == "/Faq") yield return "faq-filter";
        // Pages that only lead to another show nothing of its text.
        if (route.Page is not { } page || route.View is "/LanguageNeutral" or "/Redirect" or "/LanguagePicker") yield break;
        foreach (var component in page.Body.OfType<ComponentSegment>().Select(component => NameOf(component.Name)).Distinct())
            yield return component;
    }

    /// <summary>The name of a component's or page's files: <c>link-table</c> for LinkTable.</summary>
    private static string NameOf(string view) =>
        string.Concat(view.Select((letter, i) => char.IsUpper(letter) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));
}
