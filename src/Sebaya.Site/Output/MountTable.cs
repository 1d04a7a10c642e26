using Sebaya.Content.Reading;

namespace Sebaya.Site.Output;

/// <summary>
/// Tells whether a folder is mounted elsewhere, for example into a server's container. Such a mount follows the folder itself and not its
/// name, so after exchanging folders the server would still see the old one. Only mounts that this process can see are known; for others
/// there is <c>--in-place</c>.
/// </summary>
internal static class MountTable
{
    private const string File = "/proc/self/mountinfo";

    /// <summary>Whether something is mounted at the folder, or the folder (or one in it) is mounted elsewhere.</summary>
    /// <param name="folder">A real path.</param>
    public static bool Holds(string folder)
    {
        if (FileStatus.Of(folder) is { IsMountRoot: true }) return true;
        return System.IO.File.Exists(File) && IsMountedElsewhere(folder, System.IO.File.ReadAllLines(File));
    }

    /// <summary>Whether the lines of <c>/proc/self/mountinfo</c> show the folder, or one in it, at another place too.</summary>
    internal static bool IsMountedElsewhere(string folder, IEnumerable<string> lines)
    {
        var mounts = lines.Select(Parse).OfType<Mount>().ToList();
        // Of several mounts at the same place, the last one is visible.
        var home = mounts.Where(mount => RealPath.IsWithin(folder, mount.Place)).MaxBy(mount => (mount.Place.Length, mount.Number));
        if (home is null) return false;
        var within = Path.Join(home.Root, Path.GetRelativePath(home.Place, folder));
        return mounts.Any(mount =>
            mount != home && mount.Device == home.Device && mount.Root != "/" && RealPath.IsWithin(mount.Root, within));
    }

    /// <summary>A line "id parent device root place …"; spaces in paths are written as \040.</summary>
    private static Mount? Parse(string line, int number)
    {
        var fields = line.Split(' ');
        return fields.Length < 5 ? null : new Mount(number, fields[2], Unescape(fields[3]), Unescape(fields[4]));
    }

    private static string Unescape(string path) =>
        path.Replace("\\040", " ", StringComparison.Ordinal).Replace("\\011", "\t", StringComparison.Ordinal)
            .Replace("\\012", "\n", StringComparison.Ordinal).Replace("\\134", "\\", StringComparison.Ordinal);

    private sealed record Mount(int Number, string Device, string Root, string Place);
}
