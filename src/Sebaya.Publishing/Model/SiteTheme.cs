using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Components;

namespace Sebaya.Publishing.Model;

/// <summary>A theme: components, kinds of page, and the files of both.</summary>
public sealed class SiteTheme
{
    /// <summary>The path in the theme of the script that the preview adds to pages.</summary>
    public const string LiveReloadScript = "Components/LiveReload/live-reload.js";

    private const string Drawings = "Components/Drawing/";

    private readonly FrozenDictionary<string, Component> _components;
    private readonly FrozenDictionary<string, PageKind> _pages;
    private readonly Func<Content.Site, SiteTheme, DiagnosticBag, ImmutableArray<Component>>? _readOwn;

    /// <param name="home">The assembly in which the theme's files are embedded. Components may come from other assemblies.</param>
    /// <param name="components">In the order in which their styles are joined.</param>
    /// <param name="pages">The kinds of page that no component brings.</param>
    /// <param name="sourceFolder">The theme's source folder, for a preview; null to use the embedded files.</param>
    /// <param name="readOwn">Reads the components that a programme has in its own folder; null for a theme that knows none.</param>
    public SiteTheme(Assembly home, IEnumerable<Component> components, IEnumerable<PageKind> pages, string? sourceFolder = null,
        Func<Content.Site, SiteTheme, DiagnosticBag, ImmutableArray<Component>>? readOwn = null)
    {
        _readOwn = readOwn;
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

    /// <summary>The colours of the theme.</summary>
    public StyleTokens Tokens { get; }

    /// <summary>The site's logo.</summary>
    public Logo Logo { get; }

    /// <summary>A drawing of the theme as inline SVG; null where it has none with that name.</summary>
    public string? DrawingOf(string name) => Files.Exists($"{Drawings}{name}.svg") ? Files.Text($"{Drawings}{name}.svg").Trim() : null;

    /// <summary>The component with a shortcode of the given name, or null.</summary>
    public Component? FindShortcode(string name) =>
        _components.GetValueOrDefault(name) is { Shortcode: not null } component ? component : null;

    /// <summary>The components that a programme has in its own folder.</summary>
    internal ImmutableArray<Component> ReadOwn(Content.Site site, DiagnosticBag diagnostics) =>
        _readOwn?.Invoke(site, this, diagnostics) ?? [];

    /// <summary>A kind of page by its name.</summary>
    /// <exception cref="KeyNotFoundException">The theme has no such kind of page.</exception>
    public PageKind this[string name] =>
        _pages.TryGetValue(name, out var page) ? page : throw new KeyNotFoundException($"the theme has no page '{name}'");
}
