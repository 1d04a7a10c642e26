using System.Reflection;
using Sebaya.Content.Reading;

namespace Sebaya.Site;

/// <summary>The guide's text, which is embedded in the program, so that a programme can build on it without a copy.</summary>
public static class Guide
{
    /// <summary>The name of the root in messages, and the prefix of the files' resource names.</summary>
    private const string Name = "guide";

    /// <summary>The text as an input root.</summary>
    public static InputRoot Root { get; } = new CarriedRoot(Name, Files());

    private static Dictionary<string, Func<byte[]>> Files()
    {
        var assembly = typeof(Guide).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Name + "/", StringComparison.Ordinal) || name.StartsWith(Name + "\\", StringComparison.Ordinal))
            .ToDictionary(name => name[(Name.Length + 1)..].Replace('\\', '/'), name => Once(() => Read(assembly, name)),
                StringComparer.Ordinal);
    }

    /// <summary>Caches a file's bytes after the first read, since every reading of the input needs its length and its bytes.</summary>
    private static Func<byte[]> Once(Func<byte[]> read)
    {
        var bytes = new Lazy<byte[]>(read);
        return () => bytes.Value;
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
