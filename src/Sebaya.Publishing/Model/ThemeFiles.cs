using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace Sebaya.Publishing.Model;

/// <summary>
/// A theme's styles, compiled scripts, templates and words. They are embedded in the theme's assembly; while previewing, a folder with the theme's sources
/// takes their place for what needs no compiling.
/// </summary>
/// <param name="assembly">The theme's assembly.</param>
/// <param name="sourceFolder">The theme's source folder while previewing, or null.</param>
public sealed class ThemeFiles(Assembly assembly, string? sourceFolder = null)
{
    private readonly ImmutableHashSet<string> _embedded = [.. assembly.GetManifestResourceNames().Select(name => name.Replace('\\', '/'))];

    /// <summary>All names, in ordinal order: <c>Styles/tokens.css</c>, <c>Components/Search/combobox.js</c>.</summary>
    public IEnumerable<string> Names => _embedded.Order(StringComparer.Ordinal);

    /// <summary>Differs for each compilation of the theme.</summary>
    public Guid Version => assembly.ManifestModule.ModuleVersionId;

    /// <summary>Whether there is a file of that name.</summary>
    public bool Exists(string name) => _embedded.Contains(name);

    /// <summary>A file's text.</summary>
    public string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    /// <summary>A file's bytes.</summary>
    /// <exception cref="FileNotFoundException">The theme has no such file.</exception>
    public byte[] Bytes(string name)
    {
        if (sourceFolder is not null && File.Exists(Path.Combine(sourceFolder, name))) return File.ReadAllBytes(Path.Combine(sourceFolder, name));
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"the theme has no '{name}'");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
