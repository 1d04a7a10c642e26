using System.Reflection;
using Sebaya.Content.Reading;

namespace Sebaya.Site;

/// <summary>The guide's own text, which the program carries, so that a programme builds on it without a copy.</summary>
public static class Guide
{
    /// <summary>What the files are called in messages, and the beginning of their names in the assembly.</summary>
    private const string Name = "guide";

    /// <summary>The text as a place that input comes from.</summary>
    public static InputRoot Root { get; } = new CarriedRoot(Name, Files());

    private static Dictionary<string, Func<byte[]>> Files()
    {
        var assembly = typeof(Guide).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Name + "/", StringComparison.Ordinal) || name.StartsWith(Name + "\\", StringComparison.Ordinal))
            .ToDictionary(name => name[(Name.Length + 1)..].Replace('\\', '/'), name => Once(() => Read(assembly, name)),
                StringComparer.Ordinal);
    }

    /// <summary>A file is asked for its length and for its bytes, by every reading of the input: it is read at the first asking.</summary>
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
