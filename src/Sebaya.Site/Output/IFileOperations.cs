namespace Sebaya.Site.Output;

/// <summary>
/// Every change that publishing makes to the disk, one method for each call of the system, so that tests can let the n-th one fail.
/// All of them throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.
/// </summary>
internal interface IFileOperations
{
    /// <summary>Makes a folder and those above it; nothing happens where it exists.</summary>
    void CreateFolder(string folder);

    /// <summary>Writes a file whole, or adds it; <paramref name="flush"/> waits until it is on the disk.</summary>
    void Write(string file, ReadOnlySpan<byte> bytes, bool flush = false);

    /// <summary>Gives a file another name; a file of that name is replaced in one step.</summary>
    void MoveFile(string from, string to);

    /// <summary>Gives a folder another name, at which nothing is.</summary>
    void MoveFolder(string from, string to);

    /// <summary>Exchanges the names of two folders in one step; false where the system cannot.</summary>
    bool TryExchange(string one, string other);

    /// <summary>Deletes a file; nothing happens where there is none.</summary>
    void DeleteFile(string file);

    /// <summary>Deletes a folder with what is in it; nothing happens where there is none.</summary>
    void DeleteFolder(string folder);

    /// <summary>Deletes a folder if it is empty.</summary>
    void DeleteEmptyFolder(string folder);

    /// <summary>Gives a folder the access rights and group of another, where the system knows such things.</summary>
    void CopyAccess(string from, string to);

    /// <summary>Waits until everything written to the file system that holds a folder is on the disk.</summary>
    void FlushFileSystem(string folder);

    /// <summary>Waits until the names in a folder are on the disk.</summary>
    void FlushFolder(string folder);
}
