using Sebaya.Content.Reading;

namespace Sebaya.Site.Commands;

/// <summary>Finds the input: a folder, or a programme's folder on top of the guide that is embedded in the program.</summary>
internal static class InputSources
{
    private const string Input = "input";

    /// <summary>The input roots; files of a later one replace those of earlier ones.</summary>
    /// <param name="input">The folder given on the command line, or null.</param>
    /// <param name="overlays">The overlay folders given on the command line.</param>
    /// <param name="here">The current folder.</param>
    /// <exception cref="IOException">There is neither input nor a programme's folder.</exception>
    public static InputRoot[] Find(string? input, IReadOnlyList<string> overlays, string here) =>
        [.. Below(input, overlays.Count > 0, here), .. overlays.Select(Of)];

    /// <summary>The default output folder.</summary>
    public static string OutputOf(IReadOnlyList<InputRoot> roots) =>
        roots is [CarriedRoot, .., ProgramRoot { Name: not "." } program] ? Path.Combine(program.Folder, "output") : "output";

    private static IEnumerable<InputRoot> Below(string? input, bool isOverlaid, string here)
    {
        if (input is not null) return IsProgram(input) ? [Guide.Root, Of(input)] : [input];
        if (!isOverlaid && IsProgram(here)) return [Guide.Root, new ProgramRoot(here, ".")];
        if (Directory.Exists(Path.Combine(here, Input))) return [Input];
        if (isOverlaid) return [Guide.Root];
        if (ProgramRoot.FindFolder(here) is { } above)
            return [Guide.Root, new ProgramRoot(above, Path.GetRelativePath(here, above).Replace('\\', '/'))];
        throw new DirectoryNotFoundException(
            "there is no folder 'input' here, and no 'program.yml' here or above. 'sebaya init FOLDER' begins a programme of your own");
    }

    private static InputRoot Of(string folder) =>
        IsProgram(folder) ? new ProgramRoot(folder, folder.Replace('\\', '/').TrimEnd('/')) : folder;

    private static bool IsProgram(string folder) => File.Exists(Path.Combine(folder, ProgramRoot.FileName));
}
