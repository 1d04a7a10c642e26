using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sebaya.Content.Settings;

namespace Sebaya.Publishing.Files;

/// <summary>
/// The files for reading the guide offline: the service worker, and for each language a list of its pages and files with a hash of each and
/// the total size in bytes. Because of the hashes only changed files are fetched again and nothing stale is kept.
/// </summary>
public sealed class OfflineFiles(SiteModel model)
{
    /// <summary>The worker's name among the theme's files.</summary>
    public const string WorkerSource = "Components/Offline/worker.js";

    private const int HashBytes = 6;
    private readonly ConcurrentDictionary<string, Entry> _pages = new(StringComparer.Ordinal);

    /// <summary>The address of a language's list.</summary>
    public static string AddressOf(Language language) => $"/{ReservedFolders.Offline}/{language.Code}.json";

    /// <summary>The service worker. It is at the root, since a worker controls only what is below its own address.</summary>
    public static byte[] Worker(SiteModel model) => model.Theme.Files.Bytes(WorkerSource);

    /// <summary>Adds a rendered page to the lists.</summary>
    public void Add(Route route, ReadOnlySpan<byte> html) => _pages[route.Address] = Entry.Of(html);

    /// <summary>The list of each language. Every page must have been added before.</summary>
    public IEnumerable<PublishedFile> Lists() => model.Site.Settings.Languages.AsParallel().AsOrdered()
        .Select(language => new PublishedFile(AddressOf(language), "the lists for reading offline", List(language)));

    private byte[] List(Language language)
    {
        var files = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var route in model.Routes.Routes)
            if (route.Kind.IsOffline && (route.IsForEveryLanguage || route.Language == language))
                files[route.Address] = _pages[route.Address];
        foreach (var file in model.Routes.Files)
            if (file.IsOffline && (file.Language is null || file.Language == language))
                files[UrlPath.Encode(file.Address)] = Entry.Of(file.Bytes.Span);
        return Write([.. files.OrderBy(file => file.Key, StringComparer.Ordinal)]);
    }

    private static byte[] Write(KeyValuePair<string, Entry>[] files)
    {
        var version = Hash(Encoding.UTF8.GetBytes(string.Concat(files.Select(file => $"{file.Key} {file.Value.Hash}\n"))));
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("version", version);
        json.WriteNumber("bytes", files.Sum(file => (long)file.Value.Length));
        json.WriteStartObject("files");
        foreach (var (address, entry) in files) json.WriteString(address, entry.Hash);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, HashBytes));

    private readonly record struct Entry(string Hash, int Length)
    {
        public static Entry Of(ReadOnlySpan<byte> bytes) => new(OfflineFiles.Hash(bytes), bytes.Length);
    }
}
