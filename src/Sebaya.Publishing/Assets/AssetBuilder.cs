using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Sebaya.Content;
using Sebaya.Content.Settings;
using Sebaya.Publishing.Files;
using Sebaya.Publishing.Pictures;
using Sebaya.Search;

namespace Sebaya.Publishing.Assets;

/// <summary>Gathers styles, scripts and images, each under a name that holds the hash of its content.</summary>
public static class AssetBuilder
{
    private const int HashCharacters = 10;
    private const string Tokens = "Styles/tokens.css";
    private const string CommonStyles = "Styles/base/";

    /// <summary>The worker has an address of its own and the preview's script is never published.</summary>
    private static readonly string[] NoAssets = [OfflineFiles.WorkerSource, "Components/LiveReload/live-reload.js"];

    private static readonly Lazy<(string Name, byte[] Bytes)[]> Icons = new(() => [.. Icon.All.Select(icon => (icon.Name, icon.Draw()))]);

    /// <summary>The assets of a site.</summary>
    /// <exception cref="IOException">An image of the input cannot be read.</exception>
    public static AssetMap Build(Content.Site site, ThemeFiles theme)
    {
        var assets = ImmutableSortedDictionary.CreateBuilder<string, Asset>(StringComparer.Ordinal);
        AddStyles(assets, theme);
        if (ProgramStyle(site.Settings.Program) is { } style) Add(assets, "program.css", Encoding.UTF8.GetBytes(style));
        Add(assets, "mark.svg", Encoding.UTF8.GetBytes(Logo.File));
        foreach (var icon in Icons.Value) Add(assets, icon.Name, icon.Bytes);
        var imports = AddScripts(assets, theme);
        foreach (var (path, file) in site.Files)
            if (path.StartsWith("assets/", StringComparison.Ordinal)) Add(assets, path["assets/".Length..], File.ReadAllBytes(file.FullPath));
        return new AssetMap(assets.ToImmutable(), imports);
    }

    /// <summary>One sheet for every page, joined from the tokens and <c>Styles/base</c>, and one for each kind of page or thing that has its own.</summary>
    private static void AddStyles(ImmutableSortedDictionary<string, Asset>.Builder assets, ThemeFiles theme)
    {
        var names = theme.Names.Where(name => name.EndsWith(".css", StringComparison.Ordinal) && name != Tokens).ToList();
        var common = names.Where(name => name.StartsWith(CommonStyles, StringComparison.Ordinal)).ToList();
        AddStyle("base.css", string.Join('\n', common.Prepend(Tokens).Select(theme.Text)));
        foreach (var name in names.Except(common)) AddStyle(name[(name.LastIndexOf('/') + 1)..], theme.Text(name));

        void AddStyle(string name, string css) => Add(assets, name, Encoding.UTF8.GetBytes(Styles.Minify(css)));
    }

    private static ImmutableDictionary<string, ImmutableArray<string>> AddScripts(ImmutableSortedDictionary<string, Asset>.Builder assets, ThemeFiles theme)
    {
        var sources = theme.Names.Where(name => name.EndsWith(".js", StringComparison.Ordinal) && !NoAssets.Contains(name))
            .ToDictionary(name => name, name => name == LunrModule.VendoredName ? LunrModule.From(theme.Text(name)) : theme.Text(name));
        var linker = new ScriptLinker(sources, ScriptName, (name, bytes) => Add(assets, name, bytes));
        foreach (var name in sources.Keys.Order(StringComparer.Ordinal)) linker.AddressOf(name);
        return sources.Keys.ToImmutableDictionary(ScriptName, linker.ImportsOf);
    }

    /// <summary>A script's name among the assets: its path below <c>theme/Components</c> (or <c>Layouts</c>, <c>Vendor</c>), folders in kebab-case.</summary>
    private static string ScriptName(string file)
    {
        var folders = file.Split('/')[1..];
        for (var i = 0; i < folders.Length - 1; i++)
            folders[i] = string.Concat(folders[i].Select((letter, at) => char.IsUpper(letter) ? (at == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));
        return string.Join('/', folders);
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
