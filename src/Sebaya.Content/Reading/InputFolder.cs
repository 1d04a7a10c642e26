using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Reading;

/// <summary>
/// Lists the files of the input folder and of the folders that adapt it (<c>--overlay</c>). A file in a later folder replaces a file with
/// the same path in an earlier one. Symbolic links that lead outside, hidden files and backup files of editors are never followed or read.
/// </summary>
public static class InputFolder
{
    /// <summary>The deepest nesting of folders. Anything deeper is an accident, such as a folder copied into itself.</summary>
    private const int MostFolders = 12;

    private static readonly EnumerationOptions NoLinks =
        new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>All files by path, in ordinal order.</summary>
    /// <exception cref="IOException">A root does not exist or cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">A root may not be read.</exception>
    public static ImmutableSortedDictionary<string, InputFile> List(IReadOnlyList<InputRoot> roots, DiagnosticBag diagnostics)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, InputFile>(StringComparer.Ordinal);
        foreach (var root in roots) root.AddTo(files, diagnostics);
        return files.ToImmutable();
    }

    /// <summary>Adds the files of one folder.</summary>
    /// <param name="shown">The folder's path as messages show it.</param>
    internal static void AddTo(ImmutableSortedDictionary<string, InputFile>.Builder files, string folder, string shown,
        DiagnosticBag diagnostics)
    {
        var full = RealPath.Of(folder);
        Walk(new DirectoryInfo(full), "", shown, full, files, diagnostics, 0);
    }

    private static void Walk(
        DirectoryInfo folder, string path, string shownRoot, string root,
        ImmutableSortedDictionary<string, InputFile>.Builder files, DiagnosticBag diagnostics, int depth)
    {
        if (depth > MostFolders)
        {
            diagnostics.Add(InputRoot.Shown(shownRoot, path.TrimEnd('/')), Position.Start, Rules.FileTooDeep,
                $"this folder lies in more than {MostFolders} others and is not read. Move it up.");
            return;
        }
        // The directory listing shows what is not a link. Asking the system about every file would take longer than everything else here.
        var plain = Directory.EnumerateFileSystemEntries(folder.FullName, "*", NoLinks).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything).Where(entry => !IsPassedOver(entry.Name)))
        {
            var relative = path + NameOf(entry.Name);
            var shown = InputRoot.Shown(shownRoot, relative);
            if (!IsNameFit(entry.Name, shown, diagnostics)) continue;
            if (!plain.Contains(entry.FullName) && entry.LinkTarget is not null) Link(entry, relative, shown, root, files, diagnostics);
            else if (entry is DirectoryInfo below)
            {
                try { Walk(below, relative + "/", shownRoot, root, files, diagnostics, depth + 1); }
                catch (Exception error) when (error is IOException or UnauthorizedAccessException)
                {
                    diagnostics.Add(shown, Position.Start, Rules.FileUnreadable, $"the folder cannot be read: {error.Message}");
                }
            }
            else Add(new InputFile(relative, shown, entry.FullName), files, diagnostics);
        }
    }

    /// <summary>A file name in composed form (NFC), whichever form the file system uses, so that links to it match.</summary>
    private static string NameOf(string name) => ForbiddenCharacters.IndexIn(name) < 0 ? UnicodeForm.Compose(name) : name;

    /// <summary>
    /// Whether a name can be part of addresses and messages (file systems allow every character but a slash); recorded if not.
    /// </summary>
    private static bool IsNameFit(string name, string shown, DiagnosticBag diagnostics)
    {
        var at = ForbiddenCharacters.IndexIn(name);
        if (at < 0) at = name.AsSpan().IndexOfAny('\t', '\n', ForbiddenCharacters.Replacement);
        if (at < 0) return true;
        var what = name[at] == ForbiddenCharacters.Replacement
            ? "a byte that is not UTF-8" : ForbiddenCharacters.Describe(name, at).TrimEnd(',');
        diagnostics.Add(shown, Position.Start, Rules.FileCharacter, $"the name holds {what}, and is not read. Rename it.");
        return false;
    }

    /// <summary>Adds a file. A pipe or device is refused without being opened, since reading it might never end.</summary>
    private static void Add(InputFile file, ImmutableSortedDictionary<string, InputFile>.Builder files, DiagnosticBag diagnostics)
    {
        if (FileStatus.IsSpecial(file.FullPath))
            diagnostics.Add(file.Shown, Position.Start, Rules.FileSpecial,
                "this is a pipe, a socket or a device, not a file, and is not read. Remove it.");
        else if (files.TryGetValue(file.Path, out var other) && IsTwin(file, other))
            diagnostics.Add(file.Shown, Position.Start, Rules.FileNameForm,
                "two files have this name and differ only in how its accents are encoded. Remove one.");
        else files[file.Path] = file;
    }

    /// <summary>Whether two files with the same path come from one folder, so that neither replaces the other on purpose.</summary>
    private static bool IsTwin(InputFile one, InputFile other) =>
        Path.GetDirectoryName(one.FullPath) == Path.GetDirectoryName(other.FullPath);

    /// <summary>Whether it is a hidden file or an editor's backup file.</summary>
    internal static bool IsPassedOver(string name) => name.StartsWith('.') || name.EndsWith('~');

    private static void Link(
        FileSystemInfo entry, string relative, string shown, string root, ImmutableSortedDictionary<string, InputFile>.Builder files,
            DiagnosticBag diagnostics)
    {
        if (LeadsOut(entry, root))
            diagnostics.Add(shown, Position.Start, Rules.FileLeadsOut,
                "this symbolic link leads out of the input folder and is not followed. Copy the file here.");
        else if (entry is DirectoryInfo)
            // Folders that contain links to each other would be listed without end.
            diagnostics.Add(shown, Position.Start, Rules.FileLeadsOut,
                "this symbolic link leads to another folder and is not followed. Copy the folder here.");
        else Add(new InputFile(relative, shown, entry.FullName, IsLink: true), files, diagnostics);
    }

    private static bool LeadsOut(FileSystemInfo entry, string root)
    {
        try
        {
            var target = RealPath.Of(entry.FullName);
            return !Path.Exists(target) || !RealPath.IsWithin(target, root);
        }
        catch (IOException)
        {
            return true;
        }
    }
}
