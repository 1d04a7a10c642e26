using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;

namespace Sebaya.Site.Output;

/// <summary>
/// The list of files that a build wrote into a folder, with a hash of each, kept in the folder itself (<see cref="FileName"/>). The next
/// build may replace or remove only these files. The list contains nothing that the published files do not show, so it does no harm if a
/// server sends it.
/// </summary>
internal sealed class WrittenFiles
{
    /// <summary>The file's name below the output folder.</summary>
    public const string FileName = ".sebaya-manifest";

    private const string FirstLine = "sebaya-manifest 1";

    /// <param name="hashes">By path below the folder, with forward slashes; 32 hexadecimal digits.</param>
    public WrittenFiles(IEnumerable<KeyValuePair<string, string>> hashes) =>
        Hashes = hashes.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The hash of each file by its path below the folder, with forward slashes.</summary>
    public ImmutableSortedDictionary<string, string> Hashes { get; }

    /// <summary>The hash of a content: 32 hexadecimal digits. It detects changes and is no protection against an attacker.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(XxHash128.Hash(bytes));

    /// <summary>Reads the list of a folder; null where it has none.</summary>
    /// <exception cref="IOException">The list cannot be read, or is damaged.</exception>
    public static WrittenFiles? Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? Parse(File.ReadAllText(file), file) : null;
    }

    /// <summary>Reads the text of a list.</summary>
    /// <param name="file">The file's name, for messages.</param>
    public static WrittenFiles Parse(string text, string file)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || lines[0] != FirstLine || lines.Skip(1).Any(line => line.Length < 34 || line[32] != ' '))
            throw new IOException(
                $"the list of published files '{file}' is damaged. If every file of its folder may be replaced, build once with --adopt");
        return new WrittenFiles(lines.Skip(1).Select(line => KeyValuePair.Create(Uri.UnescapeDataString(line[33..]), line[..32])));
    }

    /// <summary>The list as text: a line "hash path" for each file, in ordinal order of the paths.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder(FirstLine).Append('\n');
        foreach (var (path, hash) in Hashes) text.Append(hash).Append(' ').Append(Escape(path)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>
    /// The files in a folder that are not in this list or have changed since (only those written to after the list are read). Paths below
    /// the folder, in ordinal order; a link to a folder counts as a file.
    /// </summary>
    public ImmutableArray<string> Foreign(string folder)
    {
        var listed = File.GetLastWriteTimeUtc(Path.Combine(folder, FileName));
        var foreign = ImmutableArray.CreateBuilder<string>();
        foreach (var file in FilesOf(folder))
        {
            if (!Hashes.TryGetValue(file, out var hash)) foreign.Add(file);
            else if (File.GetLastWriteTimeUtc(Path.Combine(folder, file)) > listed
                && HashOf(File.ReadAllBytes(Path.Combine(folder, file))) != hash) foreign.Add(file);
        }
        foreign.Sort(StringComparer.Ordinal);
        return foreign.ToImmutable();
    }

    /// <summary>Every file and link below a folder, except those of publishing itself.</summary>
    public static IEnumerable<string> FilesOf(string folder) =>
        Entries(new DirectoryInfo(folder)).Where(entry => !PublishingNames.IsOwn(entry.Name)).SelectMany(entry => FilesOf(entry, ""));

    /// <summary>The file or link itself, or the content of a folder. Links to folders are not followed.</summary>
    private static IEnumerable<string> FilesOf(FileSystemInfo entry, string above) => entry is DirectoryInfo { LinkTarget: null } folder
        ? Entries(folder).SelectMany(below => FilesOf(below, $"{above}{folder.Name}/"))
        : [above + entry.Name];

    private static IEnumerable<FileSystemInfo> Entries(DirectoryInfo folder) =>
        folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None });

    /// <summary>Escapes line ends and the escape character.</summary>
    private static string Escape(string path) =>
        string.Concat(path.Select(c => c == '%' || char.IsControl(c) ? Uri.HexEscape(c) : c.ToString()));
}

/// <summary>The names that publishing uses in an output folder beside the published files.</summary>
internal static class PublishingNames
{
    /// <summary>The folder in which a new version is written when the output folder itself cannot be exchanged.</summary>
    public const string Staging = ".sebaya-staging";

    /// <summary>The file that says that a new version is complete and being put in place.</summary>
    public const string Journal = ".sebaya-journal";

    /// <summary>The lock file of a running build, used where the parent folder cannot be written to.</summary>
    public const string Lock = ".sebaya-lock";

    /// <summary>Whether a name at the top of an output folder is publishing's own.</summary>
    public static bool IsOwn(string name) => name is WrittenFiles.FileName or Staging or Journal or Lock;
}
