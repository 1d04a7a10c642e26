using System.Collections.Concurrent;
using System.Collections.Immutable;
using Sebaya.Publishing.Components;

namespace Sebaya.Publishing.Assets;

/// <summary>Determines which styles and scripts a page loads: those of every page and those of its own components.</summary>
public sealed class PageAssets(SiteModel model)
{
    // Pages of one kind with the same components load the same.
    private readonly ConcurrentDictionary<(string Kind, string Components), LoadedAssets> _known = new();
    private readonly Lazy<ImmutableHashSet<string>> _inBase = new(() =>
        [
            .. model.Theme.Components.Where(component => component.IsOnEveryPage)
                .Select(component => AssetBuilder.NameOf(StyleOf(component))),
        ]);

    /// <summary>What a page loads.</summary>
    public LoadedAssets Of(Route route)
    {
        var components = ComponentsOf(route).Distinct().ToArray();
        return _known.GetOrAdd((route.Kind.Name, string.Join(' ', components)), _ => Of(route.Kind, components));
    }

    /// <summary>The asset name of a component's style, which need not exist.</summary>
    internal static string StyleOf(Component component) => $"{PathOf(component.Name)}.css";

    private static string PathOf(string component) => $"Components/{component}/{ThemeFiles.FileNameOf(component)}";

    private LoadedAssets Of(PageKind kind, string[] components)
    {
        ImmutableArray<string> styles =
        [
            AssetBuilder.BaseStyle, .. Existing(kind, components, ".css").Where(style => !_inBase.Value.Contains(style)),
            .. model.Assets.Has(AssetBuilder.ProgramStyle) ? [AssetBuilder.ProgramStyle] : ImmutableArray<string>.Empty,
            .. model.Site.Settings.Changes?.Style is { } own && model.Assets.Has(own.Value) ? [own.Value] : ImmutableArray<string>.Empty,
        ];
        ImmutableArray<string> scripts =
            [.. Existing(kind, components, ".js").Prepend(AssetBuilder.NameOf(kind.Script)).Distinct()];
        return new LoadedAssets(styles, scripts, [.. scripts.SelectMany(script => model.Assets.Imports[script]).Distinct()]);
    }

    private IEnumerable<string> ComponentsOf(Route route)
    {
        var components = route.Kind.Components.AsEnumerable();
        return route.Kind.ShowsText && route.Page is { } page
            ? components.Concat(model.UsesOn(page).Select(use => use.Component.Name))
                .Concat(model.Theme.Components.Where(component => component.StandsAround(page, model)).Select(component => component.Name))
            : components;
    }

    /// <summary>The existing assets of one type among those of a kind of page and its components.</summary>
    private IEnumerable<string> Existing(PageKind kind, string[] components, string extension) =>
        kind.Styles.Where(_ => extension == ".css")
            .Append($"{kind.View[1..(kind.View.LastIndexOf('/') + 1)]}{ThemeFiles.FileNameOf(kind.Name)}{extension}")
            .Concat(components.Select(component => PathOf(component) + extension))
            .Select(AssetBuilder.NameOf).Where(model.Assets.Has).Distinct();
}
