using System.Security.Cryptography;

namespace Sebaya.Site.Tests;

/// <summary>A published folder as its files' names and hashes, to tell whether two are the same version.</summary>
internal static class PublishedFolder
{
    public static SortedDictionary<string, string> Hashes(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).StartsWith(".sebaya-", StringComparison.Ordinal)).ToDictionary(
            file => Path.GetRelativePath(folder, file), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);

    /// <summary>One hash for all of it.</summary>
    public static string Hash(string folder) => string.Join('\n', Hashes(folder).Select(file => file.Key + " " + file.Value));
}
