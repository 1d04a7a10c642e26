using System.Collections.Immutable;
using Sebaya.Content.Checks;
using Sebaya.Content.Emails;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Files;
using Sebaya.Publishing.Indexing;
using Sebaya.Publishing.Kit;
using Sebaya.Publishing.Pictures;

namespace Sebaya.Publishing.Model;

/// <summary>
/// The result of reading and checking the input: a model that can be rendered (null only where the settings are unusable), and every
/// problem.
/// </summary>
public sealed record SiteLoading(SiteModel? SiteModel, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether any problem is an error, so that the site cannot be published.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}

/// <summary>Reads input folders into a <see cref="SiteModel"/>: pages, checklists, drawings and assets, all checked.</summary>
/// <param name="roots">The input folder, then the overlays.</param>
/// <param name="theme">The theme of the site.</param>
/// <param name="baseUrl">The address to publish at; null for the one in the settings.</param>
/// <param name="hasPictures">Whether pages get preview pictures.</param>
/// <param name="hasDrafts">Whether pages that are still being written belong to the site, as in a preview.</param>
public sealed class SiteLoader(IReadOnlyList<InputRoot> roots, SiteTheme theme, Uri? baseUrl, bool hasPictures = true,
    bool hasDrafts = false)
{
    private readonly SiteReader _sites = new(roots, hasDrafts);
    private readonly AssetBuilder _assets = new(theme);

    /// <summary>For a preview: the host and port of the preview, which replace the host in the settings; the path remains.</summary>
    public Uri? Host { get; init; }

    /// <summary>Reads everything only for its problems, including checks that are too slow for a build.</summary>
    /// <param name="asOf">The day by which contacts are too old; null where the clock has no say.</param>
    /// <exception cref="IOException">An input folder is not there or cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">An input folder may not be read.</exception>
    public SiteLoading Check(DateOnly? asOf = null)
    {
        var loading = Read(asOf: asOf);
        if (loading.SiteModel is null) return loading;
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(loading.Diagnostics);
        ThoroughCheck.Run(loading.SiteModel.Site, diagnostics);
        return loading with { Diagnostics = Own(diagnostics.ToSorted()) };
    }

    /// <summary>Reads everything. Reading again costs only what changed.</summary>
    /// <param name="asOf">The day by which contacts are too old; null where the clock has no say.</param>
    /// <param name="written">The files that were written to since the last reading, where that is certain: see <see
    /// cref="SiteReader.Read"/>.</param>
    /// <exception cref="IOException">An input folder is not there or cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">An input folder may not be read.</exception>
    public SiteLoading Read(IReadOnlySet<string>? written = null, DateOnly? asOf = null)
    {
        var reading = _sites.Read(written);
        if (reading.Site is not { } site) return new SiteLoading(null, reading.Diagnostics);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(reading.Diagnostics);
        if (asOf is { } day) ContactCheck.Run(site, day, diagnostics);
        var model = ModelOf(site, diagnostics);
        ComponentCheck.Run(model, diagnostics);
        AddressCheck.Run(model, diagnostics);
        LanguageCheck.Run(model, diagnostics);
        ColourCheck.Run(model, diagnostics);
        NavigationFigureCheck.Run(model, diagnostics);
        SearchDocuments.Check(site, diagnostics);
        StaticFiles.Check(model, diagnostics);
        ProgramCheck.Run(model, diagnostics);
        return new SiteLoading(model, Own(diagnostics.ToSorted()));
    }

    /// <summary>Leaves out warnings about files embedded in the program, which its user cannot change.</summary>
    private ImmutableArray<Diagnostic> Own(ImmutableArray<Diagnostic> diagnostics) => roots.OfType<CarriedRoot>().Aggregate(diagnostics,
        (all, root) =>
            all.RemoveAll(diagnostic =>
            diagnostic.Severity == Severity.Warning && diagnostic.File.StartsWith(root.Name + "/", StringComparison.Ordinal)));

    private SiteModel ModelOf(Content.Site site, DiagnosticBag diagnostics)
    {
        var settings = site.Settings.BaseUrl;
        var address = baseUrl ?? (Host is null ? settings : new Uri(Host, settings.AbsolutePath));
        AssetMap? assets = null;
        ImmutableArray<ChecklistFile> checklists = [];
        ImmutableDictionary<string, string>? figures = null;
        ImmutableArray<Email> emails = [];
        ProgrammeKit? kit = null;
        var logo = OwnLogo.Of(site);
        // These do not depend on each other.
        Parallel.Invoke(
            () => assets = _assets.Build(site, address, logo, diagnostics),
            () => checklists = ChecklistLoader.Load(site, diagnostics),
            () => figures = FigureReader.Read(site, diagnostics),
            () => emails = EmailReader.Read(site, diagnostics),
            () => kit = ProgrammeKit.Read(site, diagnostics));
        return new SiteModel(site, theme, address, assets!, ChecklistLoader.ById(checklists), figures!,
            InterfaceWords.Read(site, theme, diagnostics)) { HasPictures = hasPictures, ChecklistFiles = checklists, Emails = emails,
            Kit = kit!, OwnComponents = theme.ReadOwn(site, diagnostics), OwnLogo = logo };
    }
}
