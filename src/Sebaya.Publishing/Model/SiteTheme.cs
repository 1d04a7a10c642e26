using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using Sebaya.Publishing.Components;

namespace Sebaya.Publishing.Model;

/// <summary>How a site looks and what its pages are made of: components, kinds of page, and the files of both.</summary>
public sealed class SiteTheme
{
    /// <summary>The script that the preview adds to pages, by its name in the theme.</summary>
    public const string LiveReloadScript = "Components/LiveReload/live-reload.js";

    private const string Drawings = "Components/Drawing/";

    private readonly FrozenDictionary<string, Component> _components;
    private readonly FrozenDictionary<string, PageKind> _pages;

    /// <param name="home">The assembly that the theme's own files are embedded in; components may come from others.</param>
    /// <param name="components">In the order in which their styles are joined.</param>
    /// <param name="pages">The kinds of page that no component brings.</param>
    /// <param name="sourceFolder">The theme's source folder while previewing, or null.</param>
    public SiteTheme(Assembly home, IEnumerable<Component> components, IEnumerable<PageKind> pages, string? sourceFolder = null)
    {
        Components = [.. components];
        Assemblies = [.. Components.Select(component => component.GetType().Assembly).Prepend(home).Distinct()];
        Files = new ThemeFiles(Assemblies, sourceFolder);
        _components = Components.ToFrozenDictionary(component => component.Name, StringComparer.Ordinal);
        _pages = pages.Concat(Components.SelectMany(component => component.Pages))
            .ToFrozenDictionary(page => page.Name, StringComparer.Ordinal);
        Tokens = new StyleTokens(Files.Text(StyleTokens.File));
        Logo = new Logo(Files, Tokens);
    }

    /// <summary>Every component, in the order in which their styles are joined.</summary>
    public ImmutableArray<Component> Components { get; }

    /// <summary>The assemblies that hold views and files of the theme.</summary>
    public ImmutableArray<Assembly> Assemblies { get; }

    /// <summary>Styles, scripts, templates and words.</summary>
    public ThemeFiles Files { get; }

    /// <summary>The colours that were chosen.</summary>
    public StyleTokens Tokens { get; }

    /// <summary>The site's mark.</summary>
    public Logo Logo { get; }

    /// <summary>A drawing of the theme, as a part of a page; null where it has none of that name.</summary>
    public string? DrawingOf(string name) => Files.Exists($"{Drawings}{name}.svg") ? Files.Text($"{Drawings}{name}.svg").Trim() : null;

    /// <summary>The component with a shortcode of that name, or null.</summary>
    public Component? FindShortcode(string name) =>
        _components.GetValueOrDefault(name) is { Shortcode: not null } component ? component : null;

    /// <summary>A kind of page by its name.</summary>
    /// <exception cref="KeyNotFoundException">The theme has none of that name.</exception>
    public PageKind this[string name] =>
        _pages.TryGetValue(name, out var page) ? page : throw new KeyNotFoundException($"the theme has no page '{name}'");
}
