using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace Sebaya.Publishing.Model;

/// <summary>
/// A theme's styles, compiled scripts, templates and words. They are embedded in the theme's assemblies; in a preview, files that need no
/// compiling are read from the theme's source folder instead.
/// </summary>
public sealed class ThemeFiles
{
    private readonly ImmutableSortedDictionary<string, (Assembly Assembly, string Resource)> _embedded;
    private readonly string? _sourceFolder;

    internal ThemeFiles(IEnumerable<Assembly> assemblies, string? sourceFolder)
    {
        _embedded = assemblies.SelectMany(assembly =>
            assembly.GetManifestResourceNames().Select(name => (Name: name.Replace('\\', '/'), Assembly: assembly, Resource: name)))
            .Where(file => file.Name.Contains('/'))
            .ToImmutableSortedDictionary(file => file.Name, file => (file.Assembly, file.Resource), StringComparer.Ordinal);
        _sourceFolder = sourceFolder;
    }

    /// <summary>All names, in ordinal order: <c>Styles/tokens.css</c>, <c>Components/Search/combobox.js</c>.</summary>
    public IEnumerable<string> Names => _embedded.Keys;

    /// <summary>The name of the files of a component or page: <c>link-table</c> for <c>LinkTable</c>.</summary>
    public static string FileNameOf(string name) =>
        string.Concat(name.Select((letter, i) =>
            char.IsUpper(letter) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>Whether there is a file of that name.</summary>
    public bool Exists(string name) => _embedded.ContainsKey(name);

    /// <summary>A file's text.</summary>
    public string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    /// <summary>A file's bytes.</summary>
    /// <exception cref="FileNotFoundException">The theme has no such file.</exception>
    public byte[] Bytes(string name)
    {
        if (_sourceFolder is not null && File.Exists(Path.Combine(_sourceFolder, name)))
            return File.ReadAllBytes(Path.Combine(_sourceFolder, name));
        if (!_embedded.TryGetValue(name, out var file)) throw new FileNotFoundException($"the theme has no '{name}'");
        using var stream = file.Assembly.GetManifestResourceStream(file.Resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
