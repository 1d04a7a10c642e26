using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace Sebaya.Theme.Rendering;

/// <summary>
/// The theme's styles, compiled scripts, templates and words. They travel inside the assembly; while previewing, a folder of theme sources takes their place
/// for what can be read without compiling.
/// </summary>
public static class ThemeFiles
{
    private static readonly Assembly Home = typeof(ThemeFiles).Assembly;
    private static readonly ImmutableHashSet<string> Embedded = [.. Home.GetManifestResourceNames().Select(name => name.Replace('\\', '/'))];

    /// <summary>The theme's source folder while previewing, or null.</summary>
    public static string? SourceFolder { get; set; }

    /// <summary>All names, in ordinal order: <c>Styles/tokens.css</c>, <c>Components/Search/combobox.js</c>.</summary>
    public static IEnumerable<string> Names => Embedded.Order(StringComparer.Ordinal);

    /// <summary>Whether there is a file of that name.</summary>
    public static bool Exists(string name) => Embedded.Contains(name);

    /// <summary>A file's text.</summary>
    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    /// <summary>A file's bytes.</summary>
    /// <exception cref="FileNotFoundException">The theme has no such file.</exception>
    public static byte[] Bytes(string name)
    {
        if (SourceFolder is { } folder && File.Exists(Path.Combine(folder, name)))
            return File.ReadAllBytes(Path.Combine(folder, name));
        using var stream = Home.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"the theme has no '{name}'");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
