using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Sebaya.Content.Reading;
using Sebaya.Content.Settings;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Files;
using Sebaya.Publishing.Pictures;
using Sebaya.Search;

namespace Sebaya.Publishing.Assets;

/// <summary>Gathers styles, scripts and images, each under a name that holds the hash of its content.</summary>
public sealed class AssetBuilder(SiteTheme theme)
{
    /// <summary>The style sheet of every page.</summary>
    public const string BaseStyle = "base.css";

    /// <summary>The style sheet with the program's own colours, where it has any.</summary>
    public const string ProgramStyle = "program.css";

    /// <summary>The site's mark as a file.</summary>
    public const string LogoFile = "mark.svg";

    private const int HashCharacters = 10;
    private const string InputFolder = "assets/";
    private const string CommonStyles = "Styles/base/";
    private const string PrintStyle = "Styles/print.css";

    /// <summary>The worker has an address of its own and the preview's script is never published.</summary>
    private static readonly string[] NoAssets = [OfflineFiles.WorkerSource, SiteTheme.LiveReloadScript];

    private readonly Lazy<(string Name, byte[] Bytes)[]> _icons = new(() => [.. Icon.All.Select(icon => (icon.Name, icon.Draw(theme)))]);

    /// <summary>A file of the theme as a name among the assets: its path below the theme's first folder, folders in kebab-case.</summary>
    public static string NameOf(string file)
    {
        var parts = file.Split('/')[1..];
        for (var i = 0; i < parts.Length - 1; i++) parts[i] = ThemeFiles.FileNameOf(parts[i]);
        return string.Join('/', parts);
    }

    /// <summary>The assets of a site. A file that cannot be read, or is a text with characters that none may hold, is recorded.</summary>
    public AssetMap Build(Content.Site site, Uri baseUrl, DiagnosticBag diagnostics)
    {
        var assets = ImmutableSortedDictionary.CreateBuilder<string, Asset>(StringComparer.Ordinal);
        AddStyles(assets, baseUrl);
        if (StyleOf(site.Settings.Program) is { } style) Add(assets, ProgramStyle, Encoding.UTF8.GetBytes(style));
        Add(assets, LogoFile, Encoding.UTF8.GetBytes(theme.Logo.File));
        foreach (var icon in _icons.Value) Add(assets, icon.Name, icon.Bytes);
        var imports = AddScripts(assets);
        var taken = ImmutableArray.CreateBuilder<(string Name, string File)>();
        foreach (var (path, file) in site.Files)
        {
            if (!path.StartsWith(InputFolder, StringComparison.Ordinal)) continue;
            var name = path[InputFolder.Length..];
            if (assets.ContainsKey(name)) taken.Add((name, file.Shown));
            else Add(assets, name, SourceText.ReadPublished(file, diagnostics));
        }
        return new AssetMap(assets.ToImmutable(), imports, taken.ToImmutable());
    }

    /// <summary>
    /// One sheet for every page, joined from the tokens, <c>Styles/base</c>, the components that every page has and what paper needs; and
    /// one for each kind of page and each other component that has its own.
    /// </summary>
    private void AddStyles(ImmutableSortedDictionary<string, Asset>.Builder assets, Uri baseUrl)
    {
        var names = theme.Files.Names.Where(name => name.EndsWith(".css", StringComparison.Ordinal)).ToList();
        string[] common =
        [
            StyleTokens.File, .. names.Where(name => name.StartsWith(CommonStyles, StringComparison.Ordinal)),
            .. theme.Components.Where(component => component.IsOnEveryPage).Select(PageAssets.StyleOf).Where(names.Contains), PrintStyle,
        ];
        // On paper a link without its host is none.
        var host = $"@media print {{ :root {{ --host: \"{baseUrl.GetLeftPart(UriPartial.Authority)}\"; }} }}";
        AddStyle(BaseStyle, string.Join('\n', common.Select(theme.Files.Text).Append(host)));
        foreach (var name in names.Except(common)) AddStyle(NameOf(name), theme.Files.Text(name));

        void AddStyle(string name, string css) => Add(assets, name, Encoding.UTF8.GetBytes(Styles.Minify(css)));
    }

    private ImmutableDictionary<string, ImmutableArray<string>> AddScripts(ImmutableSortedDictionary<string, Asset>.Builder assets)
    {
        var sources = theme.Files.Names.Where(name => name.EndsWith(".js", StringComparison.Ordinal) && !NoAssets.Contains(name))
            .ToDictionary(name => name, name => name == LunrModule.VendoredName
                ? LunrModule.From(theme.Files.Text(name))
                : Scripts.WithoutIndentation(theme.Files.Text(name)));
        var linker = new ScriptLinker(sources, NameOf, (name, bytes) => Add(assets, name, bytes));
        foreach (var name in sources.Keys.Order(StringComparer.Ordinal)) linker.AddressOf(name);
        return sources.Keys.ToImmutableDictionary(NameOf, linker.ImportsOf);
    }

    private static string Add(ImmutableSortedDictionary<string, Asset>.Builder assets, string name, byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashCharacters];
        var dot = name.LastIndexOf('.');
        var address = dot < 0 ? $"/{ReservedFolders.Assets}/{name}.{hash}" : $"/{ReservedFolders.Assets}/{name[..dot]}.{hash}{name[dot..]}";
        assets[name] = new Asset(address, bytes);
        return address;
    }

    /// <summary>The program's colours, where it has any. Values were checked to be plain colours of six digits.</summary>
    private static string? StyleOf(ProgramSettings program) => program.Colours.IsEmpty
        ? null
        : $":root{{{string.Concat(program.Colours.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(Declaration))}}}";

    private static string Declaration(KeyValuePair<string, ColourPair> colour) =>
        $"--{colour.Key}:var(--if-light,{colour.Value.Light}) var(--if-dark,{colour.Value.Dark});";
}
