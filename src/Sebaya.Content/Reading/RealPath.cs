namespace Sebaya.Content.Reading;

/// <summary>Resolves every symbolic link in a path, not only in its last part.</summary>
public static class RealPath
{
    /// <summary>The most links to follow, as in Linux, before they are considered to form a circle.</summary>
    private const int MostLinks = 40;

    /// <summary>The path without links. Parts that do not exist (yet) stay as they are.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var root = Path.GetPathRoot(full)!;
        var pending = new Stack<string>(Parts(full[root.Length..]));
        var (real, links) = (root, 0);
        while (pending.TryPop(out var part))
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? root;
                continue;
            }
            var next = Path.Combine(real, part);
            if (LinkTarget(next) is not { } target)
            {
                real = next;
                continue;
            }
            if (++links > MostLinks) throw new IOException($"the symbolic links of '{path}' lead in a circle");
            if (Path.IsPathRooted(target)) real = root;
            foreach (var below in Parts(target)) pending.Push(below);
        }
        return real;
    }

    /// <summary>Whether a real path is a folder or lies in it.</summary>
    public static bool IsWithin(string path, string folder)
    {
        var above = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return (path + Path.DirectorySeparatorChar).StartsWith(above, StringComparison.Ordinal);
    }

    private static string? LinkTarget(string path) => new FileInfo(path) is { LinkTarget: { } target } ? target : null;

    /// <summary>The parts of a path, last first, in the order in which they are pushed to a stack.</summary>
    private static IEnumerable<string> Parts(string path) =>
        path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").Reverse();
}
