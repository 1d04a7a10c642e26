using System.Collections.Concurrent;
using System.Collections.Immutable;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Files;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Routes;
using Sebaya.Site.Hosting;
using Sebaya.Site.Output;
using Sebaya.Theme;

namespace Sebaya.Site;

/// <summary>The options of a build.</summary>
/// <param name="Roots">The input folder, then overlays.</param>
/// <param name="BaseUrl">The address to publish at; null for the one in the settings.</param>
/// <param name="Strict">Whether warnings fail the build.</param>
/// <param name="Pictures">Whether pages get preview pictures for chats.</param>
/// <param name="Cache">The folder of the cache; null for a folder beside the output.</param>
/// <param name="Publishing">How the new version replaces the published one.</param>
/// <param name="Theme">What to build with; null for this project's own.</param>
public sealed record BuildOptions(
    IReadOnlyList<InputRoot> Roots, string Output, Uri? BaseUrl, bool Strict = false, bool Precompress = false, bool Pictures = true,
        string? Cache = null,
    OutputOptions? Publishing = null, SiteTheme? Theme = null);

/// <summary>The result of a build.</summary>
/// <param name="Files">The number of published files; 0 when nothing was published.</param>
public sealed record BuildResult(int Files, ImmutableArray<Diagnostic> Diagnostics, PublishingResult? Publishing = null)
{
    /// <summary>What the programme leaves out; null where that is nothing, or nothing could be read.</summary>
    public LeftOutReport? LeftOut { get; init; }

    /// <summary>Whether a new version was published.</summary>
    public bool IsPublished => Files > 0;
}

/// <summary>The build, step by step: from the input folder to the published folder.</summary>
public static class Build
{
    /// <summary>Builds and publishes a site. If there are errors, they are returned and the published site stays as it is.</summary>
    /// <exception cref="IOException">The input cannot be read or the output not written.</exception>
    /// <exception cref="UnauthorizedAccessException">The input may not be read or the output not written.</exception>
    public static async Task<BuildResult> RunAsync(BuildOptions options, BuildProgress? progress = null, CancellationToken cancel = default)
    {
        RefuseInput(options);
        var theme = options.Theme ?? SebayaTheme.Create();
        // Start the Razor Pages host while reading the input: the two are independent of each other.
        var starting = Task.Run(() => PageRenderer.StartAsync(theme), CancellationToken.None);
        try
        {
            return await RunAsync(options, theme, starting, progress ?? BuildProgress.None, cancel);
        }
        finally
        {
            await (await starting).DisposeAsync();
        }
    }

    private static async Task<BuildResult> RunAsync(
        BuildOptions options, SiteTheme theme, Task<PageRenderer> starting, BuildProgress progress, CancellationToken cancel)
    {
        var reading = new SiteLoader(options.Roots, theme, options.BaseUrl, options.Pictures).Read();
        if (reading.SiteModel is not { } model || IsRefused(reading.Diagnostics, options)) return new BuildResult(0, reading.Diagnostics);
        cancel.ThrowIfCancellationRequested();
        using var output = new OutputFolder(options.Output, options.Publishing);
        var all = Merge(reading.Diagnostics, await MakeAsync(model, await starting, output, progress, cancel));
        if (IsRefused(all, options)) return new BuildResult(0, all);
        var cache = new ContentCache(options.Cache ?? ContentCache.FolderBeside(options.Output));
        PictureFiles.Write(model, output, cache, cancel);
        if (options.Precompress) Compression.Run(output, model.Routes, cache, cancel);
        cancel.ThrowIfCancellationRequested();
        var publishing = output.Publish();
        cache.Trim();
        return new BuildResult(model.Routes.Routes.Length + model.Routes.Files.Count(), all, publishing)
        {
            LeftOut = LeftOutReport.Of(model),
        };
    }

    /// <summary>
    /// Does everything that a build does without writing files, so that input that passes can be published. If reading finds errors,
    /// rendering is skipped, as in a build.
    /// </summary>
    /// <param name="asOf">The day on which to judge whether contacts are too old; null to skip that check.</param>
    public static async Task<BuildResult> CheckAsync(
        IReadOnlyList<InputRoot> roots, DateOnly? asOf = null, SiteTheme? theme = null, CancellationToken cancel = default)
    {
        theme ??= SebayaTheme.Create();
        var starting = Task.Run(() => PageRenderer.StartAsync(theme), CancellationToken.None);
        try
        {
            var reading = new SiteLoader(roots, theme, null).Check(asOf);
            if (reading.SiteModel is not { } model || reading.HasErrors) return new BuildResult(0, reading.Diagnostics);
            var problems = await MakeAsync(model, await starting, new NoOutput(), BuildProgress.None, cancel);
            PictureFiles.Draw(model, cancel);
            return new BuildResult(0, Merge(reading.Diagnostics, problems)) { LeftOut = LeftOutReport.Of(model) };
        }
        finally
        {
            await (await starting).DisposeAsync();
        }
    }

    private static ImmutableArray<Diagnostic> Merge(ImmutableArray<Diagnostic> reading, ImmutableArray<Diagnostic> making) =>
        [.. reading.AddRange(making).Distinct().Order()];

    /// <summary>Renders every page and, if that succeeded, makes every other file except the link preview pictures.</summary>
    private static async Task<ImmutableArray<Diagnostic>> MakeAsync(
        SiteModel model, PageRenderer renderer, ISiteOutput output, BuildProgress progress, CancellationToken cancel)
    {
        // The search index is built while pages are rendered; no page depends on it.
        var files = Task.Run(() => model.Routes.Files.ToList(), cancel);
        var offline = new OfflineFiles(model);
        var problems = await RenderAsync(model, renderer, output, offline, progress, cancel);
        var made = await files;
        if (problems.Any(problem => problem.Severity == Severity.Error)) return problems;
        WriteFiles(made, output, cancel);
        WriteFiles(offline.Lists(), output, cancel);
        return problems;
    }

    /// <summary>
    /// Publishing replaces a whole folder. This refuses an output folder that contains the input or is inside it, with links resolved.
    /// </summary>
    private static void RefuseInput(BuildOptions options)
    {
        var output = RealPath.Of(options.Output);
        foreach (var root in options.Roots)
            if ((root.Folder is { } whole && RealPath.IsWithin(RealPath.Of(whole), output))
                || root.TextFolders.Any(folder => RealPath.IsWithin(output, RealPath.Of(folder))))
                throw new IOException(
                    $"cannot write to '{options.Output}': it and the input '{root.Name}' lie one in the other. Choose another --output");
    }

    private static bool IsRefused(ImmutableArray<Diagnostic> diagnostics, BuildOptions options) =>
        diagnostics.Any(diagnostic => options.Strict || diagnostic.Severity == Severity.Error);

    private static async Task<ImmutableArray<Diagnostic>> RenderAsync(
        SiteModel model, PageRenderer renderer, ISiteOutput output, OfflineFiles offline, BuildProgress progress, CancellationToken cancel)
    {
        var check = new OutputCheck(model);
        var diagnostics = new DiagnosticBag();
        var done = 0;
        // A pool, as large as the number of pages rendered at once.
        var buffers = new ConcurrentBag<MemoryStream>();
        await Parallel.ForEachAsync(model.Routes.Routes, cancel, async (route, _) =>
        {
            if (!buffers.TryTake(out var html)) html = new MemoryStream(64 * 1024);
            html.SetLength(0);
            if (!await TryRenderAsync(renderer, new RenderRequest(model, route), html, diagnostics)) return;
            var bytes = html.GetBuffer().AsMemory(0, (int)html.Length);
            check.Run(bytes.Span, route.Address, diagnostics);
            offline.Add(route, bytes.Span);
            // Written synchronously: pages are small, and switching threads would take longer than writing.
            output.Write(route.File, bytes.Span);
            buffers.Add(html);
            progress.Report("Rendering page", Interlocked.Increment(ref done), model.Routes.Routes.Length);
        });
        progress.Clear();
        return diagnostics.ToSorted();
    }

    /// <summary>Renders a page. If the theme throws, that is recorded as a problem, so that other pages are still rendered.</summary>
    private static async Task<bool> TryRenderAsync(PageRenderer renderer, RenderRequest request, MemoryStream into,
        DiagnosticBag diagnostics)
    {
        try
        {
            await renderer.RenderAsync(request, into);
            return true;
        }
        catch (Exception error) when (error is not (OutOfMemoryException or IOException or UnauthorizedAccessException))
        {
            diagnostics.Add(request.Route.Page?.File ?? request.Route.Address, Position.Start, Rules.PageFailed,
                $"the view '{request.Route.Kind.View}' could not render '{request.Route.Address}': {error.Message}");
            return false;
        }
    }

    private static void WriteFiles(IEnumerable<PublishedFile> files, ISiteOutput output, CancellationToken cancel)
    {
        foreach (var file in files)
        {
            cancel.ThrowIfCancellationRequested();
            output.Write(file.Address[1..], file.Bytes.Span);
        }
    }
}
