using System.Collections.Immutable;
using Sebaya.Publishing.Components;

namespace Sebaya.Publishing.Assets;

/// <summary>Determines which styles and scripts a page loads: those of every page and those of its own components.</summary>
public static class PageAssets
{
    /// <summary>The names of a page's styles, in order; later ones may override earlier ones.</summary>
    public static ImmutableArray<string> Styles(SiteModel model, Route route) =>
    [
        AssetBuilder.BaseStyle, .. Known(model, route, ".css").Where(style => !IsInBase(model, style)),
        .. model.Assets.Has(AssetBuilder.ProgramStyle) ? [AssetBuilder.ProgramStyle] : ImmutableArray<string>.Empty,
        .. model.Site.Settings.Changes?.Style is { } own && model.Assets.Has(own.Value) ? [own.Value] : ImmutableArray<string>.Empty,
    ];

    /// <summary>The names of the module scripts that a page loads. What they import is preloaded.</summary>
    public static ImmutableArray<string> Scripts(SiteModel model, Route route) =>
        [.. Known(model, route, ".js").Prepend(AssetBuilder.NameOf(route.Kind.Script)).Distinct()];

    /// <summary>The asset name of a component's style, which need not exist.</summary>
    internal static string StyleOf(Component component) => $"{PathOf(component.Name)}.css";

    private static bool IsInBase(SiteModel model, string style) =>
        model.Theme.Components.Any(component => component.IsOnEveryPage && AssetBuilder.NameOf(StyleOf(component)) == style);

    /// <summary>The existing assets of one kind among those that a page may have.</summary>
    private static IEnumerable<string> Known(SiteModel model, Route route, string extension)
    {
        var kind = route.Kind;
        var components = kind.Components.AsEnumerable();
        if (kind.ShowsText && route.Page is { } page)
            components = components.Concat(model.UsesOn(page).Select(use => use.Component.Name))
                .Concat(model.Theme.Components.Where(component => component.StandsAround(page, model)).Select(component => component.Name));
        return kind.Styles.Where(_ => extension == ".css")
            .Append($"{kind.View[1..(kind.View.LastIndexOf('/') + 1)]}{ThemeFiles.FileNameOf(kind.Name)}{extension}")
            .Concat(components.Distinct().Select(component => PathOf(component) + extension))
            .Select(AssetBuilder.NameOf).Where(model.Assets.Has).Distinct();
    }

    private static string PathOf(string component) => $"Components/{component}/{ThemeFiles.FileNameOf(component)}";
}
