using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Reading;

/// <summary>
/// A place that files of the input come from. Of several, a later one's file takes the place of an earlier one's of the same path.
/// </summary>
public abstract class InputRoot
{
    /// <summary>As messages name it, without a slash at its end.</summary>
    public abstract string Name { get; }

    /// <summary>Where it lies; null where the program carries it, so that nothing in it changes or can be written.</summary>
    public virtual string? Folder => null;

    /// <summary>The folders that hold its files, which nothing may be published into.</summary>
    public virtual IEnumerable<string> TextFolders => Folder is { } folder ? [folder] : [];

    /// <summary>A folder of input.</summary>
    public static implicit operator InputRoot(string folder) => new FolderRoot(folder);

    /// <summary>Where a file of the input is written, to belong to this root.</summary>
    /// <param name="path">Its path in the input: <c>id/boundaries.md</c>.</param>
    /// <exception cref="IOException">Nothing can be written here.</exception>
    public virtual string PathOf(string path) =>
        Folder is { } folder ? Path.Combine(folder, path) : throw new IOException($"nothing can be written to '{Name}'");

    /// <summary>The path in the input of what lies at a path below <see cref="Folder"/>; null for what is no part of the input.</summary>
    public virtual string? InputPathOf(string below) => below;

    /// <summary>Adds its files, over those of earlier roots.</summary>
    /// <exception cref="IOException">It does not exist or cannot be listed.</exception>
    public abstract void AddTo(ImmutableSortedDictionary<string, InputFile>.Builder files, DiagnosticBag diagnostics);

    /// <summary>A path below a folder, as messages show it.</summary>
    internal static string Shown(string folder, string path) => folder is "" or "." ? path : $"{folder}/{path}";
}

/// <summary>A folder whose files are the input's, path by path.</summary>
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

/// <summary>Files that the program carries.</summary>
/// <param name="files">By path, what reads each.</param>
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
