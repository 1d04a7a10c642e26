using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Assets;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Pictures;
using Sebaya.Publishing.Routes;
using Sebaya.Site.Commands;
using Sebaya.Theme;

namespace Sebaya.Site.Hosting;

/// <summary>
/// Serves the site on 127.0.0.1 while its text is being written. Pages are the same bytes that a build would publish, but the site's script
/// also loads one that listens for changes.
/// </summary>
public sealed class Preview : IAsyncDisposable
{
    private const string Script = "/_preview/follow.js";
    private readonly WebApplication _host;
    private readonly LiveReload _liveReload = new();
    private readonly SiteTheme _theme;
    private readonly SiteLoader _reader;
    private readonly TextWriter _log;
    private readonly IReadOnlyList<InputRoot> _roots;
    private readonly InputWatcher _watcher;
    private readonly PreviewOffline _offline;
    private readonly Lock _reading = new();
    private SiteModel? _model;
    private ImmutableArray<Diagnostic> _diagnostics = [];

    private Preview(IReadOnlyList<InputRoot> roots, int port, TextWriter log, SiteTheme? theme)
    {
        (_log, _roots) = (log, roots);
        var themeFolder = Directory.Exists("theme/Styles") ? Path.GetFullPath("theme") : null;
        _theme = theme ?? SebayaTheme.Create(themeFolder);
        _offline = new PreviewOffline(_theme);
        _reader = new SiteLoader(roots, _theme, null, hasDrafts: true) { Host = new Uri("http://127.0.0.1/") };
        var builder = GuideHost.CreateBuilder(_theme);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        _host = builder.Build();
        _host.Run(AnswerGuardedAsync);
        _watcher = new InputWatcher(roots, themeFolder, Refresh);
    }

    /// <summary>The address of the preview.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Reads the input and starts serving it; problems are shown and never stop the preview.</summary>
    /// <exception cref="IOException">The input is not there, or the port is taken.</exception>
    public static async Task<Preview> StartAsync(
        IReadOnlyList<InputRoot> roots, int port, TextWriter log, SiteTheme? theme = null, CancellationToken cancel = default)
    {
        var preview = new Preview(roots, port, log, theme);
        try
        {
            preview.Read();
            await preview._host.StartAsync(cancel);
        }
        catch (DirectoryNotFoundException)
        {
            await preview.DisposeAsync();
            throw;
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            await preview.DisposeAsync();
            throw new IOException($"cannot listen on 127.0.0.1:{port}: {error.Message} Choose another --port.");
        }
        var addresses = preview._host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        preview.Url = addresses.First() + (preview._model?.Href("/") ?? "/");
        return preview;
    }

    /// <summary>Serves until cancelled.</summary>
    public async Task WaitAsync(CancellationToken cancel)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancel);
        }
        catch (OperationCanceledException)
        {
            // A preview normally ends with Ctrl-C.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _watcher.DisposeAsync();
        _liveReload.Close();
        await _host.DisposeAsync();
        await _offline.DisposeAsync();
    }

    /// <summary>Reads the input again. If that fails, the last good version stays and the preview continues.</summary>
    private void Refresh(IReadOnlySet<string>? written)
    {
        try
        {
            Read(written);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log($"sebaya: {error.Message}");
            _diagnostics = [new Diagnostic(_roots[^1].Name, Position.Start, Rules.FileUnreadable, error.Message)];
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Log(FaultReport.Of(fault, "while reading the text"));
            _diagnostics =
                [new Diagnostic(_roots[^1].Name, Position.Start, Rules.PageFailed,
                $"a fault of sebaya itself while reading the text: {fault.Message}")];
        }
        _liveReload.Notify();
    }

    private void Read(IReadOnlySet<string>? written = null)
    {
        lock (_reading)
        {
            var reading = _reader.Read(written, DateOnly.FromDateTime(DateTime.Now));
            // The model of an input with errors may be inconsistent; the last good one stays, with the problems shown above it.
            if (reading.SiteModel is { } model && (_model is null || !reading.HasErrors)) _model = model;
            if (!reading.Diagnostics.SequenceEqual(_diagnostics)) Log(Report.Text(reading.Diagnostics).TrimEnd());
            _diagnostics = reading.Diagnostics;
        }
    }

    /// <summary>Writes to the log. Standard output may be closed (a closed terminal); the preview continues.</summary>
    private void Log(string text)
    {
        try
        {
            _log.WriteLine(text);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // There is no place left to report this to.
        }
    }

    /// <summary>Answers a request. An exception is logged and shown in the browser, and the preview continues.</summary>
    private async Task AnswerGuardedAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The browser closed the connection.
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            var report = FaultReport.Of(fault, $"while answering '{context.Request.Path}'");
            Log(report);
            if (context.Response.HasStarted) return;
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await TextAsync(context, "text/plain", report);
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (!IsThisMachine(context.Request.Host.Host))
        {
            // Refuses other host names: a foreign site could point its own name at 127.0.0.1 (DNS rebinding) to read the preview.
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }
        context.Response.Headers.CacheControl = "no-store";
        // The live reload script compares this version with the one in the event stream, so that a change between the two is not missed.
        context.Response.Headers["Server-Timing"] = string.Create(CultureInfo.InvariantCulture, $"version;desc=\"{_liveReload.Version}\"");
        var path = context.Request.Path.Value ?? "/";
        if (path == "/_preview/changes") await _liveReload.StreamAsync(context);
        else if (path == "/_preview/problems") await TextAsync(context, "application/json", Report.Json(_diagnostics));
        else if (path == Script) await TextAsync(context, "text/javascript", _theme.Files.Text(SiteTheme.LiveReloadScript));
        else await AnswerPublishedAsync(context, path);
    }

    private async Task AnswerPublishedAsync(HttpContext context, string path)
    {
        if (_model is not { } model)
        {
            await TextAsync(context, "text/plain", string.Join('\n', _diagnostics));
            return;
        }
        if (Below(model, path) is not { } below)
        {
            if (path == "/" || path + "/" == UrlPath.Decode(model.Href("/"))) context.Response.Redirect(model.Href("/"));
            else
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                await TextAsync(context, "text/plain", $"The site lies below '{model.Href("/")}', as base-url in _site.yml says.");
            }
            return;
        }
        await AnswerBelowAsync(context, model, below);
    }

    /// <summary>The part of a path below the base path of the settings; null where it is not below it.</summary>
    private static string? Below(SiteModel model, string path)
    {
        var basePath = UrlPath.Decode(model.Href("/"));
        return path.StartsWith(basePath, StringComparison.Ordinal) ? path[(basePath.Length - 1)..] : null;
    }

    private async Task AnswerBelowAsync(HttpContext context, SiteModel model, string path)
    {
        var routes = model.Routes;
        if (routes.RouteAt(path) is { } route) await RenderAsync(context, model, route);
        else if (routes.FileAt(path) is { } file) await FileAsync(context, model, file);
        else if (await _offline.ListAtAsync(model, path) is { } list) await FileAsync(context, model, list);
        else if (routes.PictureAt(path) is { } picture)
        {
            context.Response.ContentType = ContentTypes.Of(picture.Address);
            await context.Response.Body.WriteAsync(Png.Write(new PreviewDrawing(_theme, model.OwnLogo).Draw(picture)));
        }
        else if (!path.EndsWith('/') && routes.RouteAt(path + "/") is not null)
            context.Response.Redirect(model.Href(UrlPath.Encode(path) + "/"));
        else
        {
            var language =
                model.Site.Settings.Languages.FirstOrDefault(language => path.StartsWith($"/{language.Code}/", StringComparison.Ordinal));
            await RenderAsync(context, model, routes.RouteAt(language is null ? "/404.html" : RouteTable.NotFoundAddressOf(language))!);
        }
    }

    /// <summary>Sends a published file. The script that every page loads is extended to load the live reload script.</summary>
    private static async Task FileAsync(HttpContext context, SiteModel model, PublishedFile file)
    {
        context.Response.ContentType = ContentTypes.Of(file.Address);
        await context.Response.Body.WriteAsync(file.Bytes);
        var isStart = model.Routes.Routes.Select(route => route.Kind.Script).Distinct()
            .Any(script => model.Assets[AssetBuilder.NameOf(script)] == file.Address);
        if (isStart) await context.Response.WriteAsync($"\nimport '{Script}';\n");
    }

    private static Task RenderAsync(HttpContext context, SiteModel model, Route route)
    {
        context.Features.Set(new RenderRequest(model, route));
        return GuideHost.RenderAsync(context);
    }

    private static Task TextAsync(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type + "; charset=utf-8";
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();
    }

    private static bool IsThisMachine(string host) => host is "127.0.0.1" or "localhost" or "[::1]";
}
