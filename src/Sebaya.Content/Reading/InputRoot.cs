using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Reading;

/// <summary>
/// A source of input files. Where there are several, a file of a later one replaces a file with the same path of an earlier one.
/// </summary>
public abstract class InputRoot
{
    /// <summary>Its name in messages, without a slash at its end.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// Its path; null where its files are embedded in the program, so that they never change and nothing can be written there.
    /// </summary>
    public virtual string? Folder => null;

    /// <summary>The folders that contain its files. The output folder must not be inside them.</summary>
    public virtual IEnumerable<string> TextFolders => Folder is { } folder ? [folder] : [];

    /// <summary>A folder of input.</summary>
    public static implicit operator InputRoot(string folder) => new FolderRoot(folder);

    /// <summary>The path at which to write a file, so that it becomes part of this root.</summary>
    /// <param name="path">Its path in the input: <c>id/boundaries.md</c>.</param>
    /// <exception cref="IOException">The root is embedded in the program.</exception>
    public virtual string PathOf(string path) =>
        Folder is { } folder ? Path.Combine(folder, path) : throw new IOException($"nothing can be written to '{Name}'");

    /// <summary>Turns a path below <see cref="Folder"/> into a path of the input; null where the file is not part of the input.</summary>
    public virtual string? InputPathOf(string below) => below;

    /// <summary>Adds its files, replacing those of earlier roots.</summary>
    /// <exception cref="IOException">It does not exist or cannot be listed.</exception>
    public abstract void AddTo(ImmutableSortedDictionary<string, InputFile>.Builder files, DiagnosticBag diagnostics);

    /// <summary>The path of a file below a folder, as messages show it.</summary>
    internal static string Shown(string folder, string path) => folder is "" or "." ? path : $"{folder}/{path}";
}

/// <summary>A folder that has the structure of the input.</summary>
public sealed class FolderRoot(string folder) : InputRoot
{
    /// <inheritdoc/>
    public override string Name { get; } = folder.Replace('\\', '/').TrimEnd('/');

    /// <inheritdoc/>
    public override string Folder => folder;

    /// <inheritdoc/>
    public override void AddTo(ImmutableSortedDictionary<string, InputFile>.Builder files, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"there is no folder '{folder}'");
        InputFolder.AddTo(files, folder, Name, diagnostics);
    }
}

/// <summary>Files that are embedded in the program.</summary>
/// <param name="files">For each path, a function that reads the file.</param>
public sealed class CarriedRoot(string name, IReadOnlyDictionary<string, Func<byte[]>> files) : InputRoot
{
    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override void AddTo(ImmutableSortedDictionary<string, InputFile>.Builder all, DiagnosticBag diagnostics)
    {
        foreach (var (path, read) in files) all[path] = new InputFile(path, $"{name}/{path}", $"{name}:{path}") { Carried = read };
    }
}
