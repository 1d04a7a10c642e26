using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Sebaya.Browser.Tests;
using Sebaya.Checklists;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Model;
using Sebaya.Site;
using Sebaya.Tests;
using Sebaya.Theme;

[assembly: AssemblyFixture(typeof(PublishedSite))]

namespace Sebaya.Browser.Tests;

/// <summary>One published page.</summary>
/// <param name="Address">Without its leading slash, as <see cref="LoopbackServer"/> counts it.</param>
/// <param name="Kind">The tool on it where it has one (<c>checklist</c>, <c>match</c> …), else the view that rendered it: <c>guide</c>,
/// <c>question</c>, <c>not-found</c> …</param>
public sealed record PublishedPage(string Address, string Language, string Kind, string Html)
{
    /// <summary>Whether it sends the reader on to another page.</summary>
    public bool LeadsOn => Kind is "language-neutral" or "language-picker" or "redirect";
}

/// <summary>The guide as it is in this repository, built once for all tests and served on 127.0.0.1.</summary>
public sealed partial class PublishedSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sebaya-").FullName;
    private readonly ConcurrentDictionary<(string, CompressionLevel), int> _sizes = new();
    private readonly Lazy<SiteModel> _model = new(() => new SiteLoader([Repository.Input], SebayaTheme.Create(), null).Read().SiteModel!);
    private LoopbackServer? _server;

    /// <summary>The published folder.</summary>
    public string Folder => Path.Combine(_folder, "output");

    /// <summary>Where it is served, with a slash at the end.</summary>
    public Uri Address => _server!.Address;

    /// <summary><see cref="Address"/> as a string.</summary>
    public string Url => Address.ToString();

    /// <summary>The model that the pages were rendered from, for tests that compare the browser with the program.</summary>
    public SiteModel SiteModel => _model.Value;

    /// <summary>Every page in ordinal order.</summary>
    public IReadOnlyList<PublishedPage> Pages { get; private set; } = [];

    /// <summary>One page of each kind and language: the one with the longest text.</summary>
    public IEnumerable<PublishedPage> OneOfEachKind =>
        Pages.GroupBy(page => (page.Kind, page.Language)).Select(group => group.MaxBy(page => page.Html.Length)!);

    /// <summary>One page of each kind: the languages take turns, since their templates are the same.</summary>
    public IEnumerable<PublishedPage> LanguagesInTurn =>
        OneOfEachKind.GroupBy(page => page.Kind).Select((kind, i) => kind.ElementAt(i % kind.Count()));

    /// <summary>One of the guide's checklists.</summary>
    public static Checklist Checklist(string id)
    {
        var diagnostics = new DiagnosticBag();
        var text = File.ReadAllText(Path.Combine(Repository.Input, "_checklists", id + ".yml"));
        return ChecklistReader.Read(text, id + ".yml", ["id", "en"], diagnostics, out _)
            ?? throw new InvalidDataException(string.Join('\n', diagnostics.ToSorted()));
    }

    /// <summary>Publishes a site without preview pictures.</summary>
    /// <param name="roots">The input folder, then the folders that adapt it.</param>
    /// <param name="baseUrl">Where it is served, or null for the address in its settings.</param>
    internal static async Task PublishAsync(IReadOnlyList<InputRoot> roots, string output, Uri? baseUrl = null)
    {
        var result = await Build.RunAsync(new BuildOptions(roots, output, baseUrl, Pictures: false));
        Assert.True(result.IsPublished, string.Join('\n', result.Diagnostics));
    }

    /// <summary>The size of a published file, compressed with brotli as a careful host would send it.</summary>
    public int CompressedSize(string path) => SizeOf(path, CompressionLevel.SmallestSize);

    /// <summary>The same, compressed in a twentieth of the time: what it is at most.</summary>
    public int QuicklyCompressedSize(string path) => SizeOf(path, CompressionLevel.Optimal);

    private int SizeOf(string path, CompressionLevel level) => _sizes.GetOrAdd((path, level), _ =>
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, level, leaveOpen: true))
            brotli.Write(File.ReadAllBytes(FileOf(path)));
        return (int)compressed.Length;
    });

    /// <summary>Whether an address below the site's root leads to something.</summary>
    public bool Has(string path) => File.Exists(FileOf(path));

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await PublishAsync([Repository.Input], Folder);
        _server = await LoopbackServer.ForFolderAsync(Folder);
        Pages =
        [
            .. Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories)
                .Select(file => PageOf(Path.GetRelativePath(Folder, file).Replace('\\', '/'), File.ReadAllText(file)))
                .OfType<PublishedPage>().OrderBy(page => page.Address, StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string FileOf(string path) => Path.Combine(Folder, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);

    /// <summary>A page, or null for the HTML of an email, which is for mail programs.</summary>
    private static PublishedPage? PageOf(string file, string html)
    {
        if (file.StartsWith("emails/", StringComparison.Ordinal)) return null;
        var address = file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file;
        var tool = Tool().Match(html);
        return new PublishedPage(address, After(html, "<html lang=\""),
            tool.Success ? tool.Groups["name"].Value : After(html, "<body class=\"").Split(' ')[^1], html);
    }

    [GeneratedRegex(@"/assets/[a-z-]+/(?<name>calendar|checklist|cohort|emails|link-sheet|match)\.[0-9a-f]+\.css")]
    private static partial Regex Tool();

    private static string After(string html, string start)
    {
        var at = html.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return html[at..html.IndexOf('"', at)];
    }
}
