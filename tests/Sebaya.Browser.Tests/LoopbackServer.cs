using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace Sebaya.Browser.Tests;

/// <summary>Serves files to the browser on 127.0.0.1, on a port of the system's choice, as any static host would.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider Types = new();
    /// <summary>Long enough for a browser to draw what it has.</summary>
    private static readonly TimeSpan BetweenPieces = TimeSpan.FromMilliseconds(60);

    private readonly WebApplication _application;

    private LoopbackServer(WebApplication application) => _application = application;

    /// <summary>The server's address, with a slash at the end.</summary>
    public Uri Address => new(_application.Urls.Single() + "/");

    /// <summary>Serves a folder: <c>index.html</c> for folders, <c>404.html</c> for what is not there.</summary>
    /// <param name="compressed">Whether texts travel compressed with brotli.</param>
    /// <param name="pieces">Cuts what is served into pieces that arrive one after another, as over a slow connection; null for all at
    /// once.</param>
    public static Task<LoopbackServer> ForFolderAsync(
        string folder, bool compressed = false, Func<byte[], IEnumerable<ReadOnlyMemory<byte>>>? pieces = null)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        return ForFilesAsync(path =>
        {
            var file = Path.GetFullPath(Path.Combine(root, path.EndsWith('/') || path.Length == 0 ? path + "index.html" : path));
            return file.StartsWith(root, StringComparison.Ordinal) && File.Exists(file) ? File.ReadAllBytes(file) : null;
        }, compressed, pieces);
    }

    /// <summary>Serves what a function gives for a path without its leading slash; null is "not found".</summary>
    public static async Task<LoopbackServer> ForFilesAsync(
        Func<string, byte[]?> fileAt, bool compressed = false, Func<byte[], IEnumerable<ReadOnlyMemory<byte>>>? pieces = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        application.Run(async context =>
        {
            var path = context.Request.Path.Value!.TrimStart('/');
            var bytes = fileAt(path);
            context.Response.StatusCode = bytes is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
            bytes ??= fileAt("404.html") ?? [];
            context.Response.ContentType = TypeOf(path);
            if (compressed)
            {
                context.Response.Headers.ContentEncoding = "br";
                using var packed = new MemoryStream();
                using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(bytes);
                bytes = packed.ToArray();
            }
            foreach (var piece in pieces?.Invoke(bytes) ?? [bytes])
            {
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
                if (pieces is null) continue;
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(BetweenPieces, context.RequestAborted);
            }
        });
        await application.StartAsync();
        return new LoopbackServer(application);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static string TypeOf(string path)
    {
        var type = Types.TryGetContentType(path, out var known) ? known : "text/html";
        return type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
    }
}
