using System.Collections.Concurrent;
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

/// <summary>Builds the published styles, scripts and images. Each gets a name that contains the hash of its content.</summary>
public sealed class AssetBuilder(SiteTheme theme)
{
    /// <summary>The style sheet of every page.</summary>
    public const string BaseStyle = "base.css";

    /// <summary>The style sheet with the programme's own colours, where it has any.</summary>
    public const string ProgramStyle = "program.css";

    /// <summary>The site's logo as a file.</summary>
    public const string LogoFile = "mark.svg";

    private const int HashCharacters = 10;
    private const string InputFolder = "assets/";
    private const string OwnComponents = "_components/";
    private const string CommonStyles = "Styles/base/";
    private const string PrintStyle = "Styles/print.css";

    /// <summary>Not published as assets: the service worker has a fixed address, and the preview's script is never published.</summary>
    private static readonly string[] NoAssets = [OfflineFiles.WorkerSource, SiteTheme.LiveReloadScript];

    private readonly Lazy<(string Name, byte[] Bytes)[]> _icons = new(() => [.. Icon.All.Select(icon => (icon.Name, icon.Draw(theme)))]);
    private readonly ConcurrentDictionary<string, (string Name, byte[] Bytes)[]> _ownIcons = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PageImage?> _images = new(StringComparer.Ordinal);

    /// <summary>
    /// Turns the path of a theme file into the name of an asset: the path below the theme's first folder, with folders in kebab-case.
    /// </summary>
    public static string NameOf(string file)
    {
        var parts = file.Split('/')[1..];
        for (var i = 0; i < parts.Length - 1; i++) parts[i] = ThemeFiles.FileNameOf(parts[i]);
        return string.Join('/', parts);
    }

    /// <summary>
    /// Builds the assets of a site. Files that cannot be read, and text files with forbidden characters, are recorded as problems.
    /// </summary>
    /// <param name="logo">The programme's own logo for the icons; null for the theme's.</param>
    public AssetMap Build(Content.Site site, Uri baseUrl, OwnLogo? logo, DiagnosticBag diagnostics)
    {
        var assets = ImmutableSortedDictionary.CreateBuilder<string, Asset>(StringComparer.Ordinal);
        AddStyles(assets, baseUrl);
        if (StyleOf(site.Settings.Program) is { } style) Add(assets, ProgramStyle, Encoding.UTF8.GetBytes(style));
        Add(assets, LogoFile, Encoding.UTF8.GetBytes(theme.Logo.File));
        foreach (var icon in IconsOf(logo)) Add(assets, icon.Name, icon.Bytes);
        var imports = AddScripts(assets);
        var taken = ImmutableArray.CreateBuilder<(string Name, string File)>();
        foreach (var (path, file) in site.Files)
        {
            var isStyle = path.StartsWith(OwnComponents, StringComparison.Ordinal) && path.EndsWith(".css", StringComparison.Ordinal);
            if (!isStyle && !path.StartsWith(InputFolder, StringComparison.Ordinal)) continue;
            var name = isStyle ? NameOf(path[1..]) : path[InputFolder.Length..];
            if (assets.ContainsKey(name)) taken.Add((name, file.Shown));
            else AddInput(assets, name, SourceText.ReadPublished(file, diagnostics));
        }
        return new AssetMap(assets.ToImmutable(), imports, taken.ToImmutable());
    }

    /// <summary>
    /// Adds one style sheet that every page loads (tokens, <c>Styles/base</c>, the components of every page, and print styles), and one for
    /// each kind of page and each other component that has a style.
    /// </summary>
    private void AddStyles(ImmutableSortedDictionary<string, Asset>.Builder assets, Uri baseUrl)
    {
        var names = theme.Files.Names.Where(name => name.EndsWith(".css", StringComparison.Ordinal)).ToList();
        string[] common =
        [
            StyleTokens.File, .. names.Where(name => name.StartsWith(CommonStyles, StringComparison.Ordinal)),
            .. theme.Components.Where(component => component.IsOnEveryPage).Select(PageAssets.StyleOf).Where(names.Contains), PrintStyle,
        ];
        // Printed pages show link addresses, which need the host.
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

    /// <summary>A file of the input; an image is made as small as pages need it, once for as long as its bytes stay the same.</summary>
    private void AddInput(ImmutableSortedDictionary<string, Asset>.Builder assets, string name, byte[] bytes)
    {
        var image = PageImage.IsNameOfOne(name)
            ? _images.GetOrAdd(Convert.ToHexString(SHA256.HashData(bytes)), _ => PageImage.Of(bytes)) : null;
        if (image is null) Add(assets, name, bytes);
        else Add(assets, name, image.Bytes, (image.Width, image.Height));
    }

    /// <summary>The icons with the programme's logo, or with the theme's mark.</summary>
    private (string Name, byte[] Bytes)[] IconsOf(OwnLogo? own) => own is null ? _icons.Value
        : _ownIcons.GetOrAdd(own.Hash, _ => [.. Icon.All.Select(icon => (icon.Name, icon.Draw(theme, own)))]);

    private static string Add(
        ImmutableSortedDictionary<string, Asset>.Builder assets, string name, ReadOnlyMemory<byte> bytes, (int, int)? size = null)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..HashCharacters];
        var dot = name.LastIndexOf('.');
        var address = dot < 0 ? $"/{ReservedFolders.Assets}/{name}.{hash}" : $"/{ReservedFolders.Assets}/{name[..dot]}.{hash}{name[dot..]}";
        assets[name] = new Asset(address, bytes) { Size = size };
        return address;
    }

    /// <summary>
    /// The programme's colours as CSS; null where it has none. The values were checked to be plain colours of six digits.
    /// </summary>
    private static string? StyleOf(ProgramSettings program) => program.Colours.IsEmpty
        ? null
        : $":root{{{string.Concat(program.Colours.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(Declaration))}}}";

    private static string Declaration(KeyValuePair<string, ColourPair> colour) =>
        $"--{colour.Key}:var(--if-light,{colour.Value.Light}) var(--if-dark,{colour.Value.Dark});";
}
