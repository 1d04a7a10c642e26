using System.Collections.Immutable;
using Sebaya.Content.Emails;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Model;

/// <summary>What came of reading and checking the input: a model that can be rendered (null only without usable settings), and every problem.</summary>
public sealed record SiteLoading(SiteModel? SiteModel, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether anything must be mended before publishing.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}

/// <summary>Reads an input folder, and what adapts it, into a model: pages, checklists, drawings and assets, all checked.</summary>
/// <param name="roots">The input folder, then the overlays.</param>
/// <param name="theme">What the site is published with.</param>
/// <param name="baseUrl">Where to publish, or null for what the settings say.</param>
/// <param name="hasPictures">Whether pages get preview pictures.</param>
public sealed class SiteLoader(IReadOnlyList<string> roots, ThemeFiles theme, Uri? baseUrl, bool hasPictures = true)
{
    private readonly SiteReader _sites = new(roots);

    /// <summary>Reads everything; again costs only what changed.</summary>
    /// <param name="written">What alone was written to since, where that is certain: <see cref="SiteReader.Read"/>.</param>
    /// <exception cref="IOException">An input folder is not there or cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">An input folder may not be read.</exception>
    public SiteLoading Read(IReadOnlySet<string>? written = null)
    {
        var reading = _sites.Read(written);
        if (reading.Site is not { } site) return new SiteLoading(null, reading.Diagnostics);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(reading.Diagnostics);
        // Styles, scripts and drawn icons need only the settings, and are made meanwhile.
        var assets = Task.Run(() => AssetBuilder.Build(site, theme));
        var checklists = ChecklistLoader.Load(site, diagnostics);
        var figures = FigureReader.Read(site, diagnostics);
        var model = new SiteModel(site, theme, baseUrl ?? site.Settings.BaseUrl, assets.GetAwaiter().GetResult(), checklists, figures)
        {
            HasPictures = hasPictures,
            Emails = EmailReader.Read(site, diagnostics),
        };
        return new SiteLoading(model, diagnostics.ToSorted());
    }
}
