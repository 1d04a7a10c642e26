using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Reading;

/// <summary>
/// The folder of a programme: <c>program.yml</c>, pages in <c>pages/</c>, and files and folders whose names in the input begin with
/// <c>_</c>, here without it (<c>emails/</c>, <c>checklists/</c>, <c>contacts.yml</c> …). Anything else in the folder (a README, a
/// workflow, the output) is not part of the input.
/// </summary>
public sealed class ProgramRoot(string folder, string name) : InputRoot
{
    /// <summary>The file that a programme's folder must contain.</summary>
    public const string FileName = "program.yml";

    /// <summary>The path of that file in the input.</summary>
    public const string SettingsPath = "_program.yml";

    private const string Pages = "pages";

    /// <summary>Its folders, with the folder of the input that each corresponds to.</summary>
    private static readonly ImmutableSortedDictionary<string,
        string> Folders = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        .. new[] { "checklists", "components", "emails", "figures", "static", "words", "workbooks" }.Select(one =>
            KeyValuePair.Create(one, $"_{one}/")),
        KeyValuePair.Create("assets", "assets/"), KeyValuePair.Create(Pages, ""),
    ]);

    /// <summary>Its files, with the file of the input that each replaces.</summary>
    private static readonly ImmutableSortedDictionary<string, string> Files = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        .. new[] { FileName, "calendar.yml", "contacts.yml", "glossary.yml", "permalinks.txt", "registration.yml", "search-keywords.txt",
            "synonyms.txt" }
            .Select(one => KeyValuePair.Create(one, "_" + one)),
    ]);

    /// <summary>Names in the folder that are not reported although nothing reads them: files about the folder, and the output.</summary>
    private static readonly ImmutableHashSet<string> Beside = ["output", "README.md", "LICENSE", "LICENCE", "program.schema.json"];

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override string Folder => folder;

    /// <inheritdoc/>
    public override IEnumerable<string> TextFolders => Folders.Keys.Select(one => Path.Combine(folder, one)).Where(Directory.Exists);

    /// <summary>The nearest folder that contains <see cref="FileName"/>: the given one or one above it; null where there is none.</summary>
    public static string? FindFolder(string from)
    {
        for (var at = new DirectoryInfo(from); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, FileName))) return at.FullName;
        return null;
    }

    /// <inheritdoc/>
    public override string PathOf(string path) => Path.Combine(folder, OwnNameOf(path));

    /// <summary>A file of the input as it is called in a programme's folder: <c>pages/id/boundaries.md</c>.</summary>
    public static string OwnNameOf(string path)
    {
        foreach (var (own, input) in Files)
            if (path == input) return own;
        foreach (var (own, input) in Folders)
            if (input != "" && path.StartsWith(input, StringComparison.Ordinal)) return $"{own}/{path[input.Length..]}";
        return $"{Pages}/{path}";
    }

    /// <inheritdoc/>
    public override string? InputPathOf(string below)
    {
        if (Files.TryGetValue(below, out var file)) return file;
        var slash = below.IndexOf('/');
        return slash > 0 && Folders.TryGetValue(below[..slash], out var input) ? input + below[(slash + 1)..] : null;
    }

    /// <inheritdoc/>
    public override void AddTo(ImmutableSortedDictionary<string, InputFile>.Builder files, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"there is no folder '{folder}'");
        // The guide's record of published addresses does not apply to the programme's site, which has its own.
        files.Remove(Permalinks.FileName);
        var own = ImmutableSortedDictionary.CreateBuilder<string, InputFile>(StringComparer.Ordinal);
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => !InputFolder.IsPassedOver(entry.Name)))
        {
            if (entry is DirectoryInfo && Folders.TryGetValue(entry.Name, out var input)) AddFolder(own, entry, input, diagnostics);
            else if (entry is FileInfo && Files.TryGetValue(entry.Name, out var path))
                own[path] = new InputFile(path, Shown(name, entry.Name), entry.FullName, entry.LinkTarget is not null);
            else if (!Beside.Contains(entry.Name)) Unread(entry, diagnostics);
        }
        foreach (var (path, file) in own) files[path] = file with { IsOwn = true };
    }

    private void AddFolder(ImmutableSortedDictionary<string, InputFile>.Builder own, FileSystemInfo entry, string input,
        DiagnosticBag diagnostics)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, InputFile>(StringComparer.Ordinal);
        InputFolder.AddTo(found, entry.FullName, Shown(name, entry.Name), diagnostics);
        foreach (var (path, file) in found) own[input + path] = file with { Path = input + path };
    }

    /// <summary>Warns of a folder that nothing reads, since its name is often misspelt.</summary>
    private void Unread(FileSystemInfo entry, DiagnosticBag diagnostics)
    {
        var known = entry is DirectoryInfo ? Folders.Keys : Files.Keys;
        var near = DidYouMean.To(entry.Name.TrimStart('_'), known);
        if (entry is FileInfo && near is null) return;
        diagnostics.Add(Shown(name, entry.Name), Position.Start, Rules.FileMisplaced, near is null
            ? $"nothing reads the folder '{entry.Name}'. Known folders: {string.Join(", ", known)}. Begin the name of any other with a dot."
            : $"nothing reads '{entry.Name}'. Rename it to '{near}'.");
    }
}
