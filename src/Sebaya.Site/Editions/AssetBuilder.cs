using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Sebaya.Content;
using Sebaya.Content.Settings;
using Sebaya.Site.Outputs;
using Sebaya.Site.Pictures;
using Sebaya.Theme.Rendering;

namespace Sebaya.Site.Editions;

/// <summary>Gathers styles, scripts and images, each under a name that holds the hash of its content.</summary>
public static class AssetBuilder
{
    private const int HashCharacters = 10;

    /// <summary>Styles of things that stand on every page; they travel in <c>base.css</c>.</summary>
    private const string EveryPage = "Styles/base/";

    /// <summary>The worker has an address of its own and the preview's script is never published.</summary>
    private static readonly string[] NoAssets = [OfflineFiles.WorkerSource, "Scripts/preview/follow.js"];

    private static readonly Lazy<(string Name, byte[] Bytes)[]> Icons = new(() => [.. Icon.All.Select(icon => (icon.Name, icon.Draw()))]);

    /// <summary>The assets of a site.</summary>
    /// <exception cref="IOException">An image of the input cannot be read.</exception>
    public static AssetMap Build(Content.Site site)
    {
        var assets = ImmutableSortedDictionary.CreateBuilder<string, Asset>(StringComparer.Ordinal);
        foreach (var name in ThemeFiles.Names.Where(name => name.StartsWith("Styles/", StringComparison.Ordinal) && !name.StartsWith(EveryPage, StringComparison.Ordinal)))
            Add(assets, name["Styles/".Length..], Encoding.UTF8.GetBytes(Styles.Minify(StyleOf(name))));
        if (ProgramStyle(site.Settings.Program) is { } style) Add(assets, "program.css", Encoding.UTF8.GetBytes(style));
        Add(assets, "mark.svg", Encoding.UTF8.GetBytes(Mark.File));
        foreach (var icon in Icons.Value) Add(assets, icon.Name, icon.Bytes);
        var imports = AddScripts(assets);
        foreach (var (path, file) in site.Files)
            if (path.StartsWith("assets/", StringComparison.Ordinal)) Add(assets, path["assets/".Length..], File.ReadAllBytes(file.FullPath));
        return new AssetMap(assets.ToImmutable(), imports);
    }

    private static string StyleOf(string name) => name != "Styles/base.css"
        ? ThemeFiles.Text(name)
        : string.Join('\n', ThemeFiles.Names.Where(other => other.StartsWith(EveryPage, StringComparison.Ordinal)).Prepend(name).Select(ThemeFiles.Text));

    private static ImmutableDictionary<string, ImmutableArray<string>> AddScripts(ImmutableSortedDictionary<string, Asset>.Builder assets)
    {
        var sources = ThemeFiles.Names.Where(name => name.EndsWith(".js", StringComparison.Ordinal) && !NoAssets.Contains(name))
            .ToDictionary(name => name[(name.IndexOf('/') + 1)..], ThemeFiles.Text);
        var linker = new ScriptLinker(sources, (name, bytes) => Add(assets, name, bytes));
        foreach (var name in sources.Keys.Order(StringComparer.Ordinal)) linker.AddressOf(name);
        return sources.Keys.ToImmutableDictionary(name => name, linker.ImportsOf);
    }

    private static string Add(ImmutableSortedDictionary<string, Asset>.Builder assets, string name, byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashCharacters];
        var dot = name.LastIndexOf('.');
        var address = dot < 0 ? $"/assets/{name}.{hash}" : $"/assets/{name[..dot]}.{hash}{name[dot..]}";
        assets[name] = new Asset(address, bytes);
        return address;
    }

    /// <summary>The program's colours, where it has any. Values were checked to be plain <c>#rrggbb</c>.</summary>
    private static string? ProgramStyle(ProgramSettings program) => program.Colours.IsEmpty
        ? null
        : $":root{{{string.Concat(program.Colours.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"--{pair.Key}:light-dark({pair.Value.Light},{pair.Value.Dark});"))}}}";
}
