namespace Sebaya.Site.Output;

/// <summary>The previously published versions, kept beside the folder as <c>output.1</c> (the last one), <c>output.2</c> …</summary>
/// <param name="published">The published folder's real path.</param>
/// <param name="keep">How many to keep; 0 for none.</param>
internal sealed class FormerVersions(string published, int keep, IFileOperations files)
{
    /// <summary>Checks that everything with these names was written by a build.</summary>
    /// <exception cref="IOException">One of the names is taken by something else.</exception>
    public void Check()
    {
        for (var number = 1; number <= keep; number++)
        {
            var path = PathOf(number);
            if (File.Exists(path) || (Directory.Exists(path) && WrittenFiles.Read(path) is null))
                throw new IOException(
                    $"cannot keep former versions: '{path}' was not made by a build. Move it away, or build without --keep");
        }
    }

    /// <summary>
    /// Renames the previously published version to number 1 and raises the numbers of the others; where none are kept, deletes it.
    /// </summary>
    /// <returns>What could not be deleted or kept, with the reason; null if all went well. The new version is in place in either
    /// case.</returns>
    public string? Keep(string former)
    {
        if (!Directory.Exists(former)) return null;
        try
        {
            if (keep == 0)
            {
                files.DeleteFolder(former);
                return null;
            }
            files.DeleteFolder(PathOf(keep));
            for (var number = keep - 1; number > 0; number--)
                if (Directory.Exists(PathOf(number))) files.MoveFolder(PathOf(number), PathOf(number + 1));
            files.MoveFolder(former, PathOf(1));
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"the former version stays in '{former}': {error.Message}. Delete it by hand";
        }
    }

    private string PathOf(int number) => $"{published}.{number}";
}
