namespace Sebaya.Tests;

/// <summary>The repository that the running program was built in.</summary>
internal static class Repository
{
    /// <summary>Its root folder.</summary>
    /// <exception cref="InvalidOperationException">The program runs outside of it.</exception>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The guide's text.</summary>
    public static string Input { get; } = PathOf("input");

    /// <summary>The path of a file or folder in it.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path);

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Site.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Site.sln is in no folder above this program.");
    }
}
